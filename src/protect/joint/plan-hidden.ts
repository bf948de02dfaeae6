import type { Gap, Trend } from '../../compare/comparison.ts'
import type { PopulationId, VariableId, WaveId } from '../../core/ids.ts'
import type { Study } from '../../study/model.ts'
import type { CompletePolicy } from '../../study/release-profiles.ts'
import { denominatorOf } from '../../tabulate/denominator-of.ts'
import type { Provenance, Table, WithheldReason } from '../../tabulate/table.ts'
import type { TableGate } from '../show-table.ts'
import type { SnapshotRecord } from '../snapshot-record.ts'
import { hasShares } from '../protect-table.ts'
import { fewAlone, fewCells } from './few-cells.ts'
import { dominatedColumns, isDominated } from './dominated.ts'
import { isJoint, partGroup, rowGroup } from './sample-menu.ts'
import type { ComparedPart, JointTable } from './sample-menu.ts'
import { planSample } from './sample-plan.ts'
import type { QuestionPlan, SampleParts, SamplePlan, SidePart } from './sample-plan.ts'

/** All that is shown of a study, to be held together. */
export interface ShownStudy {
  readonly study: Study
  readonly tables: readonly Table[]
  readonly gaps: readonly Gap[]
  readonly trends: readonly Trend[]
  /** What earlier snapshots of the same answers left, the oldest first. */
  readonly earlier?: readonly SnapshotRecord[] | undefined
}

/** Groups that the audit of answers named, by sample and question. */
export type NamedGroups = ReadonlyMap<string, ReadonlyMap<VariableId, ReadonlySet<number>>>

/** What is hidden of a study, sample by sample. */
export type StudyPlan = ReadonlyMap<string, SamplePlan>

/** The key of a sample. */
export function sampleKey({
  wave,
  population,
}: {
  readonly wave: WaveId
  readonly population: PopulationId
}): string {
  return `${wave}/${population}`
}

/** Chooses what to hide of each sample of a study. */
export function planHidden(
  shown: ShownStudy,
  rules: CompletePolicy,
  named: NamedGroups = new Map(),
): StudyPlan {
  const samples = gatherSamples(shown)
  return new Map(
    [...samples].map(([key, parts]) => [
      key,
      planSample(
        {
          ...parts,
          named: named.get(key),
          earlier: (shown.earlier ?? []).flatMap(({ samples: own }) => own[key] ?? []),
        },
        rules,
      ),
    ]),
  )
}

function gatherSamples(shown: ShownStudy): ReadonlyMap<string, SampleParts> {
  const sides = sidesOf(shown)
  const joint = shown.tables.filter(isJoint)
  const keys = [...new Set(joint.map(({ provenance }) => sampleKey(provenance)))]
  return new Map(
    keys.flatMap((key) => {
      const tables = joint.filter(({ provenance }) => sampleKey(provenance) === key)
      const sample = tables[0]?.audit.joint.sample
      const parts = sides.filter((side) => sampleKey(side) === key)
      return sample === undefined ? [] : [[key, { sample, tables, parts }] as const]
    }),
  )
}

function sidesOf({ study, gaps, trends }: ShownStudy): readonly SidePart[] {
  const sides: readonly ComparedPart[] = [...gaps.flatMap(gapParts), ...trends.flatMap(trendParts)]
  const seen = new Map(
    sides.map((side) => [`${sampleKey(side)} ${side.variable} ${side.base ?? ''}`, side]),
  )
  return [...seen.values()].map((side) => ({
    ...side,
    denominator: denominatorOf(study, side.population, side.variable, side.base),
  }))
}

/** The two sides of a gap. */
export function gapParts({
  mirror,
  part,
  provenance,
}: Pick<Gap, 'mirror' | 'part' | 'provenance'>): readonly [ComparedPart, ComparedPart] {
  const side = (at: 0 | 1): ComparedPart => {
    const place = placeOf(provenance[at])
    const { variable } = mirror.sides[at].row
    return { ...place, variable, base: part?.bases[place.population] }
  }
  return [side(0), side(1)]
}

