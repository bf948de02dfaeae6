import type { SampleReport } from '../protect/protected.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { sayNotice } from './notice-line.ts'
import { questionsAsked } from './questions-asked.ts'
import type { QuestionAsked } from './questions-asked.ts'
import type { SectionContext } from './section-context.ts'

/** The questions of a sample on a page: wording, order, base and share without an answer. */
export function renderQuestionsAsked(report: SampleReport, context: SectionContext): SafeHtml {
  const say = sayNotice(context.language)
  const questions = questionsAsked(report, context)
  if (questions.length === 0) return html``
  const title = say('asked.title')
  return html`<details>
    <summary>${title}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label="${title}">
      <table class="asked">
        <thead>
          <tr>
            <th scope="col">${say('asked.number')}</th>
            <th scope="col" class="text">${say('asked.question')}</th>
            <th scope="col">${say('asked.base')}</th>
            <th scope="col" class="text">${say('asked.none')}</th>
          </tr>
        </thead>
        <tbody>
          ${questions.map(renderQuestionAsked)}
        </tbody>
      </table>
    </div>
  </details>`
}

function renderQuestionAsked(question: QuestionAsked): SafeHtml {
  const { number, text, hint, options, condition, base, blank } = question
  return html`<tr>
    <td>${number}</td>
    <td class="text">
      ${text}${hint !== undefined && html` <i>${hint}</i>`}${options.length > 0 && html`<span class="note">${options.join(' · ')}</span>`}<span
        class="note"
        >${condition}</span
      >
    </td>
    <td>${base ?? '–'}</td>
    <td class="text">${blank}</td>
  </tr>`
}
