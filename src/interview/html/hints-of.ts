import type { SafeHtml } from '../../core/html.ts'
import type { DateView, MultipleView, NumberView, QuestionView } from '../page-view.ts'
import type { PageSpeech } from './page-speech.ts'
import type { QuestionContext } from './question-context.ts'

/** What a question's type lets be said before anything goes wrong: how many, how long, between what. */
export function hintsOf({ view, speech }: QuestionContext): readonly SafeHtml[] {
  if (view.type === 'number') return numberHint(view, speech)
  if (view.type === 'date') return dateHint(view, speech)
  if (view.type === 'rank') return [speech.say('hint.rank', { count: view.count })]
  return view.type === 'multiple' ? [choicesHint(view, speech)] : lengthHint(view, speech)
}

function lengthHint(view: QuestionView, speech: PageSpeech): readonly SafeHtml[] {
  if (view.type === 'grid' && view.cells === 'multiple') return [speech.say('hint.several')]
  if (view.type !== 'text' || view.lines === 'one') return []
  return [speech.say('hint.length', { maximum: view.maximumLength })]
}

function choicesHint({ minimum = 0, maximum }: MultipleView, speech: PageSpeech): SafeHtml {
  if (maximum === undefined) {
    return minimum > 1 ? speech.say('hint.at_least', { minimum }) : speech.say('hint.several')
  }
  if (minimum === maximum) return speech.say('hint.exactly', { minimum })
  return minimum > 1
    ? speech.say('hint.between', { minimum, maximum })
    : speech.say('hint.at_most', { maximum })
}

function numberHint({ minimum, maximum }: NumberView, speech: PageSpeech): readonly SafeHtml[] {
  if (minimum !== undefined && maximum !== undefined) {
    return [speech.say('hint.number_between', { minimum, maximum })]
  }
  if (maximum !== undefined) return [speech.say('hint.number_to', { maximum })]
  // Zero or more goes without saying.
  return minimum === undefined || minimum === 0 ? [] : [speech.say('hint.number_from', { minimum })]
}

function dateHint({ earliest, latest }: DateView, speech: PageSpeech): readonly SafeHtml[] {
  const [from, to] = [earliest, latest].map((day) =>
    day === undefined ? undefined : speech.date(day),
  )
  if (from !== undefined && to !== undefined) {
    return [speech.say('hint.date_between', { earliest: from, latest: to })]
  }
  if (from !== undefined) return [speech.say('hint.date_from', { earliest: from })]
  return to === undefined ? [] : [speech.say('hint.date_to', { latest: to })]
}
