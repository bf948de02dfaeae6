import type { LocalText } from '../core/local-text.ts'
import type { Titled } from './study-card.ts'
import type { Cell, ProtectedGap, ProtectedTable, ProtectedTrend } from '../protect/protected.ts'

/** `GET /api/studies/:study/table?id=`: a table as the gate let it through. */
export interface TableAnswer {
  readonly revision: string
  readonly table: ProtectedTable
  /** Id of the figure of each cell, row by row, as a text binds it. */
  readonly figures: readonly (readonly string[])[]
  /** Who was asked, and who of them is counted, in the study's own expressions and in words. */
  readonly filters: readonly ShownFilter[]
  readonly notes: readonly string[]
}

/** A condition in the study's own expressions, and in words. */
export interface ShownFilter {
  readonly text: string
  readonly words: LocalText
}

/** The question of one side of a mirror. */
export interface AskedQuestion {
  readonly population: string
  readonly variable: string
  readonly text: LocalText
  /** The answer that is compared, in words. */
  readonly answer: LocalText
  readonly options: readonly LocalText[]
  /** Who was asked, in the study's own expression; absent for all. */
  readonly asked?: string | undefined
  /** Tables of the same wave that break it down. */
  readonly tables: readonly string[]
}

/** A cell of a breakdown with the id of its figure. */
export interface ShownCell {
  readonly cell: Cell
  readonly figure: string
}

/** One category of a breakdown; a side is absent where its question is not broken down by it. */
export interface GapPart {
  readonly code: string
  readonly title: LocalText
  readonly left?: ShownCell | undefined
  readonly right?: ShownCell | undefined
}

/** Both sides of a mirror by a variable, out of the tables that the study declares. */
export interface GapBreakdown {
  readonly variable: string
  readonly title: LocalText
  readonly parts: readonly GapPart[]
}

/** A mirror in a wave, with both questions and its figures. */
export interface ShownGap {
  readonly gap: ProtectedGap
  readonly questions: readonly [AskedQuestion, AskedQuestion]
  readonly figures: { readonly left: string; readonly right: string; readonly gap: string }
  /** What the declared tables say of parts of both populations. */
  readonly breakdowns: readonly GapBreakdown[]
  /** The mirror in a sentence, where the study words one and nothing is withheld. */
  readonly reading?: string | undefined
  /** The difference over everybody, where this is that of a part. */
  readonly whole?: ProtectedGap['difference'] | undefined
}

/** `GET /api/studies/:study/gaps?part=`: mirrors over everybody, or over a part. */
export interface GapsAnswer {
  readonly revision: string
  /** The parts that figures were taken of. */
  readonly parts: readonly Titled[]
  readonly gaps: readonly ShownGap[]
}

/** A change between waves with its figure. */
export interface ShownTrend {
  readonly trend: ProtectedTrend
  readonly figure: string
}

/** A question that no wave can be compared on, and why. */
export interface Incomparable {
  readonly population: string
  readonly variable: string
  readonly label: LocalText
  /** The waves that asked it. */
  readonly waves: readonly string[]
}

/** How the questionnaire of a population differs from one wave to the next. */
export interface WaveChange {
  readonly population: string
  readonly waves: readonly [string, string]
  readonly question: string
  readonly label: LocalText
  /** `added`, `removed`, `moved`, or what else `visavis diff` tells. */
  readonly kind: string
  readonly verdict: 'same' | 'trendable_with_care' | 'not_comparable'
}

/** `GET /api/studies/:study/trends`. */
export interface TrendsAnswer {
  readonly revision: string
  readonly trends: readonly ShownTrend[]
  /** Questions that some wave did not ask. */
  readonly incomparable: readonly Incomparable[]
  /** What changed in the questionnaires between waves, as `visavis diff` would tell it. */
  readonly changes: readonly WaveChange[]
}
