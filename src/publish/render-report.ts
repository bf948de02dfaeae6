import { textIn } from '../core/local-text.ts'
import { collectFigures } from './collect-figures.ts'
import { isSimulated, renderReportCover } from './cover.ts'
import { renderFaceToFace } from './face-to-face.ts'
import { anchorHref, html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { figuresRead } from './mirror-readings.ts'
import { renderNotice } from './notice.ts'
import { hasStrategyPage } from './has-strategy-page.ts'
import { articleFile, otherLanguage, reportFile, strategyFile } from './page-files.ts'
import { renderPage } from './page.ts'
import type { BesideLink } from './page.ts'
import { renderProof } from './proof.ts'
import { startProse } from './prose-context.ts'
import type { ContentsEntry, ProseContext } from './prose-context.ts'
import { renderProse } from './render-prose.ts'
import { sayIn } from './say.ts'
import { renderSection } from './section-context.ts'
import type { Section, SectionContext } from './section-context.ts'
import { findText, readStudyText } from './study-text.ts'
import { renderTables } from './tables.ts'
import { renderWaves } from './waves.ts'

/**
 * Writes the report of a study in a language: one self-contained page with its text, if it has one,
 * and every section that the text has not placed.
 *
 * @param context - what may leave, the language, and how charts are drawn
 */
export function renderReport(context: SectionContext): string {
  const { release, language } = context
  const figures = collectFigures(release)
  const text = readStudyText(release.study, 'report', language)
  const prose = startProse(context, figures)
  const written = text && renderProse(text.blocks, prose)
  const sections = [
    ...sectionsLeft(prose),
    renderProof([...(text?.quoted ?? []), ...figuresRead(release.gaps)], figures, context),
  ].filter((section) => section !== undefined)
  const title = text?.title ?? textIn(release.study.title, language)
  const content = html`${renderReportCover(release, title, language)}
  ${renderContents([...prose.contents, ...sections], context)} ${written}
  ${sections.map(renderSection)}`
  return renderPage({
    kind: 'report',
    language,
    title,
    description: textIn(release.study.universe, language),
    links: {
      otherLanguage: reportFile(otherLanguage(language)),
      beside: pagesBeside(context),
    },
    simulated: isSimulated(release),
    provisional: context.provisional,
    content,
  })
}

/** The article and the diagnosis, where the study has them. */
function pagesBeside(context: SectionContext): readonly BesideLink[] {
  const { release, language } = context
  const article = { address: articleFile(language), title: sayIn(language)('article') }
  const hasArticle = findText(release.study, 'article', language) !== undefined
  return [...(hasArticle ? [article] : []), ...strategyLinks(context)]
}

function strategyLinks(context: SectionContext): readonly BesideLink[] {
  const { language } = context
  if (!hasStrategyPage(context)) return []
  return [{ address: strategyFile(language), title: sayIn(language)('strategy') }]
}

/** The sections that the text has not placed, in the order of every report. */
function sectionsLeft(context: ProseContext): readonly (Section | undefined)[] {
  const { placedSections, placedTables, release, language } = context
  const tables = release.tables.filter(({ id }) => !placedTables.has(id))
  const title = sayIn(language)(placedTables.size === 0 ? 'tables.title' : 'tables.others')
  return [
    placedSections.has('face-to-face') ? undefined : renderFaceToFace(context),
    placedSections.has('waves') ? undefined : renderWaves(context),
    renderTables(tables, { id: 'tables', title }, context),
    placedSections.has('notice') ? undefined : renderNotice(context),
  ]
}

/** The sections of the page, and last the page that says what to do about them. */
function renderContents(entries: readonly ContentsEntry[], context: SectionContext): SafeHtml {
  const links = [
    ...entries.map(({ id, title }) => ({ address: anchorHref(id), title })),
    ...strategyLinks(context),
  ]
  return html`<nav aria-label="${sayIn(context.language)('contents')}">
    <ol>
      ${links.map(({ address, title }) => html`<li><a href="${address}">${title}</a></li>`)}
    </ol>
  </nav>`
}
