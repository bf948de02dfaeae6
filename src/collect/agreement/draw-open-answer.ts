import type { Random } from '../../core/random.ts'
import type { Answer } from '../../interview/answers.ts'
import { ranksWanted, sharingOptions } from '../../interview/reading/read-sharing.ts'
import { addDays } from '../../study/expression/calendar-date.ts'
import type { ConstantSumQuestion, DateQuestion, Question } from '../../study/questionnaire.ts'

/** Days between the bounds of a date question that names only one, or none. */
const openPeriodDays = 3650
const openDate = '2000-01-01'

function drawDate(question: DateQuestion, random: Random): Answer {
  const { earliest, latest } = question
  const first = earliest ?? addDays(latest ?? openDate, -openPeriodDays) ?? openDate
  const days =
    latest === undefined
      ? openPeriodDays
      : Math.max(0, Math.round((Date.parse(latest) - Date.parse(first)) / 86_400_000))
  return { kind: 'date', value: addDays(first, random.integer(0, days)) ?? first }
}

/** Cuts the total at random places: whole parts, and what is left of it to the last option. */
function drawSharing(question: ConstantSumQuestion, random: Random): Answer {
  const options = sharingOptions(question)
  const whole = Math.floor(question.total)
  const cuts = options.slice(1).map(() => random.integer(0, whole))
  const bounds = [0, ...cuts.toSorted((a, b) => a - b), question.total]
  const amounts = options.map(({ code }, k): [string, number] => [
    code,
    (bounds[k + 1] ?? 0) - (bounds[k] ?? 0),
  ])
  return { kind: 'constant_sum', amounts: Object.fromEntries(amounts) }
}

/**
 * Draws an answer that no published row counts: a date, a ranking, a sharing out. An open text is
 * left, or says that it is simulated where it must not be left.
 *
 * @returns the answer, or undefined for a question that is answered by choices or numbers
 */
export function drawOpenAnswer(question: Question, random: Random): Answer | undefined {
  if (question.type === 'text') {
    return question.required
      ? { kind: 'text', value: 'simulation' }
      : { kind: 'missing', missing: 'no_answer' }
  }
  if (question.type === 'date') return drawDate(question, random)
  if (question.type === 'constant_sum') return drawSharing(question, random)
  if (question.type !== 'rank') return undefined
  const codes = random.shuffle(sharingOptions(question)).map(({ code }) => code)
  return { kind: 'rank', codes: codes.slice(0, ranksWanted(question)) }
}
