import type { PopulationId, VariableId, WaveId } from '../core/ids.ts'
import type { Note } from '../core/issue.ts'
import type { LocalText } from '../core/local-text.ts'
import type { RaoScottRefusal, RaoScottTest } from '../stats/rao-scott.ts'
import type { WithheldTest } from '../stats/withheld-test.ts'
import type { AnalysisRules, Base } from '../study/model.ts'
import type { RowRef } from '../study/row-ref.ts'
import type { Variable } from '../study/variable.ts'
import type { WeightingMethod } from '../weigh/weight-diagnostics.ts'
import type { AtomCounts, AtomSet } from './atom-set.ts'

/** The three bases of a column or figure. */
export interface Bases {
  readonly kind: 'bases'
  /** Respondents. */
  readonly n: number
  /** Sum of weights. */
  readonly weightedN: number
  /** Kish's effective base. */
  readonly effectiveN: number
}

/** A number with its precision. */
export interface Estimate {
  readonly kind: 'estimate'
  /** Share (0–1), mean in the variable's unit, or NPS (−100 to 100). */
  readonly value: number
  /** Linearised standard error, same unit. */
  readonly se: number
  /** Confidence interval at the table's level, same unit. */
  readonly interval: readonly [number, number]
  /** Degrees of freedom of the design. */
  readonly df: number
  readonly bases: Bases
  /** Letters of the columns of its block that are significantly lower. */
  readonly letters: readonly string[]
  /** Whether it differs significantly from everybody in the base, when that was tested. */
  readonly versusTotal?: 'higher' | 'lower' | undefined
}

/** Why a number is not shown. */
export type WithheldReason =
  /** Nobody in the base. */
  | 'empty_base'
  /** The design cannot give a variance (one PSU in a stratum). */
  | 'no_variance'
  /** Too few respondents: would expose people. */
  | 'disclosure'
  /** Would let a withheld number be found by subtraction. */
  | 'complement'
  /** Too few respondents to mean anything. */
  | 'quality'
  /** Too imprecise to publish, by the suppression profile of the rules. */
  | 'imprecise'
  /** A sensitive answer that a handful of the group hold. */
  | 'few'
  /** A sensitive answer that all but a handful of the group hold. */
  | 'nearly_all'
  /** One or two people make most of a mean or total. */
  | 'dominated'
  /** So few joined or left between two waves that their answers would show. */
  | 'few_changed'

/** A number that is not shown, and why. */
export interface Withheld {
  readonly kind: 'withheld'
  readonly reason: WithheldReason
}

/** An estimate, or the reason why there is none. */
export type Cell = Estimate | Withheld

/**
 * A column of a table; the first column is the total.
 *
 * A computed column always has its bases; a released one may have them withheld.
 */
export interface TableColumn<B extends Bases | Withheld = Bases | Withheld> {
  /** `total`, or `variable.code+code`. */
  readonly key: string
  readonly title: LocalText
  /** Index of its banner block; undefined for the total. */
  readonly block?: number | undefined
  /** A, B, C … within the table; undefined for the total. */
  readonly letter?: string | undefined
  /** Bases of the question's domain in this column. */
  readonly bases: B
}

/**
 * A row: a category, a net, a mean, an NPS, a median or a standard deviation.
 *
 * Answers left blank are a row of kind `category` named after the kind of missing behind a dot
 * (`.no_answer`), which no code can be.
 */
export interface TableRow {
  readonly kind: 'category' | 'net' | 'mean' | 'nps' | 'median' | 'deviation'
  readonly row: RowRef
  readonly title: LocalText
  /** One cell a column. */
  readonly cells: readonly Cell[]
}

/** A block of columns with its title. */
export interface TableBlock {
  readonly title: LocalText
  /** Columns whose respondents overlap are compared with their covariance. */
  readonly overlapping: boolean
  /** Whether the question and the columns go together, when that was tested. */
  readonly independence?: BlockIndependence | undefined
}

/** A question and the columns of a block tested for independence, or why they were not. */
export type BlockIndependence = RaoScottTest | WithheldTest<RaoScottRefusal | 'empty_base'>

