import type { PopulationId, VariableId, WaveId } from '../core/ids.ts'
import type { LocalText } from '../core/local-text.ts'
import type { Expression } from './expression/ast.ts'
import type { Fieldwork } from './fieldwork.ts'
import type { Questionnaire } from './questionnaire.ts'
import type { PublishedFigures } from './published-figures.ts'
import type { ReleasePolicy } from './release-policy.ts'
import type { RowRef } from './row-ref.ts'
import type { SampleOutcomes } from './sample-outcomes.ts'
import type { Simulation } from './simulation.ts'
import type { Strategy } from './strategy.ts'
import type { BoundText } from './text/bound-text.ts'
import type { MissingKind, Variable } from './variable.ts'

/** A checked study: everything that its folder of text says, references resolved. */
export interface Study {
  /** Name of its folder. */
  readonly id: string
  readonly title: LocalText
  readonly conductedBy: LocalText
  readonly commissionedBy?: LocalText | undefined
  readonly paidBy?: LocalText | undefined
  readonly universe: LocalText
  /** Whom readers of the notice can ask. */
  readonly contact?: string | undefined
  /** How answers were checked, which were left out, what was imputed. */
  readonly processing?: LocalText | undefined
  /** How open answers were coded, and by whom. */
  readonly coding?: LocalText | undefined
  /** What the study cannot say. */
  readonly limitations?: LocalText | undefined
  /** Languages of the questionnaires; the first is the source. */
  readonly languages: readonly string[]
  readonly populations: readonly Population[]
  readonly waves: readonly Wave[]
  readonly questionnaires: readonly Questionnaire[]
  readonly mirrors: readonly Mirror[]
  /** Parts of both populations in which mirrors are read as well; absent when none is declared. */
  readonly parts?: readonly Part[] | undefined
  readonly weighting: readonly Weighting[]
  readonly tables: TabBook
  readonly policy: ReleasePolicy
  /** Set when answers are simulated: every screen and page must say so. */
  readonly simulation?: Simulation | undefined
  /** Figures that others published, for `reproduce` and for simulation to agreement. */
  readonly published?: PublishedFigures | undefined
  /** What to do about the figures; undefined when nobody wrote it. */
  readonly strategy?: Strategy | undefined
  /** How the wave in the field is collected; undefined when nothing is. */
  readonly fieldwork?: Fieldwork | undefined
  /** Report texts by file name, such as `report.fr.md`, with their language. */
  readonly texts: readonly StudyText[]
}

/** One of the populations that face each other. */
export interface Population {
  readonly id: PopulationId
  readonly title: LocalText
  /** How sentences name its members: «\u00a0des salariés\u00a0», “employees”. */
  readonly members: LocalText
  readonly universe?: LocalText | undefined
  /** Who of the universe could not be drawn or reached. */
  readonly exclusions?: LocalText | undefined
}

/** One wave of fieldwork. */
export interface Wave {
  readonly id: WaveId
  readonly title: LocalText
  /** Year-month or date, or a range `2018-05-10/2018-05-22`. */
  readonly fieldwork: string
  readonly published?: string | undefined
  readonly mode?: LocalText | undefined
  readonly samples: readonly Sample[]
}

/** The sample of one population in one wave, and where its answers are. */
export interface Sample {
  readonly population: PopulationId
  /** Number of respondents planned or published. */
  readonly n?: number | undefined
  readonly title?: LocalText | undefined
  /** The list or panel that people were drawn from. */
  readonly frame?: LocalText | undefined
  /** How people were selected and reached: text of the notice. */
  readonly selection?: LocalText | undefined
  /** Whether chance chose them: without it no margin of error may be claimed (AAPOR). */
  readonly sampling?: 'probability' | 'quota' | 'opt_in' | undefined
  /** People on the roll that was invited: `all`, and by declared base. */
  readonly invited?: Readonly<Record<string, number>> | undefined
  /** The earlier wave whose respondents are asked again, as in a panel; absent when people are drawn anew. */
  readonly linked?: WaveId | undefined
  /** What respondents were given for answering. */
  readonly incentive?: LocalText | undefined
  /** Targets, their source and date, of weights that came with the answers. */
  readonly weighting?: LocalText | undefined
  /** How the fieldwork ended, as far as the study says. */
  readonly outcomes?: SampleOutcomes | undefined
  readonly data?: DataSource | undefined
  readonly design: Design
}

/** Variables that describe the sampling design. */
export interface Design {
  readonly stratum?: VariableId | undefined
  readonly psu?: VariableId | undefined
  /** Sampling units in the population: in all, or by the code of the stratum. */
  readonly populationUnits?: number | Readonly<Record<string, number>> | undefined
  /** What to do with a stratum of a single sampling unit; `fail` when absent. */
  readonly lonely?: 'fail' | 'certainty' | 'adjust' | 'average' | undefined
}

/** How to read a file of answers. */
export interface DataSource {
  /** Path inside the study's folder. */
  readonly file: string
  readonly encoding: string
  readonly separator: string
  /** Values of the file that mean a kind of missing, such as `NA` → not asked. */
  readonly missing: Readonly<Record<string, MissingKind>>
  /** Values that mean "this option of a multiple question was not selected". */
  readonly notSelected: readonly string[]
  /** Columns to leave aside knowingly. */
  readonly ignore: readonly string[]
}

