import type { Issue, IssueValues, Place } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import { suggest } from '../../core/suggest.ts'
import type { studyIssues } from '../../core/catalogue/study.ts'

type StudyCode = keyof typeof studyIssues

/** Codes that have a twin for when a known name is close. */
export type UnknownCode = {
  [Code in StudyCode]: `${Code}_meant` extends StudyCode ? Code : never
}[StudyCode]

/** A name, those that could stand in its place, and what else its message needs. */
export interface UnknownName {
  readonly name: string
  readonly known: readonly string[]
  readonly values?: IssueValues | undefined
}

/** Longest list of names shown. */
const shown = 12

/**
 * An issue about a name that is not known: with the name that was probably meant, else with those
 * that are known.
 *
 * @param code - which kind of name
 * @param unknown - the name as written and the known ones
 * @param place - where it is written
 */
export function unknownName(code: UnknownCode, unknown: UnknownName, place: Place): Issue {
  const { name, known, values } = unknown
  const meant = suggest(name, known)
  if (meant !== undefined && meant !== name) {
    return issue(`${code}_meant`, { ...values, name, meant }, place)
  }
  const list = known.slice(0, shown).join(', ')
  const ended = known.length > shown ? `${list}…` : list
  return issue(code, { ...values, name, known: ended === '' ? '–' : ended }, place)
}
