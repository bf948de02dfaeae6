import type { LocalText } from '../../core/local-text.ts'
import type { Difference, Withheld } from '../../protect/protected.ts'

/** One side of a comparison with the reference study: where the number comes from, and on how many. */
export interface BenchmarkSide {
  /** Id of the figure in its own study. */
  readonly figure: string
  readonly value: number
  readonly interval: readonly [number, number]
  readonly n: number
  /** Fewer respondents than its study flags as fragile. */
  readonly fragile: boolean
}

/** A row of the study set against the same row of the reference study. */
export interface BenchmarkReading {
  /** Id of the own figure. */
  readonly figure: string
  /** Title of the indicator. */
  readonly title: LocalText
  readonly unit: 'share' | 'mean' | 'nps'
  readonly own: BenchmarkSide | Withheld
  readonly reference: BenchmarkSide | Withheld
  /** Own minus reference, both uncertain; withheld where either side is, or is too small. */
  readonly difference: Difference | Withheld
  /** What the two questions do not share. */
  readonly differs: readonly ('question' | 'answer' | 'answers' | 'base')[]
  /** The two wordings, where they differ. */
  readonly questions?: readonly [LocalText, LocalText] | undefined
}

/** A study set against a reference study. */
export interface Benchmark {
  readonly reference: {
    readonly id: string
    readonly title: LocalText
    readonly simulated: boolean
  }
  readonly readings: readonly BenchmarkReading[]
  /** Titles of indicators that the reference did not ask, or of populations that it has not. */
  readonly absent: readonly LocalText[]
}
