import type { LocalText } from '../core/local-text.ts'
import type { Titled } from './study-card.ts'
import type { ToldIssue } from './told-issue.ts'

/** A block of columns of a banner. */
export interface MenuBlock {
  readonly variable: string
  /** The variable around it, of a nested block. */
  readonly within?: string | undefined
  /** Whether its columns are the answers themselves, each alone, in their order. */
  readonly isWhole: boolean
}

/** A block of columns as a released table has it. */
export interface MenuTableBlock extends MenuBlock {
  /** Its place among the blocks of the table. */
  readonly index: number
}

/** Columns of tables that the study declares. */
export interface MenuBanner extends Titled {
  readonly population: string
  readonly blocks: readonly MenuBlock[]
}

/** A named group of respondents. */
export interface MenuBase extends Titled {
  readonly population: string
  /** In the study's own expressions. */
  readonly filter: string
}

/** Answers counted as one. */
export interface MenuNet extends Titled {
  readonly variable: string
  readonly codes: readonly string[]
}

/** A table of the tab book as `tables.yaml` declares it. */
export interface KeptTable {
  readonly id: string
  readonly population: string
  readonly title?: LocalText | undefined
  /** Absent for the total alone. */
  readonly banner?: string | undefined
  readonly base?: string | undefined
  readonly denominator: 'asked' | 'answered'
  readonly variables: readonly string[]
}

/** `GET /api/studies/:study/filter?population=&text=`: a condition, read against the codebook. */
export interface FilterAnswer {
  /** As the study's language writes it; absent when it cannot be read. */
  readonly text?: string | undefined
  /** The same in words. */
  readonly words?: LocalText | undefined
  readonly issues: readonly ToldIssue[]
}
