import { BlockBuilder } from './read-text.ts'
import type { ReadableText } from './read-text.ts'

/** Reads plain text for its claims: a blank line ends a paragraph. */
export function readPlain(source: string, file: string): ReadableText {
  const blocks = [
    ...source.replaceAll('\r\n', '\n').matchAll(/[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g),
  ].flatMap(({ 0: paragraph, index }) => {
    const line = source.replaceAll('\r\n', '\n').slice(0, index).split('\n').length
    return new BlockBuilder().add(paragraph, line, 1).build()
  })
  return { file, blocks }
}
