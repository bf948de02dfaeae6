import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { fail, ok, settle } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { CsvRow } from '../../dataset/csv-record.ts'
import type { RedactedText } from '../../protect/open-text/redaction-queue.ts'
import { csvText } from '../csv/csv-text.ts'
import { readCsvRecords } from '../csv/read-csv-records.ts'
import { systemCode } from '../system-code.ts'
import { writePrivateFile } from '../write-files/write-private-file.ts'

/** The columns of the list that somebody reads in a spreadsheet; `key` says which answer a line is of. */
const header = ['decision', 'text', 'suspicions', 'key'] as const

/** Where the list of a question's texts is, among the files that nobody else may read. */
function reviewFile(folder: string, id: string): string {
  return join(folder, `texts-${id.replaceAll('/', '-')}.csv`)
}

/**
 * Puts on the texts of a question what somebody decided of each in its list: `keep`, `drop`, or nothing
 * yet; with the words as they stand there. A text that the list does not have waits.
 *
 * **Issues**: those of CSV files; `protect.text_decision_unknown`, one a line.
 *
 * @param folder - the study's private folder
 * @param queue - texts as they were answered
 */
export async function readTextReview(
  folder: string,
  id: string,
  queue: readonly RedactedText[],
): Promise<Result<readonly RedactedText[]>> {
  const decided = await readDecisions(reviewFile(folder, id))
  if (!decided.ok) return decided
  return ok(
    queue.map((entry) => {
      const own = decided.value.get(keyOf(entry.text))
      return own === undefined ? entry : { ...entry, ...own }
    }),
  )
}

/**
 * Writes the list of a question's texts, with what was decided so far: alike texts are one line, the
 * most suspect come first, and nothing says who wrote them.
 *
 * @param queue - texts as they were answered
 */
export async function writeTextReview(
  folder: string,
  id: string,
  queue: readonly RedactedText[],
): Promise<Result<string>> {
  const reviewed = await readTextReview(folder, id, queue)
  if (!reviewed.ok) return reviewed
  const lines = new Map(
    queue.map((entry, at) => {
      const { decision, text } = reviewed.value[at] ?? entry
      const said = decision === 'waiting' ? '' : decision
      const key = keyOf(entry.text)
      return [key, [said, text, entry.suspicions.join(' '), key]]
    }),
  )
  const file = reviewFile(folder, id)
  await writePrivateFile(file, csvText([header, ...lines.values()]))
  return ok(file)
}

type Decided = Pick<RedactedText, 'decision' | 'text'>

const decisions: ReadonlyMap<string, RedactedText['decision']> = new Map([
  ['', 'waiting'],
  ['keep', 'keep'],
  ['drop', 'drop'],
])

async function readDecisions(file: string): Promise<Result<ReadonlyMap<string, Decided>>> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  })
  if (bytes === undefined) return ok(new Map())
  const issues: Issue[] = []
  const found = new Map<string, Decided>()
  for await (const record of readCsvRecords(bytes, { file })) {
    if (record.kind === 'issue') issues.push(record.issue)
    if (record.kind === 'header' && record.cells.join() !== header.join()) {
      return fail([issue('protect.text_list_unreadable', { file, columns: header.join(', ') })])
    }
    if (record.kind !== 'row') continue
    const decided = readDecision(record, file)
    if (decided.ok) found.set(...decided.value)
    else issues.push(...decided.issues)
  }
  return settle(found, issues)
}

function readDecision({ cells, line }: CsvRow, file: string): Result<readonly [string, Decided]> {
  const [said = '', text = '', , key = ''] = cells
  const decision = decisions.get(said.trim().toLowerCase())
  if (decision !== undefined) return ok([key, { decision, text }])
  const at = { file, line, column: 1 }
  return fail([issue('protect.text_decision_unknown', { found: said }, at)])
}

/** The same for the same words, whoever wrote them. */
function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
