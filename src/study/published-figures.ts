import type { ConceptId, PopulationId, VariableId, WaveId } from '../core/ids.ts'
import type { LocalText } from '../core/local-text.ts'
import type { RowRef } from './row-ref.ts'

/** A wave's or population's published figures. */
export interface PublishedFigures {
  readonly sources: readonly PublishedSource[]
  readonly figures: readonly PublishedFigure[]
  /** Figures that outlets print differently, so that no data set can agree with all. */
  readonly irreconcilable: readonly IrreconcilableFigure[]
  /** A tab book published as a CSV, to compare cell by cell. */
  readonly tabBook?: PublishedTabBook | undefined
}

/** An outlet that printed figures. */
export interface PublishedSource {
  readonly id: string
  readonly outlet: string
  readonly date: string
}

/** A figure as it was printed. */
export interface PublishedFigure {
  readonly wave: WaveId
  readonly population: PopulationId
  readonly concept: ConceptId
  readonly row: RowRef
  /** Percentage (0–100), or the mean in its unit. */
  readonly value: number
  readonly unit: 'percent' | 'mean'
  /** Decimals printed. */
  readonly decimals: number
  /** A base of the tab book, or undefined for all who were asked. */
  readonly base?: string | undefined
  readonly stated: 'digits' | 'words' | 'derived'
  readonly sources: readonly string[]
}

/** One figure with several printed values. */
export interface IrreconcilableFigure {
  readonly wave: WaveId
  readonly population: PopulationId
  readonly row: RowRef
  readonly values: readonly { readonly value: number; readonly sources: readonly string[] }[]
  readonly why: LocalText
}

/** A published CSV of percentages: rows of options under questions, columns of a banner. */
export interface PublishedTabBook {
  readonly file: string
  readonly encoding: string
  readonly wave: WaveId
  readonly population: PopulationId
  /** The banner whose columns, total first, are the file's columns. */
  readonly banner: string
  /** Variables in the order of the file's questions. */
  readonly variables: readonly VariableId[]
}
