import type { LocalText } from '../../core/local-text.ts'
import type { DraftQuestionnaire } from '../build/draft-questionnaires.ts'
import type { References } from '../build/references.ts'
import type { QuestionFormat } from '../format/question-format.ts'
import type { Spot } from '../read/spot.ts'
import { checkPlaceholders } from './check-placeholders.ts'

/** A text of a question and where it stands. */
type Placed = readonly [text: LocalText | undefined, spot: Spot]

/**
 * Reports piping, such as `{network}` in a question's words, that no earlier question fills: an
 * answer cannot be told before it is given.
 */
export function checkPipes(draft: DraftQuestionnaire, references: References): void {
  const answered = draft.frame.flatMap(({ format }) => pipeNames(format))
  for (const { part, questions } of draft.pages) {
    checkPlaceholders(part.value.title, answered, part.spot.at('title'), references)
    for (const { format, spot } of questions) {
      for (const [text, at] of textsOf(format, spot)) {
        checkPlaceholders(text, answered, at, references)
      }
      answered.push(...pipeNames(format))
    }
  }
}

/** The names under which a question's answer may be put into a text. */
function pipeNames(format: QuestionFormat): readonly string[] {
  const rows = format.type === 'grid' ? format.rows.map(({ id }) => `${format.id}.${id}`) : []
  return [format.id, ...rows]
}

function textsOf(format: QuestionFormat, spot: Spot): readonly Placed[] {
  const options = 'options' in format ? format.options : []
  const rows = format.type === 'grid' ? format.rows : []
  return [
    [format.text, spot.at('text')],
    [format.hint, spot.at('hint')],
    [format.check?.message, spot.at('check', 'message')],
    ...options.map(({ label }, index): Placed => [label, spot.at('options', index, 'label')]),
    ...rows.map(({ label }, index): Placed => [label, spot.at('rows', index, 'label')]),
  ]
}
