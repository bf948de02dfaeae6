import type { LocalText } from '../../../../core/local-text.ts'
import { textIn } from '../../../../core/local-text.ts'
import type { Speech } from '../../shell/language.ts'
import type { Questionnaire, Spot } from './change-questionnaire.ts'

/** The words by which a page or a question is known: its title or text, else its id. */
export function spotTitle(
  { pages }: Pick<Questionnaire, 'pages'>,
  { page, question }: Spot,
  local: (text: LocalText) => string,
): string {
  const own = pages[page]
  if (own === undefined) return ''
  const one = question === undefined ? undefined : own.questions[question]
  const { id, text } = one ?? { id: own.id, text: own.title ?? {} }
  const words = local(text)
  return words === '' ? id : words
}

/** Says where a page or a question stands after a move. */
export function toldMove(
  questionnaire: Pick<Questionnaire, 'pages'>,
  from: Spot,
  to: Spot,
  say: Speech['say'],
): string {
  const { pages } = questionnaire
  const local = (text: LocalText): string => textIn(text, '')
  const what = spotTitle(questionnaire, from, local)
  if (to.question === undefined) {
    return say('design.moved_page', { what, at: to.page + 1, of: pages.length })
  }
  const there = (pages[to.page]?.questions.length ?? 0) + (from.page === to.page ? 0 : 1)
  const page = spotTitle(questionnaire, { page: to.page }, local)
  return say('design.moved', { what, at: to.question + 1, of: there, page })
}
