import type { VariableId } from '../core/ids.ts'
import type { Variable } from '../study/variable.ts'
import type { ColumnFacts } from '../weigh/sample-facts.ts'
import type { ColumnPlace } from './banner-plan.ts'
import type { AggregateRequest } from './aggregate-request.ts'
import type { Aggregates } from './aggregates.ts'
import { routingKey } from './sample-groups.ts'
import type { AuditedItem, Contributions, SampleAudit } from './table.ts'

/** A question to count in a sample. */
export interface ItemPlan {
  readonly key: string
  readonly column: ColumnFacts
  readonly request: AggregateRequest
  readonly finish: (aggregates: Aggregates) => ItemCounts
}

/** What a question counts, by the slots of its answer. */
export type ItemCounts = Pick<AuditedItem, 'n' | 'valuedN' | 'rows' | 'magnitudes'>

/** Rows that tell the size of a group, and where their holders stand among the groups. */
export interface RowMark {
  readonly variable: VariableId
  readonly row: string
  /** A classifier and one of its levels: whoever stands at any of them holds the row. */
  readonly places: readonly ColumnPlace[number][]
}

/** Where the groups of a sample stand among its classifiers. */
export interface AuditParts {
  readonly bases: readonly (readonly [string, number])[]
  readonly routing: ReadonlyMap<string, number>
  readonly marks: readonly RowMark[]
  readonly margins: readonly { readonly variable: Variable; readonly part: number }[]
  readonly variables: SampleAudit['variables']
}

/** Puts all that was counted of a sample on the atoms of everybody. */
export function joinAudit(
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
  standsAt: (part: number, level?: number) => Uint8Array,
): ItemLookUp {
  const everybody = new Uint8Array(all.slotCount).fill(1)
  const askedBy = (variable: Variable): Uint8Array => {
    const routed = routing.get(routingKey(variable) ?? '')
    return routed === undefined ? everybody : standsAt(routed)
  }
  // A question is counted over those asked and over those who answered: its marks are the same.
  const known = new Map<VariableId, AuditedItem['groups']>()
  const marked = (variable: VariableId): AuditedItem['groups'] => {
    const own = known.get(variable) ?? markOf(variable)
    known.set(variable, own)
    return own
  }
  const markOf = (variable: VariableId): AuditedItem['groups'] =>
    new Map(
      marks
        .filter((mark) => mark.variable === variable)
        .map(({ row, places }) => [
          row,
          anyOf(
            places.map(({ part, level }) => standsAt(part, level)),
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
  const [only, ...others] = members
  if (only !== undefined && others.length === 0) return only
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
