import type { LocalText } from '../core/local-text.ts'
import { describeDifference } from '../compare/describe-difference.ts'
import type { Difference, Estimate, Release, Withheld } from '../protect/protected.ts'
import type {
  Benchmark,
  BenchmarkReading,
  BenchmarkSide,
} from '../publish/strategy/benchmark-reading.ts'
import { isSimulated } from '../publish/cover.ts'
import { unitOfRow } from '../publish/figure.ts'
import { studentTQuantile } from '../stats/student-t-quantile.ts'
import { welchSatterthwaite } from '../stats/welch-satterthwaite.ts'
import type { FigureId } from '../study/text/figure-id.ts'
import { printFigureId } from '../study/text/figure-id.ts'
import { differingParts } from './differing-parts.ts'
import { findReleasedRow } from './find-released-row.ts'
import type { ReleasedRow } from './find-released-row.ts'

/** A row that the strategy watches. */
interface WatchedRow {
  readonly about: RowId
  readonly title: LocalText
}

type RowId = Extract<FigureId, { readonly kind: 'row' }>

/**
 * Sets the figures that a study's strategy watches against the same of a reference study, population and
 * row matched by their ids. Only what both gates let through is read.
 *
 * Both studies are samples: the variances of the two figures add, degrees of freedom by
 * Welch–Satterthwaite. A base under the quality threshold of either study says nothing; the reference's
 * figure is that of its latest wave that asked the row.
 *
 * Source: Kish (1965), Survey Sampling, section 8.2; Satterthwaite (1946), Biometrics 2, 110–114.
 */
export function compareWithReference(own: Release, reference: Release): Benchmark {
  const indicators = own.study.strategy?.indicators ?? []
  const rows = new Map(
    indicators.flatMap(({ figure, about, title }): readonly (readonly [string, WatchedRow])[] =>
      about.kind === 'row' && about.column === undefined ? [[figure, { about, title }]] : [],
    ),
  )
  const readings = [...rows].flatMap(([figure, { about, title }]) => {
    const here = findReleasedRow(own, about)
    const there = latestRow(reference, about)
    return here === undefined || there === undefined
      ? []
      : [compareRow({ figure, title, here, there }, own, reference)]
  })
  const found = new Set(readings.map(({ figure }) => figure))
  const { study } = reference
  return {
    reference: { id: study.id, title: study.title, simulated: isSimulated(reference) },
    readings,
    absent: [...rows].flatMap(([figure, { title }]) => (found.has(figure) ? [] : [title])),
  }
}

interface FoundRow extends ReleasedRow {
  readonly id: string
}

/** The row in the latest wave of the reference that asked it. */
function latestRow(reference: Release, about: RowId): FoundRow | undefined {
  for (const { id: wave } of reference.study.waves.toReversed()) {
    const there = { ...about, wave }
    const found = findReleasedRow(reference, there)
    if (found !== undefined) return { ...found, id: printFigureId(there) }
  }
  return undefined
}

interface RowPair {
  readonly figure: string
  readonly title: LocalText
  readonly here: ReleasedRow
  readonly there: FoundRow
}

function compareRow(
  { figure, title, here, there }: RowPair,
  own: Release,
  reference: Release,
): BenchmarkReading {
  const [first, second] = [own.policy, reference.policy]
  const least = {
    disclosure: Math.max(first.disclosureBase, second.disclosureBase),
    quality: Math.max(first.qualityBase, second.qualityBase),
  }
  const cells = [here, there].map(({ cell }) => allowed(cell, least))
  const [a, b] = cells
  const unit = unitOfRow(here.row.row)
  const parts = differingParts(here, there)
  return {
    figure,
    title,
    unit: unit === 'mean' || unit === 'nps' ? unit : 'share',
    own: sideOf(a, figure, first.flagBase),
    reference: sideOf(b, there.id, second.flagBase),
    difference: differenceOf(a, b, here.level),
    differs: parts,
    questions: parts.includes('question') ? [here.variable.label, there.variable.label] : undefined,
  }
}

/** A cell that the stricter of two policies lets through. */
function allowed(
  cell: ReleasedRow['cell'],
  least: { readonly disclosure: number; readonly quality: number },
): ReleasedRow['cell'] {
  if (cell.kind === 'withheld') return cell
  if (cell.bases.n < least.disclosure) return { kind: 'withheld', reason: 'disclosure' }
  return cell.bases.n < least.quality ? { kind: 'withheld', reason: 'quality' } : cell
}

function sideOf(
  cell: ReleasedRow['cell'] | undefined,
  figure: string,
  flagBase: number,
): BenchmarkSide | Withheld {
  if (cell === undefined) return { kind: 'withheld', reason: 'empty_base' }
  if (cell.kind === 'withheld') return cell
  const { value, interval, bases } = cell
  return { figure, value, interval, n: bases.n, fragile: bases.n < flagBase }
}

function differenceOf(
  own: ReleasedRow['cell'] | undefined,
  reference: ReleasedRow['cell'] | undefined,
  level: number,
): Difference | Withheld {
  if (own?.kind !== 'estimate') return own ?? { kind: 'withheld', reason: 'empty_base' }
  if (reference?.kind !== 'estimate') return reference ?? { kind: 'withheld', reason: 'empty_base' }
  const parts = [own, reference].map((one) => ({ variance: varianceOf(one, level), df: one.df }))
  const variance = parts.reduce((sum, part) => sum + part.variance, 0)
  return describeDifference({
    value: own.value - reference.value,
    variance,
    df: variance > 0 ? welchSatterthwaite(parts) : 0,
    sharedUnits: false,
    confidence: level,
  })
}

/** A share of 0 or 1 shows no variance, which is not certainty: the width of its interval stands in. */
function varianceOf({ value, se, interval: [low, high], df }: Estimate, level: number): number {
  if (se > 0 || (value !== 0 && value !== 1)) return se * se
  return ((high - low) / studentTQuantile((1 + level) / 2, df)) ** 2
}
