import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import { textIn } from '../../core/local-text.ts'
import type { Language } from '../../core/local-text.ts'
import type { Release } from '../../protect/protected.ts'
import { isSimulated, renderFacts, renderWho } from '../cover.ts'
import { formatNumber } from '../format-number.ts'
import {
  articleFile,
  articlePrintFile,
  dataFile,
  figuresFile,
  indexFile,
  otherLanguage,
  planCalendarFile,
  planTable,
  printFile,
  reportFile,
  slidesFile,
  strategyFile,
  workbookFile,
} from '../page-files.ts'
import { renderPage } from '../page.ts'
import { writeDate } from '../write-date.ts'
import { sayPublicationIn } from './say-publication.ts'
import type { PublicationText } from './say-publication.ts'

/** What the front page of a publication needs. */
export interface PublicationContext {
  readonly release: Release
  readonly language: Language
  /** When it was frozen, `2026-11-26`. */
  readonly day: string
  /** Bytes of each of its files by name. */
  readonly sizes: ReadonlyMap<string, number>
}

type Entry = readonly [file: string, title: PublicationText]

/** Writes the front page of a publication: what it is, its pages, and its files to take away. */
export function renderPublication(context: PublicationContext): string {
  const { release, language, day } = context
  const say = sayPublicationIn(language)
  const title = textIn(release.study.title, language)
  const description = say('lead', { day: writeDate(day, language) })
  const content = html`<header class="cover">
      <p class="kind">${say('kind')}</p>
      <h1>${title}</h1>
      <p class="universe">${description}</p>
      ${renderWho(release, language)}${renderFacts(release, language)}
    </header>
    ${renderList('pages', pagesIn(language), context)}
    ${renderList('files', filesIn(language), context)}`
  const links = { otherLanguage: indexFile(otherLanguage(language)) }
  const simulated = isSimulated(release)
  return renderPage({ kind: 'index', language, title, description, links, simulated, content })
}

function pagesIn(language: Language): readonly Entry[] {
  return [
    [reportFile(language), 'report'],
    [articleFile(language), 'article'],
    [strategyFile(language), 'strategy'],
    [figuresFile(language), 'figures'],
  ]
}

function filesIn(language: Language): readonly Entry[] {
  return [
    [printFile(language), 'file.report.pdf'],
    [articlePrintFile(language), 'file.article.pdf'],
    [slidesFile(language), 'file.slides.pptx'],
    [workbookFile(language), 'file.tables.xlsx'],
    [dataFile('csv'), 'file.figures.csv'],
    [dataFile('parquet'), 'file.figures.parquet'],
    [planTable, 'file.plan.csv'],
    [planCalendarFile(language), 'file.plan.ics'],
  ]
}

function renderList(
  key: 'pages' | 'files',
  entries: readonly Entry[],
  { language, sizes }: PublicationContext,
): SafeHtml {
  const say = sayPublicationIn(language)
  const there = entries.filter(([file]) => sizes.has(file))
  return html`<section aria-labelledby="${key}">
    <h2 id="${key}">${say(key)}</h2>
    <ul>
      ${there.map(([file, title]) => {
        const kilobytes = Math.max(1, Math.round((sizes.get(file) ?? 0) / 1000))
        const size = say('size', { n: formatNumber(kilobytes, language) })
        return html`<li>
          <a href="${file}">${say(title)}</a>
          ${key === 'files' && html`<span class="quiet"> · ${size}</span>`}
        </li>`
      })}
    </ul>
  </section>`
}