/** One answer of one side facing one answer of the other. */
export interface Mirror {
  readonly id: string
  readonly title: LocalText
  /** Both asked the same thing, or one side's belief faces the other side's fact. */
  readonly kind: 'same_question' | 'belief_and_fact'
  readonly waves: readonly WaveId[]
  readonly sides: readonly [MirrorSide, MirrorSide]
  /** How the pair reads in a sentence, with {left}, {right} and {gap} to be filled. */
  readonly reading?: LocalText | undefined
  /** Why scales, order or routing differ, when they do. */
  readonly differs?: LocalText | undefined
}

/** One side of a mirror: a statistic of a variable in a population. */
export interface MirrorSide {
  readonly population: PopulationId
  readonly row: RowRef
  /** Short label for the chart. */
  readonly label: LocalText
  /** What somebody else published of the same answer: shown, never tested. */
  readonly benchmark?: MirrorBenchmark | undefined
}

/** A share that somebody else published. */
export interface MirrorBenchmark {
  /** 0–1 */
  readonly share: number
  readonly source: LocalText
  /** When it was asked, as dates of fieldwork are written. */
  readonly date: string
}

/** A part of the populations, such as a sector: a base of each. */
export interface Part {
  readonly id: string
  readonly title: LocalText
  /** Id of a base of the tab book, by population. */
  readonly bases: Readonly<Record<string, string>>
}

/** How one sample is weighted. */
export interface Weighting {
  readonly population: PopulationId
  readonly wave: WaveId
  /** A column of the data that holds the weights. */
  readonly column?: string | undefined
  readonly margins: readonly Margin[]
  /** How weights move to meet the margins; by raking when absent. */
  readonly method?: 'raking' | 'linear' | 'logit' | undefined
  /** Between what the ratio of final to starting weight (of mean 1) stays; free when absent. */
  readonly bounds?: WeightBounds | undefined
}

/** Bounds of the ratio of final to starting weight. */
export interface WeightBounds {
  /** At least 0, below 1. */
  readonly lower: number
  /** Above 1. */
  readonly upper: number
}

/** Known distribution of a variable in the population. */
export interface Margin {
  readonly variable: VariableId
  readonly source: LocalText
  readonly date: string
  /** Share (0–1) of each category; shares sum to 1. */
  readonly targets: Readonly<Record<string, number>>
}

/** What to tabulate: bases, nets, banners and tables. */
export interface TabBook {
  /** Variables made of others, such as bands of a number; none when absent. */
  readonly derived?: readonly Variable[] | undefined
  readonly bases: readonly Base[]
  readonly nets: readonly Net[]
  readonly banners: readonly Banner[]
  readonly tables: readonly TableSpec[]
  /** How numbers are tested and drawn, where it is not as usual. */
  readonly rules?: Partial<AnalysisRules> | undefined
}

/** How tables, gaps and trends are tested and drawn. */
export interface AnalysisRules {
  /** Confidence level of intervals, one minus the level of tests (0–1). */
  readonly level: number
  /** Interval of shares. */
  readonly interval: 'korn-graubard' | 'korn-graubard-uncapped' | 'logit' | 'wilson' | 'exact'
  /** Column tests: of linearised differences, or as market-research tabulators do. */
  readonly tests: 'linearised' | 'compatible'
  /** How column tests are adjusted for their number. */
  readonly multiplicity: 'none' | 'bonferroni' | 'benjamini_hochberg'
  /** Fewest respondents in both bases of a column test. */
  readonly smallestTestBase: number
  /** Whether columns are tested against everybody too. */
  readonly againstTotal: boolean
  /** Whether each block is tested for independence from the question (Rao–Scott). */
  readonly independence: boolean
  /** Rows after the mean of answers that stand for numbers. */
  readonly summaries: readonly ('median' | 'deviation')[]
  /** Which figures are too unreliable to show; people are protected by the gate, whatever it is. */
  readonly suppression: 'press' | 'nchs'
}

/** A named domain of respondents. */
export interface Base {
  readonly id: string
  readonly title: LocalText
  readonly population: PopulationId
  readonly filter: Expression
}

/** A net: several categories of a variable counted as one. */
export interface Net {
  readonly id: string
  readonly title: LocalText
  readonly variable: VariableId
  readonly codes: readonly string[]
}

/** Columns of tables: a total and blocks of categories. */
export interface Banner {
  readonly id: string
  readonly population: PopulationId
  readonly title: LocalText
  readonly blocks: readonly BannerBlock[]
}

/** A block of columns: the categories of one variable, all or some, in order. */
export interface BannerBlock {
  readonly variable: VariableId
  readonly title: LocalText
  readonly columns: readonly BannerColumn[]
  /** Columns of another variable, each of which holds all columns of the block. */
  readonly within?: OuterColumns | undefined
}

/** The columns around those of a nested block. */
export interface OuterColumns {
  readonly variable: VariableId
  readonly columns: readonly BannerColumn[]
}

/** A column: one or several categories of the block's variable. */
export interface BannerColumn {
  readonly title: LocalText
  readonly codes: readonly string[]
}

/** Questions × a banner, in a wave and population. */
export interface TableSpec {
  readonly id: string
  /** Its name in lists of tables, where the study gives it one. */
  readonly title?: LocalText | undefined
  readonly population: PopulationId
  /** Empty for the total alone. */
  readonly banner: string
  readonly variables: readonly VariableId[]
  readonly base?: string | undefined
  /** `asked`: all who were asked, missing kinds as rows; `answered`: those who gave an answer. */
  readonly denominator: 'asked' | 'answered'
}

/** A Markdown text of the study whose numbers are bound to figures. */
export interface StudyText {
  readonly file: string
  readonly kind: 'report' | 'article' | 'press'
  readonly language: string
  readonly bound: BoundText
}
