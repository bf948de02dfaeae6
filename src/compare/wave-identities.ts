import { issue } from '../core/issue.ts'
import type { Issue, Note } from '../core/issue.ts'
import { findRepeated } from './find-repeated.ts'
import type { PlainWave } from './plain-side.ts'
import { isBlank } from './read-plain-answers.ts'

/**
 * Tells what is wrong with the identities of a wave's respondents.
 *
 * **Issues**: `compare.identities_on_one_wave`, `compare.missing_label`, `compare.respondent_twice`.
 */
export function identityIssues(wave: PlainWave, other: PlainWave): readonly Issue[] {
  const { respondents, name } = wave
  if (respondents === undefined) {
    if (other.respondents === undefined) return []
    return [issue('compare.identities_on_one_wave', { side: name, other: other.name })]
  }
  const names = Array.from(respondents)
  const row = names.findIndex(isBlank) + 1
  if (row > 0) {
    const n = names.filter(isBlank).length
    return [issue('compare.missing_label', { side: name, column: 'respondents', row, n })]
  }
  const repeated = findRepeated(names.map(String))
  const [respondent] = repeated
  if (respondent === undefined) return []
  return [issue('compare.respondent_twice', { side: name, respondent, n: repeated.length })]
}

/**
 * Tells of respondents met twice whose units differ, and of named units none of which is shared.
 *
 * **Issues** (as notes): `compare.moved_respondents`, `compare.no_shared_units`.
 */
export function identityNotes(from: PlainWave, to: PlainWave, shared: number): readonly Note[] {
  const moved = countMoved(from, to)
  const named = [from, to].every(({ psu, respondents }) => (psu ?? respondents) !== undefined)
  return [
    ...(moved > 0
      ? [issue('compare.moved_respondents', { n: moved, from: from.name, to: to.name })]
      : []),
    ...(named && shared === 0
      ? [issue('compare.no_shared_units', { left: to.name, right: from.name })]
      : []),
  ]
}

/** Respondents of both waves whose units differ. */
function countMoved(from: PlainWave, to: PlainWave): number {
  const columns = [from.psu, from.strata, to.psu, to.strata]
  if (columns.every((column) => column === undefined)) return 0
  const before = unitsByRespondent(from)
  return [...unitsByRespondent(to)].filter(
    ([respondent, unit]) => (before.get(respondent) ?? unit) !== unit,
  ).length
}

/** The unit of each respondent in its stratum. */
function unitsByRespondent({ respondents, psu, strata }: PlainWave): ReadonlyMap<string, string> {
  return new Map(
    Array.from(respondents ?? [], (respondent, i) => [
      String(respondent),
      JSON.stringify([String(strata?.[i] ?? ''), String(psu?.[i] ?? respondent)]),
    ]),
  )
}
