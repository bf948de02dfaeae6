import { readFileSync } from 'node:fs'

/** A reference file's table: one array a row, in the order of the columns. */
export interface ReferenceRows {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** Reads a reference file; README.md beside it says what each one holds. */
export function readReference<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')) as T
}
