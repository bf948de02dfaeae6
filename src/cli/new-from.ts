import { basename, resolve } from 'node:path'
import { readFile, stat } from 'node:fs/promises'
import { systemCode } from '../adapters/system-code.ts'
import { importReasons } from '../core/catalogue/import-text.ts'
import { issue } from '../core/issue.ts'
import { fail } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { ForeignTable } from '../dataset/import/foreign-table.ts'
import { proposeImport } from '../dataset/import/propose-import.ts'
import type { ImportProposal } from '../dataset/import/propose-import.ts'
import { importStudy } from '../pipeline/import/import-study.ts'
import { mostForeignBytes, readForeignFile } from '../pipeline/import/read-foreign-file.ts'
import { exitCodes } from './command.ts'
import type { ExitCode } from './command.ts'
import { say } from './say.ts'
import type { Terminal } from './terminal.ts'
import { withResult } from './with-study.ts'

/** A study to be written from a file. */
export interface NewFrom {
  /** The file, as it was asked. */
  readonly file: string
  readonly folder: string
  /** The folder, as it was asked. */
  readonly asked: string
}

/** `visavis new NAME --from FILE`: what the file is guessed to be, told and written. */
export async function newFrom(
  { file, folder, asked }: NewFrom,
  terminal: Terminal,
  json: boolean,
): Promise<ExitCode> {
  const table = await readTable(resolve(terminal.folder, file), file)
  return withResult(table, terminal, json, async (given) => {
    const proposal = proposeImport(given, new Date().toISOString().slice(0, 10))
    const written = await importStudy(folder, proposal.plan, given)
    return withResult(written, terminal, json, () => {
      tell(proposal, { file, folder, asked }, terminal, json)
      return exitCodes.fine
    })
  })
}

async function readTable(path: string, file: string): Promise<Result<ForeignTable>> {
  try {
    const { size } = await stat(path)
    if (size > mostForeignBytes) {
      return fail([issue('file.too_large', { limit: '20 MB' }, { file })])
    }
    return await readForeignFile(new Uint8Array(await readFile(path)), basename(file))
  } catch (error) {
    const reason = systemCode(error)
    if (reason === undefined) throw error
    return fail([
      reason === 'ENOENT'
        ? issue('file.missing', { file }, { file })
        : issue('file.unreadable', { file, reason }, { file }),
    ])
  }
}

function tell(
  { plan, facts, rows }: ImportProposal,
  { file, asked }: NewFrom,
  terminal: Terminal,
  json: boolean,
): void {
  const kept = plan.items.filter(({ kind }) => kind !== 'leave_out')
  const left = plan.items.flatMap(({ id, columns, kind }) => {
    const reason = facts[id]?.reason
    return kind === 'leave_out' && reason !== undefined
      ? [{ column: columns[0] ?? '', reason }]
      : []
  })
  if (json) {
    terminal.out(JSON.stringify({ ok: true, folder: asked, rows, plan, left }))
    return
  }
  for (const { column, reason } of left) {
    const why = importReasons[reason][terminal.language]
    terminal.out(say(terminal, 'new.left_out', { column, reason: why }))
  }
  const [questions, mirrors] = [kept.length, plan.mirrors.length]
  terminal.out(say(terminal, 'new.from_done', { folder: asked, file, rows, questions, mirrors }))
}
