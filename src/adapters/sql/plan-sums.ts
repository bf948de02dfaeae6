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
}

const weights: readonly Sql[] = [identifier('w'), identifier('w2')]

/**
 * Plans how to answer a request with as few queries as fit the engine.
 *
 * @throws RangeError when a measure or classifier names a variable of another kind
 */
export function planSums(
  request: AggregateRequest,
  { design, calibration }: Pick<SampleFacts, 'design' | 'calibration'>,
  context: SqlContext,
  { combinations }: PlanOptions,
): SumPlan {
  const by = request.by.map((classifier) => classifierKeys(classifier, context))
  const groups = design.kind === 'clusters' ? design.clusters : design.strata
  const designKeys = request.byDesign
    ? [
        ...(calibration === undefined ? [] : [designKey('m', calibration.cellCount)]),
        designKey('g', groups.length),
      ]
    : []
  const slot = [...by.flatMap(({ keys }) => keys), ...designKeys]
  const measures = request.measures.map((measure) =>
    measure.kind === 'levels' ? classifierKeys(measure.classifier, context) : undefined,
  )
  const where = request.base === undefined ? undefined : conditionSql(request.base, context)
  const bundles = bundleMeasures(measures, sizeOf(slot), combinations)
  return {
    request,
    by,
    measures,
    queries: [
      ...bundles.map((bundle) => ({
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

function designKey(column: 'm' | 'g', size: number): Key {
  return { value: identifier(column), size }
}

function sizeOf(keys: readonly Key[]): number {
  return keys.reduce((product, { size }) => product * size, 1)
}

/** Measures of levels side by side while their combinations are few; one empty bundle at least. */
function bundleMeasures(
  measures: readonly (ClassifierKeys | undefined)[],
  slots: number,
  combinations: number,
): readonly (readonly number[])[] {
  const bundles: number[][] = [[]]
  let size = slots
  measures.forEach((measure, at) => {
    if (measure === undefined) return
    const own = sizeOf(measure.keys)
    const bundle = bundles.at(-1)
    if (bundle !== undefined && (bundle.length === 0 || size * own <= combinations)) {
      bundle.push(at)
      size *= own
    } else {
      bundles.push([at])
      size = slots * own
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
