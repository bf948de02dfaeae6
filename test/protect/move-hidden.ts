import type { Release } from '../../src/protect/protected.ts'
import { codesOf, peopleIn, standsIn } from './attacker.ts'
import type { SyntheticSurvey } from './synthetic-survey.ts'

/**
 * The same survey with one person moved from a hidden sector to another one, so that no group of which
 * anything was told gains or loses anybody.
 */
export function moveHidden(drawn: SyntheticSurvey, all: Release): SyntheticSurvey | undefined {
  const { survey } = drawn
  const sector = survey.variables.find(({ id }) => id === 'sector')
  if (sector?.kind !== 'single') throw new Error('every survey has sectors')
  const seen = new Set<string>()
  for (let person = 0; person < peopleIn(survey); person++) {
    const kind = ['sector', 'age', 'tools'].map((id) => codesOf(survey, id, person)).join()
    if (seen.has(kind)) continue
    seen.add(kind)
    for (const to of ['north', 'south', 'east', 'west']) {
      if (sector.answers[person] === to) continue
      const answers = sector.answers.map((own, at) => (at === person ? to : own))
      const variables = survey.variables.map((one) =>
        one === sector ? { ...sector, answers } : one,
      )
      const moved = { ...drawn, survey: { ...survey, variables } }
      if (!tellsApart(all, [drawn, moved], person)) return moved
    }
  }
  return undefined
}

/** Whether a person stands in anything that was told in one survey, but not in the other. */
function tellsApart(
  { tables }: Release,
  [one, other]: readonly [SyntheticSurvey, SyntheticSurvey],
  person: number,
): boolean {
  return tables.some((table) => {
    if (table.variable.id === 'sector') return true
    return table.columns.some(({ key, bases }, at) => {
      const isTold =
        bases.kind === 'bases' || table.rows.some(({ cells }) => cells[at]?.kind === 'estimate')
      return isTold && standsIn(one, table, key, person) !== standsIn(other, table, key, person)
    })
  })
}

/** What is withheld, and why. */
export function patternOf({ tables }: Release): string {
  return JSON.stringify(
    tables.map(({ columns, rows }) => [
      columns.map(({ bases }) => ('reason' in bases ? bases.reason : '')),
      rows.map(({ cells }) => cells.map((cell) => ('reason' in cell ? cell.reason : ''))),
    ]),
  )
}

/** Everything that was told; the study itself is the same. */
export function bytesOf(all: Release): string {
  return JSON.stringify({ ...all, study: undefined })
}
