import type { VariableId } from '../core/ids.ts'
import type { Study, TableSpec } from '../study/model.ts'
import type { Variable } from '../study/variable.ts'
import type { ColumnFacts, SampleFacts } from '../weigh/sample-facts.ts'
import { rulesOf } from './analysis-rules.ts'
import type { Aggregates } from './aggregates.ts'
import type { Asked } from './asked.ts'
import type { ColumnPlace, PlannedBlock } from './banner-plan.ts'
import { baseCondition } from './base-condition.ts'
import { categoriesOf } from './classify-columns.ts'
import { itemKey } from './item-key.ts'
import { listStatistics } from './list-statistics.ts'
import { magnitudesOf } from './magnitudes.ts'
import type { WeightRange } from './magnitudes.ts'
import { memberCounts, ratioSums } from './ratio-sums.ts'
import {
  SampleGroups,
  askedClassifier,
  baseClassifier,
  groupedCodes,
  holdsClassifier,
  routingKey,
  routingOf,
} from './sample-groups.ts'
import type { AuditedItem, Contributions, SampleAudit } from './table.ts'

/** What is asked of a sample so that the gate can hold all its tables together. */
export interface SampleAuditPlan {
  readonly asked: Asked<SampleAudit>
  /** Who stands in each column of a block, by atom; to be asked once the audit is made. */
  readonly membersOf: (audit: SampleAudit, blocks: readonly PlannedBlock[]) => readonly Uint8Array[]
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
  const items = columns.flatMap((column) =>
    (['asked', 'answered'] as const).map((denominator) =>
      askItem(study, column, denominator, { groups, range: diagnostics }),
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
    membersOf: (audit, own) => own.flatMap((block) => membersAt(audit, groups.placesOf(block))),
  }
}

function everyCategory({ id, categories }: Variable): ReturnType<typeof holdsClassifier> {
  const levels = categories.map((_, level) => level)
  return { kind: 'category', variable: id, levelCount: levels.length, levels, blanks: [] }
}

interface ItemPlan {
  readonly key: string
  readonly column: ColumnFacts
  readonly request: Asked<unknown>['requests'][number]
  readonly finish: (aggregates: Aggregates) => ItemCounts
}

type ItemCounts = Pick<AuditedItem, 'n' | 'valuedN' | 'rows' | 'magnitudes'>

function askItem(
  study: Pick<Study, 'tables'>,
  column: ColumnFacts,
  denominator: Denominator,
  { groups, range }: { readonly groups: SampleGroups; readonly range: WeightRange },
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
        shares.map((statistic) => [statistic.row.row, memberCounts(aggregates, statistic)]),
      ),
    }),
  }
}

/** Rows that tell the size of a group, and where their holders stand among the groups. */
interface RowMark {
  readonly variable: VariableId
  readonly row: string
  readonly parts: readonly number[]
}

interface AuditParts {
  readonly bases: readonly (readonly [string, number])[]
  readonly routing: ReadonlyMap<string, number>
  readonly marks: readonly RowMark[]
  readonly margins: readonly { readonly variable: Variable; readonly part: number }[]
  readonly variables: SampleAudit['variables']
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
    const partOf = (code: string): number =>
      groups.partOf(holdsClassifier(variable, categoriesOf(variable, [code])))
    // Shares of a single variable sum to one: a row of it tells of all the others.
    const own = variable.categories
      .map(({ code }): string => code)
      .filter((code) => kind === 'single' || codes.has(code))
    const nets = study.tables.nets.filter(
      (net) => net.variable === id && net.codes.every((code) => own.includes(code)),
    )
    return [
      ...own.map((row) => ({ variable: id, row, parts: [partOf(row)] })),
      ...nets.map((net) => ({ variable: id, row: net.id, parts: net.codes.map(partOf) })),
    ]
  })
}

