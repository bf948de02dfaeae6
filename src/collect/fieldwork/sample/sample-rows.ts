import type { Issue } from '../../../core/issue.ts'
import { issue } from '../../../core/issue.ts'
import { fail, settle } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { isAddress } from '../../../study/check/is-address.ts'
import type { NewPerson } from '../../ports/registrar-store.ts'
import type { SampleFile, SampleRow, SampleStudy } from './sample-file.ts'
import { readHeader } from './sample-header.ts'
import type { SampleColumns } from './sample-header.ts'
import { readPerson } from './sample-person.ts'

/** Most problems told of one file: the rest would be the same one again. */
const mostIssues = 200

/**
 * Reads the people of a sample file. Columns: `email`, `name`, `language`, `population`, `group`;
 * in confidential mode also questions of the frame. `group` may be left out where the population
 * has one group alone, `population` where the group says it, `language` where the study has one; a
 * row without an e-mail is somebody reached by a poster or a letter.
 *
 * Nothing is taken when anything is wrong: every problem is told with its line and column (the
 * number of the cell), up to 200.
 *
 * **Issues**: `fieldwork.sample_*`, `fieldwork.bad_email`, `fieldwork.frame_value`,
 * `study.unknown_code`, `study.unknown_population`.
 *
 * @param sample - header and rows
 * @param study - what they are checked against
 */
export function readSampleRows(
  sample: SampleFile,
  study: SampleStudy,
): Result<readonly NewPerson[]> {
  const columns = readHeader(sample, study)
  if (!columns.ok) return columns
  const people: NewPerson[] = []
  const issues: Issue[] = []
  const seen = new Map<string, number>()
  for (const row of sample.rows) {
    const read = readRow(row, sample.file, columns.value, study)
    if (!read.ok) issues.push(...read.issues)
    else {
      issues.push(...repeated(read.value, row.line, seen, { sample, columns: columns.value }))
      people.push(read.value)
    }
    if (issues.length >= mostIssues) return fail(issues.slice(0, mostIssues))
  }
  if (people.length === 0 && issues.length === 0) {
    return fail([issue('fieldwork.sample_empty', {}, { file: sample.file, line: 1 })])
  }
  return settle(people, issues)
}

function readRow(
  row: SampleRow,
  file: string,
  columns: SampleColumns,
  study: SampleStudy,
): Result<NewPerson> {
  const found = row.cells.length
  if (found !== columns.width) {
    const values = { found, wanted: columns.width }
    return fail([issue('fieldwork.sample_cells', values, { file, line: row.line, column: 1 })])
  }
  return readPerson({ row, file, columns }, study)
}

interface RepeatedContext {
  readonly sample: SampleFile
  readonly columns: SampleColumns
}

/** The same address twice in a population; addresses are compared without letter case. */
function repeated(
  { email, population }: NewPerson,
  line: number,
  seen: Map<string, number>,
  { sample, columns }: RepeatedContext,
): readonly Issue[] {
  if (email === undefined || !isAddress(email)) return []
  const key = `${population} ${email.toLowerCase()}`
  const first = seen.get(key)
  if (first === undefined) {
    seen.set(key, line)
    return []
  }
  const at = { file: sample.file, line, column: (columns.named.get('email') ?? 0) + 1 }
  return [issue('fieldwork.sample_twice', { email, line: String(first) }, at)]
}
