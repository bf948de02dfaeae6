import type { Release, WithheldReason } from '../../protect/protected.ts'
import { baseToDecide } from '../../stats/base-to-decide.ts'
import type { Indicator } from '../../study/strategy.ts'
import { collectFigures } from '../collect-figures.ts'
import type { Figure } from '../figure.ts'
import { isShown } from '../figure.ts'
import type { Benchmark, BenchmarkReading } from './benchmark-reading.ts'
import type { LevelRange } from './classify.ts'
import { levelsOf, thresholdsIn } from './classify.ts'

/** What is judged: a figure, or its distance to the reference. */
export interface Measure {
  readonly value: number
  readonly interval: readonly [number, number]
}

/** How an indicator stands. */
export type Standing =
  | (LevelRange & {
      readonly kind: 'judged'
      /** Respondents that would decide, where levels differ and it can be said at all. */
      readonly toDecide?: number | 'too_near' | undefined
    })
  /** Quoted, not judged. */
  | { readonly kind: 'quoted' }
  | { readonly kind: 'withheld'; readonly reason: WithheldReason }
  /** The release has no such figure. */
  | { readonly kind: 'absent' }
  /** It is judged against a reference study, and none was given, or it did not ask this. */
  | { readonly kind: 'no_benchmark' }

/** An indicator with its figure and what follows from it. */
export interface IndicatorReading {
  readonly indicator: Indicator
  /** The figure as published; undefined when it is not. */
  readonly figure?: Figure | undefined
  readonly measure?: Measure | undefined
  /** Respondents behind the figure: one number, or one a side of a difference. */
  readonly bases: readonly number[]
  /** What its question does not share with that of the reference study. */
  readonly differs?: BenchmarkReading['differs'] | undefined
  readonly standing: Standing
}

/** Reads every indicator of a strategy on what was released. */
export function readIndicators(
  release: Release,
  benchmark: Benchmark | undefined,
): readonly IndicatorReading[] {
  const indicators = release.study.strategy?.indicators ?? []
  return indicators.map((indicator) => readIndicator(indicator, release, benchmark))
}

function readIndicator(
  indicator: Indicator,
  release: Release,
  benchmark: Benchmark | undefined,
): IndicatorReading {
  const found = collectFigures(release).get(indicator.figure)
  if (found === undefined) return { indicator, bases: [], standing: { kind: 'absent' } }
  if (!isShown(found)) {
    return { indicator, bases: [], standing: { kind: 'withheld', reason: found.reason } }
  }
  const bases = basesOf(found, release)
  if (indicator.against !== undefined) {
    return { indicator, figure: found, ...readDistance(indicator, bases, benchmark) }
  }
  const { value, interval } = found
  if (interval === undefined) {
    return {
      indicator,
      figure: found,
      bases,
      standing: { kind: 'withheld', reason: 'no_variance' },
    }
  }
  const measure = { value, interval }
  return { indicator, figure: found, measure, bases, standing: judge(indicator, measure, bases) }
}

function readDistance(
  indicator: Indicator,
  own: readonly number[],
  benchmark: Benchmark | undefined,
): Omit<IndicatorReading, 'indicator' | 'figure'> {
  const reading = benchmark?.readings.find(({ figure }) => figure === indicator.figure)
  if (reading === undefined) return { bases: own, standing: { kind: 'no_benchmark' } }
  const { difference, reference, differs } = reading
  const bases = 'kind' in reference ? own : [...own, reference.n]
  if (difference.kind === 'withheld') {
    return { bases, differs, standing: { kind: 'withheld', reason: difference.reason } }
  }
  const measure = { value: difference.value, interval: difference.interval }
  // A larger sample of one's own does not shrink the uncertainty of the reference: nothing is promised.
  return { measure, bases, differs, standing: judge(indicator, measure, []) }
}

function judge({ levels }: Indicator, measure: Measure, bases: readonly number[]): Standing {
  if (levels === undefined) return { kind: 'quoted' }
  const range = levelsOf(measure.interval, levels)
  const [n] = bases
  const isOneSample = bases.length === 1 && n !== undefined && n > 0
  if (range.best === range.worst || !isOneSample) return { kind: 'judged', ...range }
  const thresholds = thresholdsIn(measure.interval, levels)
  const toDecide = baseToDecide({ ...measure, n }, thresholds) ?? 'too_near'
  return { kind: 'judged', ...range, toDecide }
}

/** Respondents behind a figure; a difference has those of both of its sides. */
function basesOf(figure: Figure, release: Release): readonly number[] {
  if (figure.bases !== undefined) return [figure.bases.n]
  return sidesOf(figure.id).flatMap((id) => {
    const side = collectFigures(release).get(id)
    return isShown(side) && side.bases !== undefined ? [side.bases.n] : []
  })
}

/** The ids of what a gap or a trend is the difference of. */
function sidesOf(id: string): readonly string[] {
  const [, gap] = /^(.*)\.gap$/.exec(id) ?? []
  if (gap !== undefined) return [`${gap}.left`, `${gap}.right`]
  const [, from, to, rest] = /^([^/]+)\.\.([^/]+)\/(.*)$/.exec(id) ?? []
  return from === undefined || to === undefined ? [] : [`${from}/${rest}`, `${to}/${rest}`]
}
