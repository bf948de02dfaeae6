import { addDays } from '../calendar-date.ts'
import type { AnswerRules } from './answer-rules.ts'
import type { Domain } from './domain.ts'
import type { Uses } from './uses.ts'

function textsOf(uses: Uses): readonly string[] {
  return [...new Set(uses.constants.filter((constant) => typeof constant === 'string'))]
}

/** The texts that conditions mention, and others. */
export function textDomain(uses: Uses): Domain {
  const known = textsOf(uses)
  const others = ['a', 'b'].map((letter) => {
    let text = letter
    while (known.includes(text)) text += letter
    return text
  })
  return { values: [...known, ...others], isComplete: !uses.isEntangled }
}

/** The days that conditions mention, those just before and after, and the ends of the range. */
export function dateDomain(uses: Uses, { earliest, latest }: AnswerRules): Domain {
  const bounds = [earliest, latest].filter((bound) => bound !== undefined)
  const all = [...textsOf(uses), ...bounds]
  const points = all.length > 0 ? all : ['2000-01-01']
  const days = points
    .flatMap((day) => [day, addDays(day, -1), addDays(day, 1)])
    .filter((day) => day !== undefined)
    .filter((day) => (earliest ?? day) <= day && day <= (latest ?? day))
  return { values: [...new Set(days)], isComplete: !uses.isEntangled }
}
