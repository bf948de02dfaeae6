import type { Block } from '../../study/text/bound-text.ts'
import type { TypstCode } from './typst-code.ts'
import { typst, typstLines } from './typst-code.ts'
import { writeHeading } from './typst-context.ts'
import type { TypstContext } from './typst-context.ts'
import { writeDirective } from './write-directive.ts'
import { writeInlines } from './write-inlines.ts'

/** Writes the blocks of a text as Typst markup, sections where the text places them. */
export function writeBlocks(blocks: readonly Block[], context: TypstContext): TypstCode {
  return typstLines(
    blocks.map((block, index) => {
      const titled = blocks[index - 1]?.kind === 'heading'
      return writeBlock(block, titled, context)
    }),
  )
}

function writeBlock(block: Block, titled: boolean, context: TypstContext): TypstCode {
  switch (block.kind) {
    case 'heading':
      // The document has one title; the headings of its text come under it.
      return writeHeading(
        Math.max(1, block.depth - 1),
        writeInlines(block.children, context),
        context,
      )
    case 'paragraph':
      return typst`#paragraph[${writeInlines(block.children, context)}]`
    case 'quote':
      return typst`#said[${writeBlocks(block.blocks, context)}]`
    case 'list':
      return writeList(block, context)
    case 'rule':
      return typst`#rule-line()`
    case 'directive':
      return writeDirective(block, titled, context)
  }
}

function writeList(
  { ordered, start, items }: Extract<Block, { kind: 'list' }>,
  context: TypstContext,
): TypstCode {
  const content = items.map((blocks) => typst`[${writeItem(blocks, context)}],`)
  return ordered ? typst`#enum(start: ${start}, ${content})` : typst`#list(${content})`
}

/** An item of one paragraph is a line, not a paragraph. */
function writeItem(blocks: readonly Block[], context: TypstContext): TypstCode {
  const [only, ...others] = blocks
  return only?.kind === 'paragraph' && others.length === 0
    ? writeInlines(only.children, context)
    : writeBlocks(blocks, context)
}
