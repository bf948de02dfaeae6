import type { DuckDBConnection } from '@duckdb/node-api'
import type { SampleMargin } from '../../weigh/read-margins.ts'
import { WeightBins } from '../../weigh/weight-bins.ts'
import { reportMargin } from '../../weigh/report-margin.ts'
import type { MarginReport, WeightDiagnostics } from '../../weigh/weight-diagnostics.ts'
import { sql } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'
import type { LoadWatch } from './load-watch.ts'
import type { RakedRows } from './rake-rows.ts'
import { streamNumbers } from './run-sql.ts'

/** What the weights of a sample come from. */
export interface DiagnoseInput {
  readonly connection: DuckDBConnection
  readonly placed: Sql
  readonly method: WeightDiagnostics['method']
  readonly bounds?: WeightDiagnostics['bounds']
  readonly raked?: RakedRows | undefined
  readonly n: number
  readonly watch: LoadWatch
}

/**
 * Sums the weights up in the order of the rows, as `diagnoseWeights` does in memory: design weight times
 * the gain of the cell.
 */
export async function diagnoseRows(input: DiagnoseInput): Promise<WeightDiagnostics> {
  const { connection, placed, method, bounds, raked, n, watch } = input
  const total = { sum: 0, squares: 0, minimum: Infinity, maximum: 0 }
  const margins = (raked?.margins ?? []).map((margin) => new MarginSums(margin))
  const eachWeight = async (
    see: (weight: number, before: number, cell: number) => void,
  ): Promise<void> =>
    streamNumbers(connection, sql`SELECT d, CAST(m AS DOUBLE) FROM ${placed}`, ([d, m]) => {
      watch.check()
      d?.forEach((before, row) => {
        const cell = m?.[row] ?? 0
        see(
          raked === undefined ? before : before * (raked.calibration.gain[cell] ?? 0),
          before,
          cell,
        )
      })
    })
  await eachWeight((weight, before, cell) => {
    total.sum += weight
    total.squares += weight * weight
    total.minimum = Math.min(total.minimum, weight)
    total.maximum = Math.max(total.maximum, weight)
    for (const margin of margins) margin.add(cell, before, weight)
  })
  const { sum, squares, minimum, maximum } = total
  const effectiveN = (sum * sum) / squares
  // Once more: how far a weight is from the mean is known when all were seen.
  const bins = new WeightBins(sum / n)
  await eachWeight((weight) => bins.add(weight))
  return {
    method,
    bounds,
    margins: margins.map((margin) => margin.report()),
    cycles: raked?.cycles ?? 0,
    n,
    sum,
    minimum,
    maximum,
    effectiveN,
    deff: n / effectiveN,
    bins: bins.bins(),
  }
}

/** Weights by level of a margin, before and after. */
class MarginSums {
  readonly #margin: SampleMargin
  readonly #n: Float64Array
  readonly #before: Float64Array
  readonly #after: Float64Array

  constructor(margin: SampleMargin) {
    this.#margin = margin
    const levels = margin.targets.length
    this.#n = new Float64Array(levels)
    this.#before = new Float64Array(levels)
    this.#after = new Float64Array(levels)
  }

  add(cell: number, before: number, after: number): void {
    const level = this.#margin.codes[cell] ?? 0
    this.#n[level] = (this.#n[level] ?? 0) + 1
    this.#before[level] = (this.#before[level] ?? 0) + before
    this.#after[level] = (this.#after[level] ?? 0) + after
  }

  /** The report on a sample of one respondent a level, respondents counted anew. */
  report(): MarginReport {
    const present = [...this.#n.keys()].filter((level) => (this.#n[level] ?? 0) > 0)
    const pick = (sums: Float64Array): Float64Array =>
      Float64Array.from(present, (at) => sums[at] ?? 0)
    const codes = Uint16Array.from(present)
    const report = reportMargin({ ...this.#margin, codes }, pick(this.#before), pick(this.#after))
    const places = new Map(this.#margin.levels.map((code, level) => [code, level]))
    const levels = report.levels.map((level) => ({
      ...level,
      n: this.#n[places.get(level.code) ?? 0] ?? 0,
    }))
    return { ...report, levels }
  }
}
