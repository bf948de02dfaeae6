import type { Questionnaire } from '../../../study/questionnaire.ts'

/**
 * The questionnaire as it is asked of people of whom the frame says only so much: questions of the
 * frame that nothing answers are left out, so that an interview can start and its record says "not
 * asked" of them. What depends on them is not shown.
 *
 * Use it wherever an interview is started, resumed or checked; the version stays the same.
 *
 * @param questionnaire - as the study has it
 * @param frame - what is known of the person, by question of the frame: a group's `frame`, or a
 * token's
 * @example
 * ```ts
 * import { questionnaireFor } from 'visavis/collect'
 * const frame = [{ id: 'company', type: 'text' }, { id: 'size', type: 'text' }]
 * const questionnaire = { population: 'employees', version: 1, frame, pages: [] }
 * questionnaireFor(questionnaire, { size: 'large' }).frame.map(({ id }) => id) // => ['size']
 * ```
 */
export function questionnaireFor(
  questionnaire: Questionnaire,
  frame: Readonly<Record<string, string>>,
): Questionnaire {
  const known = questionnaire.frame.filter(({ id }) => Object.hasOwn(frame, id))
  return known.length === questionnaire.frame.length
    ? questionnaire
    : { ...questionnaire, frame: known }
}
