import type { Code } from '../../core/ids.ts'
import type { Answer } from '../../interview/answers.ts'
import type { Question } from '../../study/questionnaire.ts'
import type { Person } from './person.ts'
import type { Slot } from './slot.ts'

function codesAt(slot: Slot, levels: readonly number[]): readonly Code[] {
  return levels.flatMap((level) => slot.levels[level]?.code ?? [])
}

/** Nothing chosen is no answer, unless the study says that choosing none is one. */
function setAnswer(question: Question, codes: readonly Code[]): Answer {
  const noneCounts = question.type === 'multiple' && question.minimum === 0
  return codes.length > 0 || noneCounts
    ? { kind: 'multiple', codes }
    : { kind: 'missing', missing: 'no_answer' }
}

function rowAnswer(slot: Slot, codes: readonly Code[], before: Answer | undefined): Answer {
  const row = slot.variable.slice(slot.question.id.length + 1)
  const rows = before?.kind === 'grid' ? before.rows : {}
  return { kind: 'grid', rows: { ...rows, [row]: codes } }
}

/** Writes the levels allotted to a person as the answer that the interview takes. */
export function writeAnswer(person: Person, slot: Slot, levels: readonly number[]): void {
  const { question } = slot
  const codes = codesAt(slot, levels)
  const [code] = codes
  const set = (answer: Answer): void => {
    person.answers.set(question.id, answer)
  }
  if (question.type === 'grid') set(rowAnswer(slot, codes, person.answers.get(question.id)))
  else if (slot.kind === 'multiple') set(setAnswer(question, codes))
  else if (question.type === 'number') set({ kind: 'number', value: Number(code) })
  else if (code !== undefined) set({ kind: 'single', code })
}
