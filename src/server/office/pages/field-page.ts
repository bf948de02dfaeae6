import type { AnswerCount } from '../../../collect/ports/collector-store.ts'
import type { WaveState } from '../../../collect/ports/phase.ts'
import type { GroupCount } from '../../../collect/ports/registrar-store.ts'
import { messageOf } from '../../../core/message.ts'
import type { Issue } from '../../../core/issue.ts'
import { textIn } from '../../../core/local-text.ts'
import type { Language } from '../../../core/local-text.ts'
import { html } from '../../../core/html.ts'
import type { SafeHtml } from '../../../core/html.ts'
import type { AtStudy, Visitor } from '../route.ts'
import type { OfficePage } from './page-head.ts'
import { say } from './page-head.ts'

/** The studies of a member. */
export function studiesPage(
  language: Language,
  visitor: Visitor,
  studies: readonly { readonly id: string; readonly title: string; readonly role: string }[],
): OfficePage {
  const items = studies.map(
    ({ id, title, role }) =>
      html`<li>
        <a href="/studies/${encodeURIComponent(id)}?lang=${language}">${title}</a>
        <span class="quiet">${role}</span>
      </li>`,
  )
  const body =
    items.length === 0
      ? html`<p>${say('studies.none', language)}</p>`
      : html`<ul>
          ${items}
        </ul>`
  const { name } = visitor.staff
  return { language, title: say('studies.title', language), body, name, path: '/' }
}

/** Where the wave of a study stands, and how many answered. */
export async function fieldPage(
  language: Language,
  visitor: Visitor,
  { study, wave }: AtStudy,
): Promise<OfficePage> {
  const state = await wave.registrar.state()
  const people = await wave.registrar.counts()
  const answers = await wave.collector.counts()
  const issues = [state, people, answers].flatMap((one) => (one.ok ? [] : one.issues))
  const body = html`<h2>${textIn(study.title, language)}</h2>
    ${issues.length > 0 && unavailable(language, issues)}
    ${state.ok && stateList(language, state.value)}
    ${people.ok && answers.ok && groupTable(language, people.value, answers.value)}`
  return {
    language,
    body,
    title: say('field.title', language),
    name: visitor.staff.name,
    path: `/studies/${encodeURIComponent(study.id)}`,
  }
}

function unavailable(language: Language, issues: readonly Issue[]): SafeHtml {
  const messages = [...new Set(issues.map((one) => messageOf(one, language)))]
  return html`<p class="warning">${say('field.unavailable', language)} ${messages.join(' ')}</p>`
}

function stateList(language: Language, state: WaveState): SafeHtml {
  const free = say('field.free', language)
  const { opens = free, closes = free } = state
  return html`<dl>
    <dt>${say('field.phase', language)}</dt>
    <dd>${say(`phase.${state.phase}`, language)}</dd>
    <dt>${say('field.window', language)}</dt>
    <dd>${say('field.window_text', language, { opens, closes })}</dd>
  </dl>`
}

const sum = (numbers: Readonly<Record<string, number>>): number =>
  Object.values(numbers).reduce((total, n) => total + n, 0)

function groupTable(
  language: Language,
  people: readonly GroupCount[],
  answers: readonly AnswerCount[],
): SafeHtml {
  const key = (row: { readonly group: string; readonly population: string }): string =>
    `${row.population} ${row.group}`
  const invited = new Map(people.map((row) => [key(row), row]))
  const answered = new Map(answers.map((row) => [key(row), row]))
  const rows = new Map([...people, ...answers].map((row) => [key(row), row]))
  const number = (n: number | undefined): SafeHtml =>
    html`<td class="n">${(n ?? 0).toLocaleString(language)}</td>`
  const told = (n: number | undefined, fewerThan: number | undefined): SafeHtml =>
    fewerThan === undefined ? number(n) : html`<td class="n">${`< ${String(fewerThan)}`}</td>`
  const lines = [...rows].map(([name, { group, population }]) => {
    const [sent, got] = [invited.get(name), answered.get(name)]
    return html`<tr>
      <th scope="row">${group}</th>
      <td>${population}</td>
      ${number(sent && sum(sent.byStatus))}${number(sent && sum(sent.mailsSent))}
      ${told(got?.complete, got?.fewerThan)}${told(got?.screened, got?.fewerThan)}
      ${told(got?.quotaFull, got?.fewerThan)}
    </tr>`
  })
  const heads = ['sampled', 'mailed', 'complete', 'screened', 'quota_full'] as const
  return html`<div class="wide" role="region" tabindex="0" aria-labelledby="groups">
    <table>
      <caption id="groups">
        ${say('field.groups', language)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say('field.group', language)}</th>
          <th scope="col">${say('field.population', language)}</th>
          ${heads.map((head) => html`<th scope="col" class="n">${say(`field.${head}`, language)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${lines}
      </tbody>
    </table>
  </div>`
}
