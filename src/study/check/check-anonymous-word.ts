import { issue } from '../../core/issue.ts'
import type { References } from '../build/references.ts'
import type { CollectMode } from '../fieldwork.ts'
import { questionnaireFormat } from '../format/questionnaire-format.ts'
import type { FieldworkPart } from '../read/read-fieldwork.ts'
import { formatShape } from '../read/format-shape.ts'
import type { LocatedText } from '../read/format-shape.ts'
import type { QuestionnairePart } from '../read/read-questionnaire.ts'
import type { Spot } from '../read/spot.ts'

/** The word in the languages that share its root: anonymous, anonyme, anónimo, anoniem. */
const word: RegExp = /an[oóò]n[iyíì]m\p{L}*|anoniem\p{L}*/iu

/**
 * Refuses the word “anonymous” in whatever respondents read, unless the mode keeps that promise.
 *
 * @param part - the fieldwork
 * @param questionnaires - what respondents are asked
 */
export function checkAnonymousWord(
  part: FieldworkPart,
  questionnaires: readonly QuestionnairePart[],
  references: References,
): void {
  const { mode } = part.value
  if (mode === 'anonymous') return
  refuseWord(part.texts, part.spot, mode, references)
  for (const { value, spot } of questionnaires) {
    refuseWord(formatShape(questionnaireFormat).textsIn(value), spot, mode, references)
  }
}

function refuseWord(
  texts: readonly LocatedText[],
  spot: Spot,
  mode: CollectMode,
  references: References,
): void {
  for (const { path, text } of texts) {
    for (const [language, words] of Object.entries(text)) {
      const found = typeof words === 'string' ? word.exec(words) : null
      if (found === null) continue
      const place = spot.textPlace(found.index, ...path, language)
      references.refuse(issue('fieldwork.anonymous_said', { found: found[0], mode }, place))
    }
  }
}
