import type { ImportAnswer, ImportItem } from '../../study/import/import-plan.ts'
import type { MissingKind } from '../../study/variable.ts'
import { plainWords } from '../../study/import/plain-words.ts'
import { UniqueIds } from '../../core/unique-ids.ts'
import { isReservedName } from '../../study/expression/scope.ts'
import { simulatedColumn } from '../../study/variable.ts'
import type { ColumnProfile } from '../column-profile.ts'
import { optionValue } from '../option-groups.ts'
import type { OptionGroup } from '../option-groups.ts'
import type { LeavingReason } from './reason-to-leave.ts'

/** The id of a question: its column’s name, unless the expression language reads that otherwise. */
function idOfName(name: string, ids: UniqueIds): string {
  const plain = new UniqueIds().make(name, 'column')
  const isTaken = isReservedName(plain) || plain === simulatedColumn
  return ids.make(isTaken ? `q_${plain}` : name, 'column')
}

const unknowing =
  /^(?:(?:je )?ne (?:sai[st]|se prononce)|nsp\b|don.?t know|do not know|dk\b|not sure)/i
const refusing =
  /^(?:refus|refused|prefer not|je pr[ée]f[èe]re ne pas|ne souhaite pas|no answer|sans r[ée]ponse)\b(?!.*[:;])/i

function missingOf(value: string): MissingKind | undefined {
  const words = value.replaceAll('_', ' ').trim()
  if (unknowing.test(words)) return 'dont_know'
  return refusing.test(words) ? 'refused' : undefined
}

/** Answers of a closed question, however few people answered it. */
const fewAnswers = 12

/** The different answers of a column, in order; none where they are no list but people’s own words. */
function answersOf(profile: ColumnProfile, n: number): readonly ImportAnswer[] {
  const values = profile.everyValue()
  if (values === undefined || (values.length > fewAnswers && values.length * 2 > n)) return []
  const ordered = profile.areNumbers()
    ? values.toSorted((a, b) => Number(a.replace(',', '.')) - Number(b.replace(',', '.')))
    : values
  return ordered.map((value) => {
    const missing = missingOf(value)
    const label = plainWords(value, value)
    return { value, label, ...(missing === undefined ? {} : { missing }) }
  })
}

/** A column that stands alone. */
export interface LoneColumn {
  readonly profile: ColumnProfile
  /** Rows that say something. */
  readonly n: number
  readonly reason: LeavingReason | undefined
}

/** What a column that stands alone is proposed to be. */
export function singleItem({ profile, n, reason }: LoneColumn, ids: UniqueIds): ImportItem {
  const id = idOfName(profile.name, ids)
  const kind = reason === undefined ? kindOf(profile) : 'leave_out'
  // What is left out is not even repeated.
  const answers = isPersonal(reason) ? [] : answersOf(profile, n)
  const label = plainWords(profile.name, id)
  return { id, columns: [profile.name], kind, label, answers, isBanner: false }
}

function isPersonal(reason: LeavingReason | undefined): boolean {
  return reason !== undefined && reason !== 'one_value'
}

function kindOf(profile: ColumnProfile): ImportItem['kind'] {
  if (profile.areDates()) return 'date'
  if (profile.isClosed()) return 'single'
  return profile.areNumbers() ? 'number' : 'text'
}

/** A question with several answers, each in a column. */
export function groupItem({ prefix, columns }: OptionGroup, ids: UniqueIds): ImportItem {
  const id = idOfName(prefix, ids)
  return {
    id,
    columns: columns.map(({ name }) => name),
    kind: 'multiple',
    label: plainWords(prefix, id),
    answers: columns.map((column) => {
      const { source, label } = optionValue(column) ?? { source: '1', label: column.name }
      return { value: source, label: plainWords(label, column.name), column: column.name }
    }),
    isBanner: false,
  }
}
