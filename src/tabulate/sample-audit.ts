import type { Study, TableSpec } from '../study/model.ts'
import type { Variable } from '../study/variable.ts'
import type { ColumnFacts, SampleFacts } from '../weigh/sample-facts.ts'
import { rulesOf } from './analysis-rules.ts'
import type { Asked } from './asked.ts'
import type { PlannedBlock } from './banner-plan.ts'
import type { AtomSet } from './atom-set.ts'
import { countsOf } from './atom-set.ts'
import { baseCondition } from './base-condition.ts'
import { placeSlots } from './block-sums.ts'
import { planLevels } from './level-rows.ts'
import { itemKey } from './item-key.ts'
import { joinAudit } from './join-audit.ts'
import type { ItemPlan, RowMark } from './join-audit.ts'
import { listStatistics, netsOf } from './list-statistics.ts'
import { magnitudesOf } from './magnitudes.ts'
import type { WeightRange } from './magnitudes.ts'
import { memberCounts, ratioSums } from './ratio-sums.ts'
import {
  SampleGroups,
  askedClassifier,
  baseClassifier,
  groupedCodes,
  holdsClassifier,
  routingOf,
} from './sample-groups.ts'
import type { SampleAudit } from './table.ts'

/** What is asked of a sample so that the gate can hold all its tables together. */
export interface SampleAuditPlan {
  readonly asked: Asked<SampleAudit>
  /** Who stands in each column of a block, by atom; to be asked once the audit is made. */
  readonly membersOf: (audit: SampleAudit, blocks: readonly PlannedBlock[]) => readonly AtomSet[]
}

/** How the items of a sample are counted: a variable and who is in its base. */
type Denominator = TableSpec['denominator']

/**
 * Plans to count the respondents of a sample by all the groups that any of its tables, gaps and trends
 * may show at once, and the base and rows of each question by the same groups: one more family of sums
 * for every engine.
 *
 * @param blocks - columns of all tables
 */
export function planSampleAudit(
  study: Pick<Study, 'tables'>,
  { dataset, diagnostics }: SampleFacts,
  blocks: readonly PlannedBlock[],
): SampleAuditPlan {
  const groups = new SampleGroups()
  for (const block of blocks) groups.placesOf(block)
  const bases = study.tables.bases.filter(({ population }) => population === dataset.population)
  const columns = [...dataset.columns.values()].filter(({ kind }) => kind !== 'text')
  const routing = routingOf(columns.map(({ variable }) => variable))
  const parts = {
    bases: bases.map((base) => [base.id, groups.partOf(baseClassifier(base))] as const),
    routing: new Map(
      [...routing].map(([key, variable]) => [key, groups.partOf(askedClassifier(variable))]),
    ),
    marks: marksOf(study, { dataset, columns }, groups),
    margins: diagnostics.margins.flatMap(({ variable }) => {
      const column = dataset.columns.get(variable)
      if (column === undefined) return []
      return [{ variable: column.variable, part: groups.partOf(everyCategory(column.variable)) }]
    }),
    variables: new Map(columns.map(({ variable }) => [variable.id, variable])),
  }
  const needs = { groups, range: diagnostics, whole: wholeParts(parts.marks) }
  const items = columns.flatMap((column) =>
    (['asked', 'answered'] as const).map((denominator) =>
      column.kind === 'single'
        ? askChoice(study, column, denominator, needs)
        : askItem(study, column, denominator, needs),
    ),
  )
  const everyone = { byDesign: false, by: groups.by, measures: [] }
  const sized = items.map(({ request }) => request)
  return {
    asked: {
      requests: [everyone, ...sized],
      finish: ([all, ...counted]) => {
        if (all === undefined) throw new Error('an aggregator answers every request')
        return joinAudit(all, items, counted, parts)
      },
    },
    membersOf: (audit, own) =>
      placeSlots(
        { levels: audit.levels, slotCount: audit.n.length },
        own.flatMap((block) => groups.placesOf(block)),
      ),
  }
}

