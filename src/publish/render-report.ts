import { textIn } from '../core/local-text.ts'
import { collectFigures } from './collect-figures.ts'
import { isSimulated, renderReportCover } from './cover.ts'
import { renderFaceToFace } from './face-to-face.ts'
import { anchorHref, html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { figuresRead } from './mirror-readings.ts'
import { renderNotice } from './notice.ts'
import { articleFile, otherLanguage, reportFile } from './page-files.ts'
import { renderPage } from './page.ts'
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
      beside: findText(release.study, 'article', language) && {
        address: articleFile(language),
        title: sayIn(language)('article'),
      },
    },
    simulated: isSimulated(release),
    provisional: context.provisional,
    content,
  })
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

function renderContents(entries: readonly ContentsEntry[], { language }: SectionContext): SafeHtml {
  const items = entries.map(
    ({ id, title }) => html`<li><a href="${anchorHref(id)}">${title}</a></li>`,
  )
  return html`<nav aria-label="${sayIn(language)('contents')}">
    <ol>
      ${items}
    </ol>
  </nav>`
}
