import { BlockBuilder } from './read-text.ts'
import type { ReadableText, TextBlock } from './read-text.ts'

/**
 * Reads plain text for its claims: a blank line ends a paragraph.
 *
 * @example
 * ```ts
 * import { readPlain } from 'visavis/publish'
 * readPlain('One.\n\nTwo.', 'a.txt').blocks.length // => 2
 * ```
 */
export function readPlain(source: string, file: string): ReadableText {
  const blocks: TextBlock[] = []
  let block = new BlockBuilder()
  for (const [index, line] of source.split(/\r?\n/).entries()) {
    if (line.trim() === '') {
      blocks.push(...block.build())
      block = new BlockBuilder()
    } else {
      block.break().add(line, index + 1, 1)
    }
  }
  return { file, blocks: [...blocks, ...block.build()] }
}