/** What every number of a table was computed with. */
export interface Provenance {
  readonly wave: WaveId
  readonly population: PopulationId
  /** SHA-256 of the data file. */
  readonly dataHash: string
  readonly simulated: boolean
  readonly weighting: WeightingMethod
  /** Confidence level of the intervals and tests (0–1). */
  readonly level: number
  /** How intervals of shares are drawn. */
  readonly interval: AnalysisRules['interval']
  /** How columns are tested. */
  readonly tests: AnalysisRules['tests']
  /** How p-values are adjusted: Bonferroni within a row and block, Benjamini–Hochberg over a table. */
  readonly multiplicity: AnalysisRules['multiplicity']
  /** Fewest respondents in both bases of a column test. */
  readonly smallestTestBase: number
  /** Which figures were too unreliable to show. */
  readonly suppression: AnalysisRules['suppression']
  /** Whether sampling units are respondents or clusters. */
  readonly units: 'respondents' | 'clusters'
}

/** One question crossed with a banner: all that a reader may see of it. */
export interface TableContent<B extends Bases | Withheld = Bases | Withheld> {
  /** `WAVE/POPULATION/SPEC/VARIABLE`, unique in a release. */
  readonly id: string
  /** Id of the table as the study declares it; `total` when it declares none. */
  readonly spec: string
  readonly variable: Variable
  readonly base?: Base | undefined
  readonly denominator: 'asked' | 'answered'
  readonly blocks: readonly TableBlock[]
  readonly columns: readonly TableColumn<B>[]
  readonly rows: readonly TableRow[]
  readonly provenance: Provenance
  readonly notes: readonly Note[]
}

/** A computed table, with what the gate must know to let it through. */
export interface Table extends TableContent<Bases> {
  readonly audit: TableAudit
}

/** Sizes that the gate weighs and nobody else sees: they never leave `protect`. */
export interface TableAudit {
  /**
   * Respondents of the base grouped by the set of columns they fall in, over all blocks: a small group
   * may come out of columns of several blocks. Together they are the total.
   */
  readonly atoms: readonly AuditedGroup[]
  /** Where its columns stand in the whole sample, when the table is one of a book. */
  readonly joint?: JointAudit | undefined
}

/** A table among all that is shown of its sample. */
export interface JointAudit {
  readonly sample: SampleAudit
  /** Which atoms of the sample stand in each column, the total first. */
  readonly columns: readonly AtomSet[]
}

/** Respondents of a sample by all groups that any of its tables, gaps and trends may show. */
export interface SampleAudit {
  /** Level of each atom, an array a group of levels. */
  readonly levels: readonly Int32Array[]
  /** Respondents of each atom. */
  readonly n: Float64Array
  /** Which atoms are in a declared base, by its id: 1 for those in it. */
  readonly bases: ReadonlyMap<string, Uint8Array>
  /** Which atoms have each level of the margins that weights were made with, by code. */
  readonly margins: ReadonlyMap<VariableId, ReadonlyMap<string, AtomSet>>
  readonly variables: ReadonlyMap<VariableId, Variable>
  /** What each question counts, by `itemKey`. */
  readonly items: ReadonlyMap<string, AuditedItem>
}

/** A question in a sample, by the sample’s atoms. */
export interface AuditedItem {
  readonly variable: VariableId
  /** Which atoms its routing asks: 1 for those it does. */
  readonly asked: Uint8Array
  /** Respondents in its base. */
  readonly n: Float64Array
  /** Those among them with a number to average. */
  readonly valuedN: Float64Array
  /** Those who hold each row: an answer, or a net of some. */
  readonly rows: ReadonlyMap<string, AtomCounts>
  /** What the largest add to a number; undefined where answers are no numbers. */
  readonly magnitudes?: Magnitudes | undefined
  /** Which atoms hold a row that tells the size of a group: one of a banner, or of a base. */
  readonly groups: ReadonlyMap<string, AtomSet>
}

/** Respondents who fall in exactly these columns of a table. */
export interface AuditedGroup {
  /** Indexes into the table's columns but the total; none for those who fall in no other. */
  readonly columns: readonly number[]
  /** Respondents in the base. */
  readonly n: number
  /** Those among them with a number to average: the base of `mean` and `nps` rows. */
  readonly valuedN: number
}

/** What people add to a number, by atom, times their weights and as they are. */
export interface Magnitudes {
  readonly weighted: Contributions
  readonly plain: Contributions
}

/** What people add to a number, by atom. */
export interface Contributions {
  /** At least this in all. */
  readonly sum: Float64Array
  /** At most this by one of them. */
  readonly largest: Float64Array
  /** At most this by two of them. */
  readonly pair: Float64Array
}
