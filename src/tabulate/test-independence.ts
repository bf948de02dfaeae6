import { ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { raoScott } from '../stats/rao-scott.ts'
import { waldIndependence } from '../stats/wald-independence.ts'
import { knownMembers, readCategories } from './category-column.ts'
import type { CategoryColumn, CategoryValue, KnownCategories } from './category-column.ts'
import { both } from './number-column.ts'
import { readPlainSample, requireEntries } from './plain-sample.ts'
import type { PlainColumns, PlainSample } from './plain-sample.ts'
import { countBases, covarianceOf, valueOf } from './plain-statistic.ts'
import type { PlainStatistic } from './plain-statistic.ts'
import type { Bases, Withheld } from './table.ts'

/** Columns of two questions to cross. */
export type CrossColumns = PlainColumns & {
  readonly rows: CategoryColumn
  readonly columns: CategoryColumn
}

/** Whether two questions go together, by every test that readers may expect. */
export interface IndependenceTest {
  readonly kind: 'independence'
  /** Categories of the rows and of the columns, in the order of the table. */
  readonly rows: readonly CategoryValue[]
  readonly columns: readonly CategoryValue[]
  readonly bases: Bases
  /** First and second order, each by its name. */
  readonly raoScott: ReturnType<typeof raoScott>
  /** Plain and adjusted. */
  readonly wald: ReturnType<typeof waldIndependence>
}

/**
 * Tests whether two questions are independent, from plain columns: weights, and the design if any.
 *
 * Use it for a crossing as a whole; print the second order of Rao and Scott, and say so. Respondents
 * without an answer to both are outside the domain.
 *
 * **Shape**: one entry a respondent in every column.
 *
 * **Issues**: those of `surveyDesign`.
 *
 * @returns withheld as `empty_base` when nobody answered both, as `no_variance` when a stratum has a
 * single sampling unit; single tests are withheld for reasons of their own
 * @throws RangeError when a column has not one entry a weight
 * @example
 * ```ts
 * import { testIndependence } from 'visavis/tabulate'
 * const rows = [...'aaaaaabbbbbb']
 * const columns = [...'xxxxyyxxyyyy']
 * const test = testIndependence({ weights: rows.map(() => 1), rows, columns })
 * const found = test.ok && test.value.kind === 'independence' ? test.value.raoScott : undefined
 * found?.kind === 'rao-scott' && found.pearson.toFixed(3) // => '1.333'
 * found?.kind === 'rao-scott' && found.secondOrder.p.toFixed(3) // => '0.293'
 * ```
 *
 * Source: Rao & Scott (1984), Annals of Statistics 12, 46–60; Thomas & Rao (1987), JASA 82, 630–636.
 * Checked against R survey 4.1-1 `svychisq`, test/reference/plain-estimates.json.
 */
export function testIndependence(columns: CrossColumns): Result<IndependenceTest | Withheld> {
  const sample = readPlainSample(columns)
  if (!sample.ok) return sample
  const down = readCategories(columns.rows)
  const across = readCategories(columns.columns)
  requireEntries(sample.value.design.n, down.codes, across.codes)
  return ok(testTable(sample.value, down, across))
}

function testTable(
  sample: PlainSample,
  down: KnownCategories,
  across: KnownCategories,
): IndependenceTest | Withheld {
  const { design, domain, df } = sample
  const base = both(domain, knownMembers(down), knownMembers(across))
  const bases = countBases(design.weights, base)
  if (bases.n === 0) return { kind: 'withheld', reason: 'empty_base' }
  const cells = cellTotals(base, down, across)
  const covariance = df > 0 ? covarianceOf(sample, cells) : undefined
  if (covariance === undefined) return { kind: 'withheld', reason: 'no_variance' }
  const table = {
    rows: down.values.length,
    columns: across.values.length,
    cells: cells.map((cell) => valueOf(design.weights, cell) ?? 0),
    covariance,
    n: bases.n,
    df,
  }
  return {
    kind: 'independence',
    rows: down.values,
    columns: across.values,
    bases,
    raoScott: raoScott(table),
    wald: waldIndependence(table),
  }
}

/** The totals of the cells, by rows: as R, so that the Wald test knows that their sum varies. */
function cellTotals(
  base: Uint8Array,
  down: KnownCategories,
  across: KnownCategories,
): readonly PlainStatistic[] {
  return down.values.flatMap((_, row) =>
    across.values.map((__, column) => ({
      base,
      y: Float64Array.from(base, (_inside, i) =>
        down.codes[i] === row && across.codes[i] === column ? 1 : 0,
      ),
    })),
  )
}
