import type { importReasons } from '../core/catalogue/import-text.ts'
import type { ImportKind, ImportMirror, ImportPlan } from '../study/import/import-plan.ts'

/** What a person needs to see of a column beside what is proposed. */
export interface ImportFacts {
  /** Rows that say something. */
  readonly n: number
  /** Why it is proposed to be left out. */
  readonly reason?: keyof typeof importReasons | undefined
  /** What it can become. */
  readonly kinds: readonly ImportKind[]
}

/**
 * `POST /api/imports?name=`, the bytes of a CSV file: what it is guessed to be. Nothing is written; the
 * file is held in memory until a study is made of it, or others were read.
 */
export interface ImportAnswer {
  /** Names the file in what is sent next. */
  readonly key: string
  readonly file: string
  readonly rows: number
  readonly plan: ImportPlan
  /** By id of the item. */
  readonly facts: Readonly<Record<string, ImportFacts>>
  /** Columns that can say which population or wave somebody belongs to. */
  readonly groupings: readonly { readonly column: string; readonly values: readonly string[] }[]
  /** Columns that can be weights. */
  readonly weights: readonly string[]
}

/** `POST /api/imports/:key`: makes the study, and answers its card. */
export interface ImportRequest {
  /** Name of the study’s folder. */
  readonly id: string
  readonly plan: ImportPlan
}

/** `POST /api/imports/:key/mirrors`: what the populations of a plan both answered. */
export interface ImportMirrorsAnswer {
  readonly mirrors: readonly ImportMirror[]
}
