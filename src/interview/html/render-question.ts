import type { SafeHtml } from '../../core/html.ts'
import type { QuestionView } from '../page-view.ts'
import { choiceQuestion } from './choice-question.ts'
import { dateQuestion } from './date-question.ts'
import { numberQuestion, textQuestion } from './entry-question.ts'
import { gridQuestion } from './grid-question.ts'
import type { QuestionContext } from './question-context.ts'
import { scaleQuestion } from './scale-question.ts'
import { rankQuestion, sumQuestion } from './sharing-question.ts'

type Entry = Extract<QuestionView, { readonly type: 'number' | 'text' | 'date' }>

/** Draws a question of any type. */
export function renderQuestion(context: QuestionContext): SafeHtml {
  const { view } = context
  return 'options' in view ? drawOptions(view, context) : drawEntry(view, context)
}

function drawOptions(view: Exclude<QuestionView, Entry>, context: QuestionContext): SafeHtml {
  switch (view.type) {
    case 'single':
    case 'multiple':
      return choiceQuestion({ ...context, view })
    case 'scale':
    case 'nps':
      return scaleQuestion({ ...context, view })
    case 'grid':
      return gridQuestion({ ...context, view })
    case 'rank':
      return rankQuestion({ ...context, view })
    case 'constant_sum':
      return sumQuestion({ ...context, view })
  }
}

function drawEntry(view: Entry, context: QuestionContext): SafeHtml {
  switch (view.type) {
    case 'number':
      return numberQuestion({ ...context, view })
    case 'text':
      return textQuestion({ ...context, view })
    case 'date':
      return dateQuestion({ ...context, view })
  }
}
