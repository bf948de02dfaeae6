import type { Inline } from '../../study/text/bound-text.ts'
import { isShown } from '../figure.ts'
import { verifyBinding } from '../verify-binding.ts'
import type { TypstCode } from './typst-code.ts'
import { typst } from './typst-code.ts'
import type { TypstContext } from './typst-context.ts'

/** Writes the pieces of a line as Typst markup. */
export function writeInlines(pieces: readonly Inline[], context: TypstContext): TypstCode {
  return typst`${pieces.map((piece) => writeInline(piece, context))}`
}

function writeInline(piece: Inline, context: TypstContext): TypstCode {
  switch (piece.kind) {
    case 'text':
      return typst`#${piece.text}`
    case 'code':
      return typst`#text(font: code-font, size: 0.86em, ${piece.text})`
    case 'break':
      return typst`#linebreak()`
    case 'emphasis':
      return typst`#emph[${writeInlines(piece.children, context)}]`
    case 'strong':
      return typst`#strong[${writeInlines(piece.children, context)}]`
    case 'link':
      return writeLink(piece, context)
    case 'figure':
      return writeBound(piece, context)
  }
}

/** Addresses of the web alone become links, as on the page. */
function writeLink(
  { href, children }: Extract<Inline, { kind: 'link' }>,
  context: TypstContext,
): TypstCode {
  const text = writeInlines(children, context)
  return /^https?:\/\//i.test(href) ? typst`#link(${href})[${text}]` : text
}

/** A bound number leads to its record; one that its figure does not bear out is marked. */
function writeBound(bound: Extract<Inline, { kind: 'figure' }>, context: TypstContext): TypstCode {
  const { figures, language } = context
  const { written, figure } = bound
  const isWrong = verifyBinding(bound, figures, language) !== undefined
  return isWrong || !isShown(figures.get(figure))
    ? typst`#unproved(${written})`
    : writeFigureLink(figure, written, context)
}

/** A number that leads to the record of its figure, where the document has one. */
export function writeFigureLink(
  id: string,
  written: string,
  { recorded }: Pick<TypstContext, 'recorded'>,
): TypstCode {
  return recorded.has(id) ? typst`#figure-link(${id}, ${written})` : typst`#${written}`
}
