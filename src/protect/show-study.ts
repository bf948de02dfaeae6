import type { Gap, Trend } from '../compare/comparison.ts'
import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import type { CompletePolicy } from '../study/release-profiles.ts'
import type { SampleFacts } from '../weigh/sample-facts.ts'
import { perturbTable } from './cell-keys/perturb-table.ts'
import type { CellKeys } from './cell-keys/perturb-table.ts'
import { gapParts, gateOf, hiddenSide, sampleKey, trendParts } from './joint/plan-hidden.ts'
import type { ShownStudy, StudyPlan } from './joint/plan-hidden.ts'
import { isJoint } from './joint/sample-menu.ts'
import type { ComparedPart, JointTable } from './joint/sample-menu.ts'
import { showGap, showTrend } from './protect-difference.ts'
import type { HiddenSides } from './protect-difference.ts'
import type { HiddenLevel } from './protect-margins.ts'
import { protectSample } from './protect-sample.ts'
import { protectTable } from './protect-table.ts'
import type { ProtectedTable, Release } from './protected.ts'
import { releaseCopy } from './release-copy.ts'
import { showTable } from './show-table.ts'
import type { Table } from '../tabulate/table.ts'

/** A study with its samples, and whether its answers are audited. */
export interface ComputedStudy extends ShownStudy {
  readonly samples: readonly SampleFacts[]
  readonly solver?: unknown
  readonly cellKeys?: CellKeys | undefined
}

/** Shows of a study what its plan lets through. */
export function showStudy(study: ComputedStudy, plan: StudyPlan, rules: CompletePolicy): Release {
  const sides = sidesBy(study, plan, rules)
  return Object.freeze({
    study: releaseCopy(study.study),
    policy: releaseCopy(study.study.policy),
    samples: Object.freeze(
      study.samples.flatMap((sample) => {
        const report = protectSample(study.study, sample, levelsOf(sample, plan))
        return 'kind' in report ? [] : [report]
      }),
    ),
    tables: Object.freeze(
      study.tables.map((table) => showOne(table, plan, { rules, cellKeys: study.cellKeys })),
    ),
    ...showGaps(study, sides, rules),
    trends: Object.freeze(
      study.trends.map((trend) => showTrend(trend, sides.ofTrend(trend), rules)),
    ),
    notes: releaseCopy(notesOf(study, plan, rules)),
  })
}

/** Mirrors over everybody, apart from those over parts. */
function showGaps(
  { study, gaps }: ComputedStudy,
  sides: SidesOf,
  rules: CompletePolicy,
): Pick<Release, 'gaps' | 'partGaps'> {
  const show = (own: readonly Gap[]): Release['gaps'] =>
    Object.freeze(own.map((gap) => showGap(gap, sides.ofGap(gap), rules)))
  const whole = show(gaps.filter(({ part }) => part === undefined))
  if (study.parts === undefined) return { gaps: whole }
  return { gaps: whole, partGaps: show(gaps.filter(({ part }) => part !== undefined)) }
}

interface ShownBy {
  readonly rules: CompletePolicy
  readonly cellKeys: CellKeys | undefined
}

function showOne(table: Table, plan: StudyPlan, { rules, cellKeys }: ShownBy): ProtectedTable {
  const own = plan.get(sampleKey(table.provenance))
  if (own === undefined || !isJoint(table)) return protectTable(table, rules)
  const isMoved = rules.crossings === 'perturbed' && cellKeys !== undefined
  const told = isMoved ? perturbTable(table, own, cellKeys) : table
  // What is hidden follows from the true sizes.
  return showTable(told, gateOf(table, own, rules), rules)
}

function levelsOf({ dataset }: SampleFacts, plan: StudyPlan): HiddenLevel {
  const own = plan.get(sampleKey(dataset))
  return (variable, code) => {
    const members = own?.menu.sample.margins.get(variable)?.get(code)
    return members === undefined ? undefined : own?.hidden.get(own.menu.indexOf(members, 2))
  }
}

