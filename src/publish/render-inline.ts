import { messageOf } from '../core/message.ts'
import type { Inline } from '../study/text/bound-text.ts'
import type { FigureIndex } from './figure.ts'
import { isShown } from './figure.ts'
import { anchorHref, html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { figureAnchor, proofLine } from './proof.ts'
import type { SectionContext } from './section-context.ts'
import { verifyBinding } from './verify-binding.ts'

/** What the pieces of a line need beside what a section needs. */
export interface InlineContext extends SectionContext {
  readonly figures: FigureIndex
}

/** Writes the pieces of a line as HTML. */
export function renderInlines(pieces: readonly Inline[], context: InlineContext): SafeHtml {
  return html`${pieces.map((piece) => renderInline(piece, context))}`
}

function renderInline(piece: Inline, context: InlineContext): SafeHtml {
  switch (piece.kind) {
    case 'text':
      return html`${piece.text}`
    case 'code':
      return html`<code>${piece.text}</code>`
    case 'break':
      return html`<br />`
    case 'emphasis':
      return html`<em>${renderInlines(piece.children, context)}</em>`
    case 'strong':
      return html`<strong>${renderInlines(piece.children, context)}</strong>`
    case 'link':
      return renderLink(piece, context)
    case 'figure':
      return renderBound(piece, context)
  }
}

/** Addresses of the web alone become links; whatever else is written stays text. */
function renderLink(
  { href, children }: Extract<Inline, { kind: 'link' }>,
  context: InlineContext,
): SafeHtml {
  const text = renderInlines(children, context)
  if (!/^https?:\/\//i.test(href)) return text
  return html`<a href="${href}" rel="noopener noreferrer">${text}</a>`
}

/** A bound number leads to its proof; one that its figure does not bear out is marked. */
function renderBound(bound: Extract<Inline, { kind: 'figure' }>, context: InlineContext): SafeHtml {
  const { figures, language } = context
  const { written, figure: id } = bound
  const figure = figures.get(id)
  const wrong = verifyBinding(bound, figures, language)
  if (wrong !== undefined || !isShown(figure)) {
    const why = wrong === undefined ? '' : messageOf(wrong, language)
    return html`<mark class="unproved" title="${why}">${written}</mark>`
  }
  return html`<a
    class="figure"
    href="${anchorHref(figureAnchor(id))}"
    title="${proofLine(figure, context)}"
    >${written}</a
  >`
}

/** The text of a line, as its reader sees it. */
export function plainText(pieces: readonly Inline[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'break') return ' '
      if (piece.kind === 'figure') return piece.written
      return 'children' in piece ? plainText(piece.children) : piece.text
    })
    .join('')
}
