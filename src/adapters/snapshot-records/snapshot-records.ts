import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { SnapshotRecord } from '../../protect/snapshot-record.ts'
import { systemCode } from '../system-code.ts'
import { writePrivateFile } from '../write-files/write-private-file.ts'

const counts = z.record(z.string(), z.int().min(0))
const records = z.array(
  z.strictObject({
    samples: z.record(z.string(), z.strictObject({ atoms: counts, shown: counts })),
  }),
)

/** Where the records of a wave's snapshots are, in the folder of its services. */
function fileIn(folder: string, wave: string): string {
  return join(folder, `snapshots-${wave}.json`)
}

/**
 * Reads what earlier snapshots of a wave showed, the oldest first; none when there is no file.
 *
 * **Issues**: `file.unreadable`; `protect.records_unreadable` when somebody changed it.
 *
 * @param folder - private to the wave's services
 */
export async function readSnapshotRecords(
  folder: string,
  wave: string,
): Promise<Result<readonly SnapshotRecord[]>> {
  const file = fileIn(folder, wave)
  try {
    const read = records.safeParse(JSON.parse(await readFile(file, 'utf8')))
    return read.success ? ok(read.data) : fail([issue('protect.records_unreadable', { file })])
  } catch (error) {
    if (error instanceof SyntaxError) return fail([issue('protect.records_unreadable', { file })])
    const reason = systemCode(error)
    if (reason === undefined) throw error
    return reason === 'ENOENT' ? ok([]) : fail([issue('file.unreadable', { file, reason })])
  }
}

/** Keeps what a snapshot showed beside the earlier ones, unless it is what the last one showed. */
export async function keepSnapshotRecord(
  folder: string,
  wave: string,
  {
    earlier,
    record,
  }: { readonly earlier: readonly SnapshotRecord[]; readonly record: SnapshotRecord },
): Promise<void> {
  const text = JSON.stringify(record)
  if (text === JSON.stringify(earlier.at(-1))) return
  await writePrivateFile(fileIn(folder, wave), JSON.stringify([...earlier, record]))
}
