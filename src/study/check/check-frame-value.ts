import { issue } from '../../core/issue.ts'
import type { References } from '../build/references.ts'
import type { Question } from '../questionnaire.ts'
import type { Spot } from '../read/spot.ts'
import { fitsFrame, frameValueIssue } from './fits-frame.ts'

/** What a group says under one name, and the questions of the frame. */
export interface FrameValue {
  readonly name: string
  readonly text: string
  readonly questions: readonly Question[]
}

/**
 * Checks what a group says of its people: a question of the frame, and an answer that fits it.
 *
 * @param spot - the group's
 */
export function checkFrameValue(
  { name, text, questions }: FrameValue,
  spot: Spot,
  references: References,
): void {
  const question = questions.find(({ id }) => id === name)
  if (question === undefined) {
    const known = questions.map(({ id }) => id).join(', ')
    const values = { name, known: known === '' ? '–' : known }
    references.refuse(issue('fieldwork.frame_unknown', values, spot.keyPlace('frame', name)))
    return
  }
  if (fitsFrame(question, text)) return
  references.refuse(frameValueIssue(question, text, spot.place('frame', name)))
}