function everyCategory({ id, categories }: Variable): ReturnType<typeof holdsClassifier> {
  const levels = categories.map((_, level) => level)
  return { kind: 'category', variable: id, levelCount: levels.length, levels, blanks: [] }
}

interface ItemNeeds {
  readonly groups: SampleGroups
  readonly range: WeightRange
  /** The classifier that tells all categories of a variable apart, where there is one. */
  readonly whole: ReadonlyMap<string, number>
}

/** Asks for a single choice level by level: of ten thousand categories few are in any atom. */
function askChoice(
  study: Pick<Study, 'tables'>,
  column: ColumnFacts,
  denominator: Denominator,
  { groups, whole }: ItemNeeds,
): ItemPlan {
  const { variable } = column
  const levels = planLevels(column, netsOf(variable, study.tables.nets), {
    denominator,
    part: whole.get(variable.id),
  })
  return {
    key: itemKey(variable.id, denominator),
    column,
    request: {
      base: baseCondition(variable.id, denominator, undefined),
      byDesign: false,
      by: groups.by,
      measures: [levels.measure],
    },
    finish: levels.finish,
  }
}

/** Where marks tell all categories of a variable apart, by variable. */
function wholeParts(marks: readonly RowMark[]): ReadonlyMap<string, number> {
  return new Map(
    marks.flatMap(({ variable, whole }) => (whole === undefined ? [] : [[variable, whole]])),
  )
}

function askItem(
  study: Pick<Study, 'tables'>,
  column: ColumnFacts,
  denominator: Denominator,
  { groups, range }: ItemNeeds,
): ItemPlan {
  const { nets } = study.tables
  const list = listStatistics(column, nets, denominator, rulesOf(study).summaries)
  const shares = list.statistics.filter(({ kind }) => kind === 'category' || kind === 'net')
  return {
    key: itemKey(column.variable.id, denominator),
    column,
    request: {
      base: baseCondition(column.variable.id, denominator, undefined),
      byDesign: false,
      by: groups.by,
      measures: list.measures,
    },
    finish: (aggregates) => ({
      n: aggregates.n,
      magnitudes: magnitudesOf(aggregates, range),
      valuedN: list.valued === undefined ? aggregates.n : ratioSums(aggregates, list.valued).n,
      rows: new Map(
        shares.map((statistic) => [
          statistic.row.row,
          countsOf(memberCounts(aggregates, statistic)),
        ]),
      ),
    }),
  }
}

function marksOf(
  study: Pick<Study, 'tables'>,
  { dataset, columns }: Pick<SampleFacts, 'dataset'> & { readonly columns: readonly ColumnFacts[] },
  groups: SampleGroups,
): readonly RowMark[] {
  const grouped = groupedCodes(study, dataset)
  return columns.flatMap(({ kind, variable }): readonly RowMark[] => {
    const codes = grouped.get(variable.id)
    if (codes === undefined || kind === 'number') return []
    const { id } = variable
    // One classifier tells all categories of a single variable apart, however many there are.
    const whole = kind === 'single' ? groups.partOf(everyCategory(variable)) : undefined
    const ranks = new Map(variable.categories.map(({ code }, rank) => [String(code), rank]))
    const placeOf = (code: string): RowMark['places'][number] => {
      const level = ranks.get(code) ?? -1
      return whole === undefined
        ? { part: groups.partOf(holdsClassifier(variable, [level])), level: 0 }
        : { part: whole, level }
    }
    // Shares of a single variable sum to one: a row of it tells of all the others.
    const own = variable.categories
      .map(({ code }): string => code)
      .filter((code) => kind === 'single' || codes.has(code))
    const known = new Set(own)
    const nets = study.tables.nets.filter(
      (net) => net.variable === id && net.codes.every((code) => known.has(code)),
    )
    return [
      ...own.map((row) => ({ variable: id, row, whole, places: [placeOf(row)] })),
      ...nets.map((net) => ({ variable: id, row: net.id, whole, places: net.codes.map(placeOf) })),
    ]
  })
}
