import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import type { Column, Dataset } from './dataset.ts'
import { evaluateFilter } from './evaluate-filter.ts'
import { statusOf } from './status-kind.ts'

const notAsked = statusOf('not_asked')

function notesOf(column: Column, asked: Uint8Array): readonly Note[] {
  const variable = column.variable.id
  let unexpected = 0
  let absent = 0
  column.status.forEach((status, row) => {
    if (asked[row] === 1 && status === notAsked) absent++
    if (asked[row] !== 1 && status !== notAsked) unexpected++
  })
  return [
    ...(unexpected > 0 ? [issue('dataset.answered_not_asked', { variable, n: unexpected })] : []),
    ...(absent > 0 ? [issue('dataset.asked_not_recorded', { variable, n: absent })] : []),
  ]
}

/**
 * Counts, for each variable, the answers at odds with its routing: an answer from somebody who was
 * not to be asked, "not asked" from somebody who was.
 *
 * Notes: `dataset.answered_not_asked`, `dataset.asked_not_recorded`.
 */
export function routingNotes(dataset: Dataset): readonly Note[] {
  return [...dataset.columns.values()].flatMap((column) => {
    const { asked, derived } = column.variable
    // Nobody is asked what is derived from other answers.
    if (derived !== undefined) return []
    return asked === undefined
      ? notesOf(column, new Uint8Array(dataset.n).fill(1))
      : notesOf(column, evaluateFilter(dataset, asked))
  })
}
