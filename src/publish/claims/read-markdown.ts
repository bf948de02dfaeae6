import type { Link, Nodes, Parents } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { BlockBuilder } from './read-text.ts'
import type { ReadableText, TextBlock } from './read-text.ts'

/**
 * Reads any Markdown for its claims: blocks of text, links to figures, code left aside.
 *
 * Unlike `parseBoundText` it refuses nothing: HTML, images and front matter are passed over.
 * @example
 * ```ts
 * import { readMarkdown } from 'visavis/publish'
 * readMarkdown('[61 %](figure:2012/staff/n)', 'a.md').blocks[0]?.bound[0]?.figure // => '2012/staff/n'
 * ```
 */
export function readMarkdown(source: string, file: string): ReadableText {
  // A front matter is no text; its lines stay so that places hold.
  const body = source.replace(/^---\n[\s\S]*?\n---(?=\n)/, (front) => front.replace(/[^\n]/g, ' '))
  try {
    return { file, blocks: blocksIn(fromMarkdown(body)) }
  } catch (error) {
    // The parser recurses: ten thousand quotation marks in a line overflow the stack.
    if (!(error instanceof RangeError)) throw error
    return { file, blocks: [] }
  }
}

function blocksIn(node: Nodes): readonly TextBlock[] {
  if (node.type === 'paragraph' || node.type === 'heading') {
    const block = new BlockBuilder(node.type === 'heading')
    readInside(node, block)
    return block.build().filter(({ text }) => !/^\{\{[^{}]*\}\}$/.test(text.trim()))
  }
  return 'children' in node ? node.children.flatMap(blocksIn) : []
}

function readInside(node: Parents, block: BlockBuilder): void {
  for (const child of node.children) readInline(child, block)
}

function readInline(node: Nodes, block: BlockBuilder): void {
  const { line = 1, column = 1 } = node.position?.start ?? {}
  if (node.type === 'text') block.add(node.value, line, column)
  else if (node.type === 'inlineCode') block.addClosed(node.value, line, column)
  else if (node.type === 'break') block.break()
  else if (node.type === 'link') readLink(node, block)
  else if ('children' in node) readInside(node, block)
}

function readLink(node: Link, block: BlockBuilder): void {
  const start = block.length
  readInside(node, block)
  if (node.url.startsWith('figure:')) block.bind(node.url.slice('figure:'.length), start)
}
