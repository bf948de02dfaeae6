import type { AggregateRequest, Measure } from '../../tabulate/aggregate-request.ts'
import type { SampleFacts } from '../../weigh/sample-facts.ts'
import { hasNumber } from './answer-sql.ts'
import { classifierKeys } from './classifier-keys.ts'
import type { ClassifierKeys, Key } from './classifier-keys.ts'
import { conditionSql } from './condition-sql.ts'
import { allOf, identifier } from './sql.ts'
import type { Sql } from './sql.ts'
import type { SqlContext } from './sql-context.ts'

/** One GROUP BY: sums over the respondents who meet `where`, apart by every combination of keys. */
export interface SumQuery {
  /** Who counts; everybody when absent. */
  readonly where?: Sql | undefined
  /** The slot's keys, then those of each measure told. */
  readonly keys: readonly Key[]
  /** What to sum beside n: `w` and `w2`, then the products of a number variable. */
  readonly sums: readonly Sql[]
  /** The measures of the request that are read off this query, by index. */
  readonly measures: readonly number[]
}

/** A request as keys and queries. */
export interface SumPlan {
  readonly request: AggregateRequest
  readonly by: readonly ClassifierKeys[]
  /** Keys of each measure of levels; undefined for one of numbers. */
  readonly measures: readonly (ClassifierKeys | undefined)[]
  /** Where the cell of the margins and the sampling group stand among the keys, when they differ. */
  readonly cellAt: number | undefined
  readonly groupAt: number | undefined
  /** The first tells all slots. */
  readonly queries: readonly SumQuery[]
}

/** How an engine likes its queries. */
export interface PlanOptions {
  /**
   * Most combinations of keys, as if every one were met, for measures to share a query: a scan for
   * several measures costs little more than one for a single measure while the table of sums stays
   * small.
   */
  readonly combinations: number
  /** How many values an engine makes room for, of a key of a size; the size itself when absent. */
  readonly roomOf?: ((size: number) => number) | undefined
}

const weights: readonly Sql[] = [identifier('w'), identifier('w2')]

/**
 * Plans how to answer a request with as few queries as fit the engine.
 *
 * @throws RangeError when a measure or classifier names a variable of another kind
 */
export function planSums(
  request: AggregateRequest,
  sample: Pick<SampleFacts, 'design' | 'calibration'>,
  context: SqlContext,
  options: PlanOptions,
): SumPlan {
  const by = request.by.map((classifier) => classifierKeys(classifier, context))
  const byKeys = by.flatMap(({ keys }) => keys)
  const { cell, group } = request.byDesign ? designKeys(sample) : {}
  const slot = [...byKeys, ...(cell ?? []), ...(group ?? [])]
  const measures = request.measures.map((measure) =>
    measure.kind === 'levels' ? classifierKeys(measure.classifier, context) : undefined,
  )
  const where = request.base === undefined ? undefined : conditionSql(request.base, context)
  return {
    request,
    by,
    measures,
    cellAt: cell?.length === 1 ? byKeys.length : undefined,
    groupAt: group?.length === 1 ? slot.length - 1 : undefined,
    queries: [
      ...bundleMeasures(measures, slot, options).map((bundle) => ({
        where,
        keys: [...slot, ...bundle.flatMap((at) => measures[at]?.keys ?? [])],
        sums: weights,
        measures: bundle,
      })),
      ...request.measures.flatMap((measure, at) =>
        measure.kind === 'number' ? [numberQuery(measure, at, { where, slot, context })] : [],
      ),
    ],
  }
}

/** The keys of the design, each left out when all respondents have the same. */
function designKeys({ design, calibration }: Pick<SampleFacts, 'design' | 'calibration'>): {
  readonly cell: readonly Key[]
  readonly group: readonly Key[]
} {
  const groups = design.kind === 'clusters' ? design.clusters : design.strata
  return {
    cell: keyAmong(identifier('m'), calibration?.cellCount ?? 1),
    group: keyAmong(identifier('g'), groups.length),
  }
}

function keyAmong(value: Sql, size: number): readonly Key[] {
  return size > 1 ? [{ value, size }] : []
}

/** Measures of levels side by side while their combinations are few; one empty bundle at least. */
function bundleMeasures(
  measures: readonly (ClassifierKeys | undefined)[],
  slot: readonly Key[],
  { combinations, roomOf = (size) => size }: PlanOptions,
): readonly (readonly number[])[] {
  const roomFor = (keys: readonly Key[]): number =>
    keys.reduce((product, { size }) => product * roomOf(size), 1)
  const bundles: number[][] = [[]]
  let room = roomFor(slot)
  measures.forEach((measure, at) => {
    if (measure === undefined) return
    const own = roomFor(measure.keys)
    const bundle = bundles.at(-1)
    if (bundle !== undefined && (bundle.length === 0 || room * own <= combinations)) {
      bundle.push(at)
      room *= own
    } else {
      bundles.push([at])
      room = roomFor(slot) * own
    }
  })
  return bundles
}

function numberQuery(
  { variable }: Extract<Measure, { kind: 'number' }>,
  at: number,
  {
    where,
    slot,
    context,
  }: {
    readonly where: Sql | undefined
    readonly slot: readonly Key[]
    readonly context: SqlContext
  },
): SumQuery {
  const column = context.layout.columns.get(variable)
  if (column?.kind !== 'number') throw new RangeError('planSums requires a number variable')
  const given = hasNumber(column, context)
  return {
    where: where === undefined ? given : allOf([where, given]),
    keys: slot,
    sums: [...weights, ...column.products],
    measures: [at],
  }
}
