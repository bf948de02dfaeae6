import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { clusterDesign, respondentDesign } from '../weigh/read-design.ts'
import { weightIssues } from '../weigh/weight-issues.ts'
import { columnSums, ratioSums } from './column-sums.ts'
import type { ColumnSums } from './column-sums.ts'
import { estimateCell } from './estimate-cell.ts'
import { estimateDomain } from './estimate-domain.ts'
import { aggregateInMemory } from './memory-aggregator.ts'
import { binsWithin, partitionRespondents } from './partition.ts'
import type { Cell } from './table.ts'
import { varianceBasis } from './variance-basis.ts'
import type { DesignedWeights } from './variance-basis.ts'

/** Weights and design as plain columns, one entry a respondent. */
export interface PlainColumns {
  /** Above 0. */
  readonly weights: ArrayLike<number>
  /** Stratum of each respondent; one stratum when absent. */
  readonly strata?: readonly (string | number)[] | undefined
  /** Cluster of each respondent, nested in its stratum; respondents are the units when absent. */
  readonly psu?: readonly (string | number)[] | undefined
  /** Who is in the domain; everybody when absent. */
  readonly domain?: readonly boolean[] | undefined
}

/**
 * Estimates means of numbers over those of a domain who have one.
 *
 * @param known - whether each respondent has numbers
 * @param rows - one number a respondent, an array a row
 * @throws RangeError when a column has not one entry a weight
 */
export function estimatePlain(
  columns: PlainColumns,
  known: readonly boolean[],
  rows: readonly (readonly number[])[],
  share: boolean,
): Result<readonly Cell[]> {
  requireLengths(columns, known)
  const weights = Float64Array.from(columns.weights)
  const issues = weightIssues(weights)
  if (issues.length > 0) return fail(issues)
  const { domain } = columns
  const base = Uint8Array.from(known, (has, i) => (has && domain?.[i] !== false ? 1 : 0))
  const sample: DesignedWeights = { weights, design: plainDesign(columns, known.length) }
  const centred = rows.map((values) => centre(values, base, share))
  const sums = sumPlain(
    sample,
    base,
    centred.map(({ values }) => values),
  )
  const basis = varianceBasis(sample, undefined)
  return ok(
    centred.map(({ shift }, row) => {
      const series = ratioSums(sums, row, 'base')
      const estimate = estimateDomain(basis, sums, 0, { series, over: 'base' })
      return estimateCell(basis.df, estimate, { share, shift })
    }),
  )
}

function sumPlain(
  sample: DesignedWeights,
  base: Uint8Array,
  rows: readonly Float64Array[],
): ColumnSums {
  const partition = partitionRespondents([base], sample)
  const aggregates = aggregateInMemory({
    weights: sample.weights,
    design: sample.design,
    columns: binsWithin(partition, base),
    columnCount: partition.binCount,
    rows: rows.map((values) => ({ kind: 'number', values })),
  })
  return columnSums(partition, aggregates)
}

/** Numbers less their mean, so that squares keep their digits; shares stay 0 and 1. */
function centre(
  values: readonly number[],
  base: Uint8Array,
  share: boolean,
): { readonly values: Float64Array; readonly shift: number } {
  const inside = values.filter((_, i) => base[i] === 1)
  const sum = inside.reduce((total, value) => total + value, 0)
  const shift = share || inside.length === 0 ? 0 : sum / inside.length
  return { values: Float64Array.from(values, (value) => value - shift), shift }
}

function plainDesign({ strata, psu }: PlainColumns, n: number): DesignedWeights['design'] {
  const stratumNames = strata?.map(String) ?? Array.from({ length: n }, () => '')
  return psu === undefined
    ? respondentDesign(stratumNames)
    : clusterDesign(stratumNames, psu.map(String))
}

function requireLengths(columns: PlainColumns, known: readonly boolean[]): void {
  const { weights, strata, psu, domain } = columns
  const lengths = [known.length, strata?.length, psu?.length, domain?.length]
  if (lengths.some((length) => length !== undefined && length !== weights.length)) {
    throw new RangeError(
      'estimateShares and estimateMean require one entry a respondent everywhere',
    )
  }
}
