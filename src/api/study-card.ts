import type { LocalText } from '../core/local-text.ts'
import type { Role } from './role.ts'
import type { ToldIssue } from './told-issue.ts'

/** Something of a study with its name. */
export interface Titled {
  readonly id: string
  readonly title: LocalText
}

/** A population, and the accent that it keeps in every chart. */
export interface StudioPopulation extends Titled {
  /** How sentences name its members. */
  readonly members: LocalText
  readonly accent: 'left' | 'right'
}

/** A wave of fieldwork. */
export interface StudioWave extends Titled {
  /** Year-month or date, or a range `2018-05-10/2018-05-22`. */
  readonly fieldwork: string
}

/**
 * How a study stands:
 * `preparing` while its first figures are computed and protected, `ready` when they are there,
 * `no_data` when no wave has answers yet, `broken` when its files or answers cannot be read. A study
 * that breaks keeps the figures that it had: `hasFigures` says whether rooms have any to show.
 */
export type StudyState = 'preparing' | 'ready' | 'no_data' | 'broken'

/** A study among others. */
export interface StudyCard {
  /** What addresses name it by. */
  readonly id: string
  /** As far as its files can be read; its id otherwise. */
  readonly title: LocalText
  readonly state: StudyState
  readonly hasFigures: boolean
  /** Answers are simulated: every page must say so. */
  readonly simulated: boolean
  readonly languages: readonly string[]
  readonly waves: readonly StudioWave[]
  readonly populations: readonly StudioPopulation[]
  /** Respondents of all samples that may be told; 0 until figures are there. */
  readonly respondents: number
  /** Tables that may be shown; 0 until figures are there. */
  readonly tables: number
  /** Changes with each file of the study. */
  readonly revision: string
  /** Why it is broken, or why it has no figures. */
  readonly issues: readonly ToldIssue[]
  /** True of it but to be told. */
  readonly notes: readonly ToldIssue[]
  /** What the person who asks may do in it; absent where there are no accounts, and all may be done. */
  readonly role?: Role | undefined
}

/** `GET /api/studies`. */
export interface StudiesAnswer {
  readonly studies: readonly StudyCard[]
}

/** `GET /api/studies/:study/progress`: how far the figures of the present files are. */
export interface ProgressAnswer {
  readonly state: StudyState
  readonly hasFigures: boolean
  readonly revision: string
  /** Whether figures of newer files are under way; the ones before show meanwhile. */
  readonly working: boolean
  readonly step?: 'reading' | 'tabulating' | 'auditing' | undefined
  readonly done?: number | undefined
  readonly of?: number | undefined
}