/** The two sides of a trend. */
export function trendParts({
  row,
  base,
  provenance,
}: Pick<Trend, 'row' | 'base' | 'provenance'>): readonly [ComparedPart, ComparedPart] {
  const part = (at: 0 | 1): ComparedPart => ({
    ...placeOf(provenance[at]),
    variable: row.variable,
    base: base?.id,
  })
  return [part(0), part(1)]
}

function placeOf({ wave, population }: Provenance): Pick<ComparedPart, 'wave' | 'population'> {
  return { wave, population }
}

/** What the plan hides of a table. */
export function gateOf(table: JointTable, plan: SamplePlan, rules: CompletePolicy): TableGate {
  const question = plan.questions.get(table.variable.id)
  const groups = plan.columns.get(table) ?? []
  const hiddenBy = (hidden: SamplePlan['hidden'] | undefined): TableGate['bases'] =>
    new Map(
      groups.flatMap((group, column) => {
        const reason = hidden?.get(group)
        return reason === undefined ? [] : [[column, reason] as const]
      }),
    )
  const bases = hiddenBy(question?.bases)
  const few = fewCells(table, { groups, plan, rules })
  const dominated = dominatedColumns(table, { groups, plan, rules })
  return {
    bases,
    cells: hasShares(table) ? bases : hiddenBy(question?.numbers),
    cell: (row, column) => {
      const name = table.rows[row]?.row.row ?? ''
      const own = rowGroup(plan.menu, table, { row: name, column })
      const hidden = own === undefined ? undefined : plan.hidden.get(own)
      return hidden ?? few.get(`${name} ${String(column)}`) ?? dominated.get(column)
    },
  }
}

/** Why a side of a comparison is hidden, where it is. */
export function hiddenSide(
  part: ComparedPart & { readonly row: string },
  plan: SamplePlan | undefined,
  { tables, rules }: { readonly tables: readonly JointTable[]; readonly rules: CompletePolicy },
): WithheldReason | undefined {
  const question = plan?.questions.get(part.variable)
  const group = plan === undefined ? undefined : partGroup(plan.menu, part)
  if (plan === undefined || question === undefined || group === undefined) return undefined
  const hidden = hiddenGroup(question, { group, plan }, rules)
  if (hidden !== undefined) return hidden
  // The same figure in a table: what is not told there is not told here.
  const table = tables.find(
    (one) => one.variable.id === part.variable && one.base?.id === part.base,
  )
  return table === undefined
    ? fewOf(part, { plan, group, item: question.item }, rules)
    : gateOf(table, plan, rules).cell(rowAt(table, part.row), 0)
}

interface LonePart extends Pick<QuestionPlan, 'item'> {
  readonly plan: SamplePlan
  readonly group: number
}

function fewOf(
  { variable: id, row }: Pick<ComparedPart, 'variable'> & { readonly row: string },
  { plan, group, item }: LonePart,
  rules: CompletePolicy,
): WithheldReason | undefined {
  const variable = plan.menu.sample.variables.get(id)
  const members = plan.menu.groups[group]?.members
  if (variable === undefined || members === undefined || item === undefined) return undefined
  return fewAlone({ variable, row, item, members, plan }, rules)
}

function hiddenGroup(
  { isShares, numbers, bases, item }: QuestionPlan,
  { group, plan }: { readonly group: number; readonly plan: SamplePlan },
  rules: CompletePolicy,
): WithheldReason | undefined {
  const hidden = (isShares ? bases : numbers).get(group)
  const members = plan.menu.groups[group]?.members
  if (hidden !== undefined || item === undefined || members === undefined) return hidden
  return isDominated(item, members, rules) ? 'dominated' : undefined
}

function rowAt(table: JointTable, row: string): number {
  return table.rows.findIndex((one) => one.row.row === row)
}
