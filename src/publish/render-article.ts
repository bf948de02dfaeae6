import { textIn } from '../core/local-text.ts'
import { collectFigures } from './collect-figures.ts'
import { isSimulated, renderArticleCover, renderFacts, renderWho } from './cover.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { figuresRead } from './mirror-readings.ts'
import { articleFile, otherLanguage, reportFile } from './page-files.ts'
import { renderPage } from './page.ts'
import { renderProof } from './proof.ts'
import { startProse } from './prose-context.ts'
import { renderProse } from './render-prose.ts'
import { sayIn } from './say.ts'
import { renderSection } from './section-context.ts'
import type { SectionContext } from './section-context.ts'
import { findText, readStudyText } from './study-text.ts'

/**
 * Writes the article of a study in a language: its text, the proof of the figures it quotes, and the
 * study in brief.
 *
 * @returns nothing when the study has no article in the language
 */
export function renderArticle(context: SectionContext): string | undefined {
  const { release, language } = context
  const { study } = release
  const text = readStudyText(study, 'article', language)
  if (text === undefined) return undefined
  const figures = collectFigures(release)
  const prose = startProse(context, figures)
  const written = renderProse(text.blocks, prose)
  const read = prose.placedSections.has('face-to-face') ? figuresRead(release.gaps) : []
  const proof = renderProof([...text.quoted, ...read], figures, context)
  const title = text.title ?? textIn(study.title, language)
  const other = otherLanguage(language)
  const content = html`${renderArticleCover(release, title, language)} ${written}
  ${proof && renderSection(proof)}
  ${prose.placedSections.has('notice') ? renderReportLink(context) : renderBrief(context)}`
  return renderPage({
    kind: 'article',
    language,
    title,
    description: textIn(study.title, language),
    links: {
      otherLanguage: findText(study, 'article', other) && articleFile(other),
      beside: [{ address: reportFile(language), title: sayIn(language)('report') }],
    },
    simulated: isSimulated(release),
    provisional: context.provisional,
    content,
  })
}

/** What a reader of the press looks for first, and the way to the rest. */
function renderBrief(context: SectionContext): SafeHtml {
  const { release, language } = context
  return html`<section class="brief" aria-labelledby="brief">
    <h2 id="brief">${sayIn(language)('article.method')}</h2>
    ${renderWho(release, language)}${renderFacts(release, language)}${renderReportLink(context)}
  </section>`
}

function renderReportLink({ language }: SectionContext): SafeHtml {
  return html`<p><a href="${reportFile(language)}">${sayIn(language)('article.report')}</a></p>`
}
