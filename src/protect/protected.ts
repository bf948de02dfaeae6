import type { Gap, Trend } from '../compare/comparison.ts'
import type { PopulationId, VariableId, WaveId } from '../core/ids.ts'
import type { Issue, Note } from '../core/issue.ts'
import type { LocalText } from '../core/local-text.ts'
import type { Study } from '../study/model.ts'
import type { ReleasePolicy } from '../study/release-policy.ts'
import type { ReleasedTexts } from './open-text/released-texts.ts'
import type { Provenance, TableContent, Withheld } from '../tabulate/table.ts'

export type { Difference, Gap, Trend } from '../compare/comparison.ts'
export type {
  Bases,
  Cell,
  Estimate,
  Provenance,
  TableBlock,
  TableColumn,
  TableContent,
  TableRow,
  Withheld,
  WithheldReason,
} from '../tabulate/table.ts'

declare const released: unique symbol

/** Something that passed the gate; the brand is made in this room alone. */
export type Protected<T> = T & { readonly [released]: true }

/**
 * A table whose cells may leave.
 *
 * A column withheld for `disclosure` or `complement` has its bases withheld too; one withheld for
 * `quality` keeps them. A withheld cell or base holds no number.
 *
 * The promise holds for one table: no small group comes out of the sizes and shares it shows. Another
 * table of the study may still give the size of a hidden column: one that has the banner's variable as
 * its rows, or the same columns over another base. See `decisions/007-release-gate.md`.
 */
export type ProtectedTable = Protected<TableContent>
/** A gap whose numbers may leave. */
export type ProtectedGap = Protected<Gap>
/** A trend whose numbers may leave. */
export type ProtectedTrend = Protected<Trend>

/** A share (0–1) that may be read. */
export interface ReleasedShare {
  readonly kind: 'share'
  readonly value: number
}

/** How far weighting moved a level; `before` is withheld where it would count a handful of people. */
export interface ReleasedMarginLevel {
  readonly code: string
  /** Share (0–1) that the population has. */
  readonly target: number
  /** Share (0–1) before weighting, of the same margin's respondents. */
  readonly before: ReleasedShare | Withheld
  /** Share (0–1) after weighting. */
  readonly after: number
}

/** A margin before and after weighting. */
export interface ReleasedMargin {
  readonly variable: VariableId
  readonly levels: readonly ReleasedMarginLevel[]
}

/** What weights came to, and what they cost. */
export interface ReleasedWeights {
  readonly kind: 'weights'
  readonly range: readonly [number, number]
  readonly effectiveN: number
  /** Kish's design effect of weighting. */
  readonly deff: number
  /** How they are spread, from the lightest, in bins of enough people; absent where there are no two. */
  readonly bins?: readonly ReleasedWeightBin[] | undefined
}

/** Respondents whose weight is so many times the mean one. */
export interface ReleasedWeightBin {
  /** As a ratio to the mean weight. */
  readonly from: number
  /** Not included; absent for the last. */
  readonly to?: number | undefined
  /** Rounded as bases are. */
  readonly n: number
}

/** What the notice says of one sample. */
export interface SampleReport {
  readonly wave: WaveId
  readonly population: PopulationId
  readonly title: LocalText
  readonly n: number
  readonly weighting: Provenance['weighting']
  /** Raking cycles, or steps of another calibration; 0 without margins. */
  readonly cycles: number
  /** Withheld when a margin's share is: with the targets, each of its numbers would give it back. */
  readonly weights: ReleasedWeights | Withheld
  readonly margins: readonly ReleasedMargin[]
  readonly units: 'respondents' | 'clusters'
  /** Primary sampling units, when the design has clusters. */
  readonly unitCount?: number | undefined
  readonly simulated: boolean
  readonly dataHash: string
  readonly notes: readonly Note[]
}

/** All that may leave of a study: the only thing that publishing sees. */
export interface Release {
  readonly study: Study
  readonly policy: ReleasePolicy
  readonly samples: readonly Protected<SampleReport>[]
  readonly tables: readonly ProtectedTable[]
  /** Mirrors over everybody. */
  readonly gaps: readonly ProtectedGap[]
  /** Mirrors over the parts that the study declares; absent when it declares none. */
  readonly partGaps?: readonly ProtectedGap[] | undefined
  readonly trends: readonly ProtectedTrend[]
  /** Answers to open questions, where these were asked for: nothing else is then beside them. */
  readonly texts?: readonly Protected<ReleasedTexts>[] | undefined
  /** What a reader must know of what the gate did. */
  readonly notes?: readonly Note[] | undefined
  /** Why nothing is shown, where a question was refused. */
  readonly refused?: readonly Issue[] | undefined
}
