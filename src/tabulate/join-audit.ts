import type { VariableId } from '../core/ids.ts'
import type { Variable } from '../study/variable.ts'
import type { ColumnFacts } from '../weigh/sample-facts.ts'
import type { ColumnPlace } from './banner-plan.ts'
import type { AggregateRequest } from './aggregate-request.ts'
import type { Aggregates } from './aggregates.ts'
import { anyAtoms, firstAtoms, maskOf } from './atom-set.ts'
import type { AtomCounts, AtomSet } from './atom-set.ts'
import { placeSlots } from './block-sums.ts'
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
  /** The classifier whose levels are all categories of the variable, where one has them. */
  readonly whole?: number | undefined
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
  const width = all.slotCount
  const maskAt = (part: number): Uint8Array =>
    Uint8Array.from(all.levels[part] ?? [], (level) => (level === 0 ? 1 : 0))
  const { askedBy, marked } = lookUp(all, { routing, marks }, maskAt)
  const itemOf = (
    { column, finish }: ItemPlan,
    aggregates: Aggregates | undefined,
  ): AuditedItem => {
    if (aggregates === undefined) throw new Error('an aggregator answers every request')
    const { variable } = column
    const counts = spreadItem(finish(aggregates), width, placesIn(all, aggregates))
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
    bases: new Map(bases.map(([id, at]) => [id, maskAt(at)])),
    margins: new Map(
      margins.map(({ variable, part: own }) => [variable.id, levelAtoms(all, variable, own)]),
    ),
    variables,
    items: new Map(items.map((item, at) => [item.key, itemOf(item, counted[at])])),
  }
}

interface ItemLookUp {
  readonly askedBy: (variable: Variable) => Uint8Array
  readonly marked: (variable: VariableId) => AuditedItem['groups']
}

function levelAtoms(
  all: Aggregates,
  { categories }: Variable,
  part: number,
): ReadonlyMap<string, AtomSet> {
  const places = categories.map((_, level) => [{ part, level }])
  const sets = placeSlots(all, places)
  return new Map(categories.map(({ code }, at) => [code, sets[at] ?? new Uint32Array(0)]))
}

function lookUp(
  all: Aggregates,
  { routing, marks }: Pick<AuditParts, 'routing' | 'marks'>,
  maskAt: (part: number) => Uint8Array,
): ItemLookUp {
  const everybody = maskOf(firstAtoms(all.slotCount), all.slotCount)
  const routed = new Map([...routing].map(([key, part]) => [key, maskAt(part)]))
  const marked = markAtoms(all, marks)
  return {
    askedBy: (variable) => routed.get(routingKey(variable) ?? '') ?? everybody,
    marked: (variable) => marked.get(variable) ?? new Map(),
  }
}

/** Which atoms hold each row that tells the size of a group, by variable. */
function markAtoms(
  all: Aggregates,
  marks: readonly RowMark[],
): ReadonlyMap<VariableId, AuditedItem['groups']> {
  const sets = placeSlots(
    all,
    marks.flatMap(({ places }) => places.map((place) => [place])),
  )
  const found = new Map<VariableId, Map<string, AtomSet>>()
  let next = 0
  for (const { variable, row, places } of marks) {
    const own = found.get(variable) ?? new Map<string, AtomSet>()
    found.set(variable, own.set(row, anyAtoms(sets.slice(next, next + places.length))))
    next += places.length
  }
  return found
}

/** Puts what is counted by the slots of an item on the atoms of everybody. */
function spreadItem(
  { n, valuedN, rows, magnitudes }: ItemCounts,
  width: number,
  places: Uint32Array,
): ItemCounts {
  const spread = (counts: Float64Array): Float64Array => {
    const series = new Float64Array(width)
    for (const [slot, place] of places.entries()) series[place] = counts[slot] ?? 0
    return series
  }
  const spreadAll = ({ sum, largest, pair }: Contributions): Contributions => ({
    sum: spread(sum),
    largest: spread(largest),
    pair: spread(pair),
  })
  // Slots and atoms are in one order, so that places of some rise as they do.
  const move = ({ atoms, counts }: AtomCounts): AtomCounts => ({
    atoms: atoms.map((slot) => places[slot] ?? 0),
    counts,
  })
  return {
    magnitudes:
      magnitudes === undefined
        ? undefined
        : { weighted: spreadAll(magnitudes.weighted), plain: spreadAll(magnitudes.plain) },
    n: spread(n),
    valuedN: spread(valuedN),
    rows: new Map([...rows].map(([row, counts]) => [row, move(counts)])),
  }
}

/** The atom of everybody that each slot of an item is: both are sorted by the same levels. */
function placesIn(all: Aggregates, own: Aggregates): Uint32Array {
  const places = new Uint32Array(own.slotCount)
  let atom = 0
  for (let slot = 0; slot < own.slotCount; slot++) {
    while (atom < all.slotCount && !isSamePlace(all, own, [atom, slot])) atom += 1
    if (atom === all.slotCount) throw new Error('an item counts people of its sample')
    places[slot] = atom
  }
  return places
}

function isSamePlace(
  all: Aggregates,
  own: Aggregates,
  [atom, slot]: readonly [number, number],
): boolean {
  return own.levels.every((levels, part) => levels[slot] === all.levels[part]?.[atom])
}
