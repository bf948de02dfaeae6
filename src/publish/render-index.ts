import type { Language } from '../core/local-text.ts'
import { textIn } from '../core/local-text.ts'
import type { Release } from '../protect/protected.ts'
import { isSimulated } from './cover.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { articleFile, indexFile, otherLanguage, reportFile, strategyFile } from './page-files.ts'
import { renderPage } from './page.ts'
import { sayIn } from './say.ts'
import { findText } from './study-text.ts'
import { writeDate } from './write-date.ts'

/** What the page of all published studies needs. */
export interface IndexContext {
  readonly releases: readonly Release[]
  readonly language: Language
}

/**
 * Writes the page that lists published studies, each with links to its report and its article in
 * the folder of its name.
 */
export function renderIndex({ releases, language }: IndexContext): string {
  const say = sayIn(language)
  const [title, description] = [say('index.title'), say('index.lead')]
  const content = html`<header class="cover">
      <h1>${title}</h1>
      <p class="universe">${description}</p>
    </header>
    <ul class="studies">
      ${releases.map((release) => renderStudy(release, language))}
    </ul>`
  const links = { otherLanguage: indexFile(otherLanguage(language)) }
  return renderPage({
    kind: 'index',
    language,
    title,
    description,
    links,
    simulated: false,
    content,
  })
}

function renderStudy(release: Release, language: Language): SafeHtml {
  const say = sayIn(language)
  const { study } = release
  const waves = study.waves.map(
    ({ title, fieldwork }) =>
      html`<li>
        ${textIn(title, language)} <span class="quiet">· ${writeDate(fieldwork, language)}</span>
      </li>`,
  )
  const link = (file: string, key: 'report' | 'article' | 'strategy'): SafeHtml =>
    html`<a href="${encodeURI(`${study.id}/${file}`)}"
      >${say(key)}<span class="sr"> — ${textIn(study.title, language)}</span></a
    >`
  return html`<li>
    <h2>${textIn(study.title, language)}</h2>
    <p class="byline">${textIn(study.conductedBy, language)}</p>
    <p class="universe">${textIn(study.universe, language)}</p>
    <ul class="rounds">
      ${waves}
    </ul>
    ${isSimulated(release) && html`<p class="warning">${say('simulated')}</p>`}
    <p class="links">
      ${link(reportFile(language), 'report')}${findText(study, 'article', language) !== undefined && link(articleFile(language), 'article')}${study.strategy && link(strategyFile(language), 'strategy')}
    </p>
  </li>`
}
