import type { MissingKind } from '../variable.ts'

/** What a column of a foreign file, or a group of them, becomes. */
export const importKinds = ['single', 'multiple', 'number', 'date', 'text', 'leave_out'] as const

/** What a column of a foreign file, or a group of them, becomes. */
export type ImportKind = (typeof importKinds)[number]

/** An answer to a closed question. */
export interface ImportAnswer {
  /** The answer as the file writes it. */
  readonly value: string
  readonly label: string
  /** Set when it means that there is no answer. */
  readonly missing?: MissingKind | undefined
  /** Its column, where each answer has one. */
  readonly column?: string | undefined
}

/** What becomes of a column, or of the columns of a question with several answers. */
export interface ImportItem {
  /** Id of the question in the study. */
  readonly id: string
  readonly columns: readonly string[]
  readonly kind: ImportKind
  /** The words of the question. */
  readonly label: string
  /** Of a closed question, in order. */
  readonly answers: readonly ImportAnswer[]
  /** Whether tables are broken down by it. */
  readonly isBanner: boolean
}

/** A population or a wave, and the value of its column that says so; empty where no column does. */
export interface ImportGroup {
  readonly id: string
  readonly title: string
  readonly value: string
}

/** One side of a mirror: an answer as the file writes it, or the mean. */
export interface ImportMirrorSide {
  readonly population: string
  readonly item: string
  /** Empty for the mean. */
  readonly value: string
}

/** Which answer of one population faces which of the other. */
export interface ImportMirror {
  readonly id: string
  readonly left: ImportMirrorSide
  readonly right: ImportMirrorSide
}

/** How a foreign file of answers becomes a study: proposed by the program, decided by a person. */
export interface ImportPlan {
  readonly language: 'fr' | 'en'
  readonly title: string
  /** Year-month or day of the fieldwork. */
  readonly fieldwork: string
  readonly populationColumn?: string | undefined
  readonly populations: readonly ImportGroup[]
  readonly waveColumn?: string | undefined
  readonly waves: readonly ImportGroup[]
  readonly weightColumn?: string | undefined
  readonly items: readonly ImportItem[]
  readonly mirrors: readonly ImportMirror[]
  /** Cells that stand for no answer in every column. */
  readonly missing: Readonly<Record<string, MissingKind>>
  /** Cells that say that an answer of several was not chosen. */
  readonly notSelected: readonly string[]
}

/** Respondents of one population in one wave. */
export interface ImportSample {
  readonly wave: string
  readonly population: string
  readonly n: number
  /** Ids of the questions that some of them answered. */
  readonly items: readonly string[]
}