function joinAudit(
  all: Aggregates,
  items: readonly ItemPlan[],
  counted: readonly Aggregates[],
  { bases, routing, marks, margins, variables }: AuditParts,
): SampleAudit {
  const place = placesOfSlots(all)
  const standsAt = (part: number, at = 0): Uint8Array =>
    Uint8Array.from(all.levels[part] ?? [], (level) => (level === at ? 1 : 0))
  const { askedBy, marked } = lookUp(all, { routing, marks }, standsAt)
  const itemOf = (
    { column, finish }: ItemPlan,
    aggregates: Aggregates | undefined,
  ): AuditedItem => {
    if (aggregates === undefined) throw new Error('an aggregator answers every request')
    const { variable } = column
    const counts = spreadItem(
      finish(aggregates),
      spreadOver(all.slotCount, placesIn(place, aggregates)),
    )
    return {
      variable: variable.id,
      asked: askedBy(variable),
      groups: marked(variable.id),
      ...counts,
    }
  }
  return {
    levels: all.levels,
    n: all.n,
    bases: new Map(bases.map(([id, at]) => [id, standsAt(at)])),
    margins: new Map(
      margins.map(({ variable, part: own }) => [
        variable.id,
        new Map(variable.categories.map(({ code }, level) => [code, standsAt(own, level)])),
      ]),
    ),
    variables,
    items: new Map(items.map((item, at) => [item.key, itemOf(item, counted[at])])),
  }
}

interface ItemLookUp {
  readonly askedBy: (variable: Variable) => Uint8Array
  readonly marked: (variable: VariableId) => AuditedItem['groups']
}

function lookUp(
  all: Aggregates,
  { routing, marks }: Pick<AuditParts, 'routing' | 'marks'>,
  standsAt: (part: number) => Uint8Array,
): ItemLookUp {
  const everybody = new Uint8Array(all.slotCount).fill(1)
  const askedBy = (variable: Variable): Uint8Array => {
    const routed = routing.get(routingKey(variable) ?? '')
    return routed === undefined ? everybody : standsAt(routed)
  }
  const marked = (variable: VariableId): AuditedItem['groups'] =>
    new Map(
      marks
        .filter((mark) => mark.variable === variable)
        .map(({ row, parts }) => [
          row,
          anyOf(
            parts.map((at) => standsAt(at)),
            all.slotCount,
          ),
        ]),
    )
  return { askedBy, marked }
}

function spreadItem(
  { n, valuedN, rows, magnitudes }: ItemCounts,
  spread: (counts: Float64Array) => Float64Array,
): ItemCounts {
  const spreadAll = ({ sum, largest, pair }: Contributions): Contributions => ({
    sum: spread(sum),
    largest: spread(largest),
    pair: spread(pair),
  })
  return {
    magnitudes:
      magnitudes === undefined
        ? undefined
        : { weighted: spreadAll(magnitudes.weighted), plain: spreadAll(magnitudes.plain) },
    n: spread(n),
    valuedN: spread(valuedN),
    rows: new Map([...rows].map(([row, counts]) => [row, spread(counts)])),
  }
}

function anyOf(members: readonly Uint8Array[], width: number): Uint8Array {
  return Uint8Array.from({ length: width }, (_, at) =>
    members.some((own) => own[at] === 1) ? 1 : 0,
  )
}

/** The atoms of all respondents by the levels they stand at. */
function placesOfSlots(all: Aggregates): ReadonlyMap<string, number> {
  return new Map(Array.from({ length: all.slotCount }, (_, slot) => [levelsOf(all, slot), slot]))
}

function placesIn(places: ReadonlyMap<string, number>, aggregates: Aggregates): readonly number[] {
  return Array.from(
    { length: aggregates.slotCount },
    (_, slot) => places.get(levelsOf(aggregates, slot)) ?? -1,
  )
}

function levelsOf({ levels }: Pick<Aggregates, 'levels'>, slot: number): string {
  return levels.map((own) => own[slot]).join()
}

/** Puts counts of some of the atoms among all of them. */
function spreadOver(
  width: number,
  places: readonly number[],
): (counts: Float64Array) => Float64Array {
  return (counts) => {
    const spread = new Float64Array(width)
    places.forEach((place, slot) => {
      if (place >= 0) spread[place] = counts[slot] ?? 0
    })
    return spread
  }
}

function membersAt(
  { levels, n }: SampleAudit,
  places: readonly ColumnPlace[],
): readonly Uint8Array[] {
  return places.map((place) =>
    Uint8Array.from(n, (_, slot) =>
      place.every(({ part, level }) => levels[part]?.[slot] === level) ? 1 : 0,
    ),
  )
}
