import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { issue } from '../../../core/issue.ts'
import { BackupError } from './backup-error.ts'
import { backupFormat } from './backup-format.ts'
import type { BackupHeader } from './backup-format.ts'

/** What a backup says, piece by piece; `rows` are lines of JSON. */
export type BackupPart =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'rows'; readonly table: string; readonly rows: readonly string[] }

const headerLine = z.object({
  format: z.literal(backupFormat),
  kind: z.enum(['registrar', 'collector']),
  schema: z.int().positive(),
  keys: z.boolean(),
})
const tableLine = z.strictObject({ table: z.string() })
const trailerLine = z.strictObject({
  end: z.literal(true),
  rows: z.record(z.string(), z.int().nonnegative()),
  sha256: z.string(),
})

const rowsAtOnce = 500

/** Takes a backup line by line, counts and hashes it, and compares with what its end says. */
export class BackupReader {
  readonly #file: string
  readonly #hash = createHash('sha256')
  readonly #counts: Record<string, number> = {}
  #header: BackupHeader | undefined
  #table: string | undefined
  #rows: string[] = []
  #hasEnded = false

  constructor(file: string) {
    this.#file = file
  }

  take(line: string): readonly BackupPart[] {
    if (this.#hasEnded) throw this.#altered()
    if (line.startsWith('{"end":')) return this.#end(line)
    this.#hash.update(`${line}\n`)
    if (this.#header === undefined) return this.#begin(line)
    if (line.startsWith('{"table":')) return this.#turnTo(line)
    if (this.#table === undefined) throw this.#altered()
    this.#counts[this.#table] = (this.#counts[this.#table] ?? 0) + 1
    this.#rows.push(line)
    return this.#rows.length < rowsAtOnce ? [] : this.#flush()
  }

  /** Called when there are no more lines. */
  finish(): void {
    if (this.#hasEnded) return
    throw new BackupError(issue('storage.backup_incomplete', { file: this.#file }))
  }

  #begin(line: string): readonly BackupPart[] {
    const header = headerLine.safeParse(JSON.parse(line))
    if (!header.success) {
      const values = { file: this.#file, reason: backupFormat }
      throw new BackupError(issue('storage.backup_unreadable', values))
    }
    this.#header = header.data
    return [{ kind: 'header', header: header.data }]
  }

  #turnTo(line: string): readonly BackupPart[] {
    const flushed = this.#flush()
    this.#table = tableLine.parse(JSON.parse(line)).table
    this.#counts[this.#table] = 0
    return flushed
  }

  #end(line: string): readonly BackupPart[] {
    const trailer = trailerLine.safeParse(JSON.parse(line))
    const isWhole =
      trailer.success &&
      trailer.data.sha256 === this.#hash.digest('hex') &&
      isDeepStrictEqual(trailer.data.rows, this.#counts)
    if (!isWhole) throw this.#altered()
    this.#hasEnded = true
    return this.#flush()
  }

  #flush(): readonly BackupPart[] {
    if (this.#table === undefined || this.#rows.length === 0) return []
    const rows = this.#rows
    this.#rows = []
    return [{ kind: 'rows', table: this.#table, rows }]
  }

  #altered(): BackupError {
    return new BackupError(issue('storage.backup_altered', { file: this.#file }))
  }
}