interface SidesOf {
  readonly ofGap: (gap: Gap) => HiddenSides
  readonly ofTrend: (trend: Trend) => HiddenSides
}

function sidesBy(
  { tables, study }: ComputedStudy,
  plan: StudyPlan,
  rules: CompletePolicy,
): SidesOf {
  const joint = tables.filter(isJoint)
  const tablesOf = (part: ComparedPart): readonly JointTable[] =>
    joint.filter(({ provenance }) => sampleKey(provenance) === sampleKey(part))
  const pair = (
    parts: readonly [ComparedPart, ComparedPart],
    rows: readonly [string, string],
  ): HiddenSides => {
    const side = (at: 0 | 1): HiddenSides['sides'][number] =>
      hiddenSide({ ...parts[at], row: rows[at] }, plan.get(sampleKey(parts[at])), {
        tables: tablesOf(parts[at]),
        rules,
      })
    const leasts = parts.map(
      (part) => plan.get(sampleKey(part))?.questions.get(part.variable)?.least,
    )
    const least = Math.max(...leasts.map((own) => own ?? rules.disclosureBase))
    return { sides: [side(0), side(1)], least }
  }
  return {
    ofGap: (gap) => {
      const [left, right] = gap.mirror.sides
      return pair(gapParts(gap), [left.row.row, right.row.row])
    },
    ofTrend: (trend) => ({
      ...pair(trendParts(trend), [trend.row.row, trend.row.row]),
      difference:
        hasFewChanged(study, trend, rules) || hasFewMoved(study, trend, rules)
          ? 'few_changed'
          : undefined,
    }),
  }
}

/**
 * Whether so few joined or left the roll of a trend’s group between its waves that the change would tell
 * what they answered. Rolls that the study does not give are not compared.
 *
 * Source: rule R8 of disclosure control over waves (TRUST.md §3).
 */
function hasFewChanged(
  { waves }: ComputedStudy['study'],
  { population, base, waves: [from, to] }: Trend,
  { rollChange }: CompletePolicy,
): boolean {
  const [before, after] = [from, to].map((wave) => {
    const samples = waves.find(({ id }) => id === wave)?.samples
    return samples?.find((one) => one.population === population)?.invited?.[base?.id ?? 'all']
  })
  if (before === undefined || after === undefined) return false
  const moved = Math.abs(after - before)
  return moved > 0 && moved < rollChange
}

/**
 * Whether a trend follows a panel of which so few came or left between its waves that the change would
 * tell what they answered. Nobody is followed by name: counts tell who came less who left.
 *
 * Source: rule R8 of disclosure control over linked waves (TRUST.md §3).
 */
function hasFewMoved(
  { waves }: ComputedStudy['study'],
  { population, waves: [from, to], from: before, to: after }: Trend,
  { disclosureBase }: CompletePolicy,
): boolean {
  const samples = waves.find(({ id }) => id === to)?.samples
  const { linked } = samples?.find((one) => one.population === population) ?? {}
  if (linked !== from || before.kind === 'withheld' || after.kind === 'withheld') return false
  const moved = Math.abs(after.bases.n - before.bases.n)
  return moved > 0 && moved < disclosureBase
}

/** What a reader must know of what the gate did. */
function notesOf(
  { solver }: ComputedStudy,
  plan: StudyPlan,
  { baseStep, profile, crossings }: CompletePolicy,
): readonly Note[] {
  const isListed = [...plan.values()].some((own) => own.isListed)
  return [
    ...(baseStep > 1 ? [issue('protect.coarse', { step: baseStep })] : []),
    ...(crossings === 'perturbed' ? [issue('protect.perturbed')] : []),
    ...(isListed ? [issue('protect.listed_targets')] : []),
    ...(solver === undefined && profile !== 'public' ? [issue('protect.no_audit')] : []),
  ]
}
