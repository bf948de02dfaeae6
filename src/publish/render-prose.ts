import type { Block } from '../study/text/bound-text.ts'
import { html, trusted } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { placeDirective } from './place-directive.ts'
import type { ProseContext } from './prose-context.ts'
import { plainText, renderInlines } from './render-inline.ts'

/**
 * Writes the blocks of a text as HTML: no HTML of an author's, links to the web alone, each bound
 * number with the way to its proof, sections where the text places them.
 *
 * @param blocks - the text, without the heading that titles its page
 * @param context - receives the text's headings and what it has placed
 */
export function renderProse(blocks: readonly Block[], context: ProseContext): SafeHtml {
  return html`<div class="prose">${renderBlocks(blocks, context)}</div>`
}

function renderBlocks(blocks: readonly Block[], context: ProseContext): readonly SafeHtml[] {
  return blocks.map((block, index) => {
    const titled = blocks[index - 1]?.kind === 'heading'
    return html`${renderBlock(block, titled, context)} `
  })
}

function renderBlock(block: Block, titled: boolean, context: ProseContext): SafeHtml {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block, context)
    case 'paragraph':
      return html`<p>${renderInlines(block.children, context)}</p>`
    case 'quote':
      return html`<blockquote>${renderBlocks(block.blocks, context)}</blockquote>`
    case 'list':
      return renderList(block, context)
    case 'rule':
      return html`<hr />`
    case 'directive':
      return placeDirective(block, titled, context)
  }
}

/** The page has one first heading; those of its text come under it. */
function renderHeading(
  { depth, children }: Extract<Block, { kind: 'heading' }>,
  context: ProseContext,
): SafeHtml {
  const level = String(Math.min(6, Math.max(2, depth)))
  const title = plainText(children)
  const id = anchorOf(title, context)
  if (level === '2') context.contents.push({ id, title })
  return html`<h${trusted(level)} id="${id}">${renderInlines(children, context)}</h${trusted(level)}>`
}

/** An anchor made of a heading's words, different from all others of the text. */
function anchorOf(title: string, { contents }: ProseContext): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
  const id = `text-${words.replace(/^-|-$/g, '')}`
  const same = contents.filter((entry) => entry.id.startsWith(id)).length
  return same === 0 ? id : `${id}-${String(same + 1)}`
}

function renderList(
  { ordered, start, items }: Extract<Block, { kind: 'list' }>,
  context: ProseContext,
): SafeHtml {
  const content = items.map((blocks) => html`<li>${renderItem(blocks, context)}</li>`)
  if (!ordered)
    return html`<ul>
      ${content}
    </ul>`
  return start === 1
    ? html`<ol>
        ${content}
      </ol>`
    : html`<ol start="${start}">
        ${content}
      </ol>`
}

/** An item of one paragraph is a line, not a paragraph. */
function renderItem(blocks: readonly Block[], context: ProseContext): SafeHtml {
  const [only, ...others] = blocks
  return only?.kind === 'paragraph' && others.length === 0
    ? renderInlines(only.children, context)
    : html`${renderBlocks(blocks, context)}`
}
