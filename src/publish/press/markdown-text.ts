import { findNumbers } from '../../study/text/find-numbers.ts'

/**
 * Writes a text of the study inside Markdown: nothing of it is markup, and its own numbers stand
 * between backquotes, since they come from no figure.
 */
export function markdownText(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ').trim()
  let done = ''
  let at = 0
  for (const { written, index } of findNumbers(line, { literals: [], heading: false })) {
    done += `${escapeMarkdown(line.slice(at, index))}\`${written}\``
    at = index + written.length
  }
  return done + escapeMarkdown(line.slice(at))
}

/** Signs that mean something to Markdown, or to a directive. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, String.raw`\$&`).replace(/\{(?=\{)/g, '{\u2060')
}

/** A number bound to its figure. */
export function boundNumber(written: string, figure: string): string {
  return `[${written}](figure:${figure})`
}
