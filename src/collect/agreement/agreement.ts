import type { Issue } from '../../core/issue.ts'
import type { InterviewRecord } from '../../interview/answers.ts'
import type { PublishedFigure } from '../../study/published-figures.ts'
import { printRow } from '../../study/rows.ts'
import { printFigureId } from '../../study/text/figure-id.ts'

/** A data set whose tables round to what was published. */
export interface Agreement {
  /** One finished interview a respondent, in no meaningful order. */
  readonly records: readonly InterviewRecord[]
  /** Figures that the records agree with. */
  readonly reconciled: readonly ReconciledFigure[]
  /** Figures that no data set can agree with together, and which of them were left out. */
  readonly irreconcilable: readonly IrreconcilableFigures[]
}

/** A published figure and the whole numbers that print as it. */
export interface ReconciledFigure {
  readonly figure: PublishedFigure
  /** Respondents asked the question in the figure's base; for a mean, those of them it counts. */
  readonly base: number
  /** Respondents who gave the answer; for a mean or an NPS, the sum of their values. */
  readonly total: number
}

/** Figures in conflict: all of them, and the ones the records do not agree with. */
export interface IrreconcilableFigures {
  readonly figures: readonly PublishedFigure[]
  readonly leftOut: readonly PublishedFigure[]
  readonly why: Issue
}

/** The id under which a published figure is cited. */
export function citeFigure(figure: PublishedFigure): string {
  const { wave, population, base } = figure
  const row = printRow(figure.row)
  return printFigureId({ kind: 'row', wave, population, row, base, size: false })
}
