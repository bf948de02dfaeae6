import { idOf } from '../core/ids.ts'
import type { QuestionId } from '../core/ids.ts'
import { textIn } from '../core/local-text.ts'
import type { LocalText } from '../core/local-text.ts'
import { describeAnswer } from './describe-answer.ts'
import type { ReachedQuestions } from './route.ts'
import type { Wording } from './wording.ts'

/** Stands for an answer that is not there. */
const nothing = '…'

const pipe = /\{([a-z0-9][a-z0-9_-]*(?:\.[a-z0-9][a-z0-9_-]*)?)\}/g

/**
 * Makes the wording of an interview: texts in its language, `{question}` replaced by the label of
 * the answer as plain text (a face escapes it), by "…" when there is none. A name that is no question
 * of the questionnaire stays as it is written.
 *
 * @param language - BCP 47 tag
 * @param reached - questions on the way, whose answers may be put in
 * @param known - whether a name is a question of the questionnaire
 */
export function wordingOf(
  language: string,
  reached: ReachedQuestions,
  known: (question: string) => boolean,
): Wording {
  // A label may itself hold pipes; a question that is being said is not put into itself.
  const speak = (local: LocalText, saying: readonly string[]): string =>
    textIn(local, language).replace(pipe, (literal, name: string) => {
      const [question = '', part] = name.split('.')
      const found = reached.get(idOf<QuestionId>(question))
      if (found === undefined) return known(question) ? nothing : literal
      if (saying.includes(question)) return nothing
      const within = { language, text: (label: LocalText) => speak(label, [...saying, question]) }
      return describeAnswer(found, part, within) ?? nothing
    })
  return { language, text: (local) => speak(local, []) }
}
