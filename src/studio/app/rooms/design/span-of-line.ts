import type { TextSpan } from '../../../../api/text-answers.ts'

/**
 * Where a line of a text stands, without its indentation.
 *
 * @param line - from 1
 */
export function spanOfLine(text: string, line: number): TextSpan {
  const lines = text.split('\n')
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  const own = lines[line - 1] ?? ''
  return { start: before + (own.length - own.trimStart().length), end: before + own.length }
}
