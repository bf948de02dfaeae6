import type { Issue, Place } from '../../../core/issue.ts'
import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { suggest } from '../../../core/suggest.ts'
import { fitsFrame, frameValueIssue } from '../../../study/check/fits-frame.ts'
import { isAddress } from '../../../study/check/is-address.ts'
import type { CollectGroup } from '../../../study/fieldwork.ts'
import { unknownName } from '../../../study/read/unknown-name.ts'
import { frameQuestions } from '../../../interview/route.ts'
import type { NewPerson } from '../../ports/registrar-store.ts'
import { shown } from './sample-header.ts'
import type { SampleColumns } from './sample-header.ts'
import type { SampleRow, SampleStudy } from './sample-file.ts'

/** A row, and how its cells are found. */
export interface RowToRead {
  readonly row: SampleRow
  readonly file: string
  readonly columns: SampleColumns
}

/** Longest name of a person, in characters. */
const longestName = 200

/** Longest anything else. */
const longestCell = 1_000

/** Reads one person, with everything that is wrong of them. */
export function readPerson(given: RowToRead, study: SampleStudy): Result<NewPerson> {
  const cells = new CellReader(given)
  const group = readGroup(cells, study)
  const language = readLanguage(cells, study)
  const email = cells.text('email', longestCell)
  if (email !== undefined && !isAddress(email)) {
    cells.refuse(issue('fieldwork.bad_email', { found: shown(email) }, cells.place('email')))
  }
  const name = cells.text('name', longestName)
  const frame = group === undefined ? {} : readFrame(cells, group, study)
  if (group === undefined || language === undefined || cells.issues.length > 0) {
    return fail(cells.issues)
  }
  const { population, id } = group
  return ok({ population, group: id, email, name, language, frame })
}

/** The cells of a row by the name of their column. */
class CellReader {
  readonly issues: Issue[] = []
  readonly #given: RowToRead

  constructor(given: RowToRead) {
    this.#given = given
  }

  refuse(found: Issue): void {
    this.issues.push(found)
  }

  place(name: string): Place {
    const { file, row, columns } = this.#given
    return { file, line: row.line, column: (columns.named.get(name) ?? 0) + 1 }
  }

  /** What a cell says, without spaces around; undefined when it says nothing or cannot be taken. */
  text(name: string, longest: number): string | undefined {
    const { row, columns } = this.#given
    const index = columns.named.get(name)
    const text = index === undefined ? '' : (row.cells[index] ?? '').trim()
    const { length } = Array.from(text.slice(0, 2 * longest + 2))
    if (length > longest) {
      const values = { name, limit: longest, found: shown(text) }
      this.refuse(issue('fieldwork.sample_too_long', values, this.place(name)))
      return undefined
    }
    if (hidden.test(text)) {
      const values = { name, found: shown(text) }
      this.refuse(issue('fieldwork.sample_hidden_signs', values, this.place(name)))
      return undefined
    }
    return text === '' ? undefined : text
  }
}

/**
 * Signs that are not seen: control characters, which could start a new line of a mail, and those
 * that turn the direction of a text. Joiners stay, since names of many languages need them.
 */
const hidden: RegExp = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u

/** The group of a row: the one named, or the only one of its population. */
function readGroup(cells: CellReader, { fieldwork }: SampleStudy): CollectGroup | undefined {
  const { groups } = fieldwork
  const population = cells.text('population', longestCell)
  const own = groups.filter((one) => population === undefined || one.population === population)
  if (own.length === 0 && population !== undefined) {
    const unknown = {
      name: shown(population),
      known: [...new Set(groups.map((one) => one.population))],
    }
    cells.refuse(unknownName('study.unknown_population', unknown, cells.place('population')))
    return undefined
  }
  const name = cells.text('group', longestCell)
  const found = name === undefined ? undefined : own.find(({ id }) => id === name)
  if (found !== undefined) return found
  const [only] = own
  if (name === undefined && own.length === 1) return only
  refuseGroup(cells, name, own)
  return undefined
}

function refuseGroup(
  cells: CellReader,
  name: string | undefined,
  groups: readonly CollectGroup[],
): void {
  const known = groups.map(({ id }) => id)
  const place = cells.place('group')
  const meant = name === undefined ? undefined : suggest(name, known)
  cells.refuse(
    meant === undefined
      ? issue('fieldwork.sample_group', { name: shown(name ?? ''), known: known.join(', ') }, place)
      : issue('fieldwork.sample_group_meant', { name: shown(name ?? ''), meant }, place),
  )
}

function readLanguage(cells: CellReader, { languages }: SampleStudy): string | undefined {
  const [first] = languages
  const name = cells.text('language', longestCell)
  if (name === undefined && languages.length === 1) return first
  const found = languages.find((one) => one === name)
  if (found !== undefined) return found
  const values = { name: shown(name ?? ''), known: languages.join(', ') }
  cells.refuse(issue('fieldwork.sample_language', values, cells.place('language')))
  return undefined
}

/** What the row says of the frame, over what its group says. */
function readFrame(
  cells: CellReader,
  group: CollectGroup,
  { questionnaires, fieldwork }: SampleStudy,
): NewPerson['frame'] {
  if (fieldwork.mode !== 'confidential') return {}
  const questionnaire = questionnaires.find((one) => one.population === group.population)
  if (questionnaire === undefined) return group.frame
  const said = frameQuestions(questionnaire, fieldwork.wave).flatMap(
    (question): [string, string][] => {
      const text = cells.text(question.id, longestCell)
      if (text === undefined) return []
      if (fitsFrame(question, text)) return [[question.id, text]]
      cells.refuse(frameValueIssue(question, text, cells.place(question.id)))
      return []
    },
  )
  return { ...group.frame, ...Object.fromEntries(said) }
}
