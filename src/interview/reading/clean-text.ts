/** Control characters but tab and line feed: no keyboard types them, and databases refuse some. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g

/** What turns the direction of the text around it: it could make an answer read as another one. */
const overrides = /[\u202a-\u202e\u2066-\u2069]/g

/** Halves of characters, which cannot be written as UTF-8. */
const loneSurrogates = /\p{Surrogate}/gu

/**
 * Puts typed text in one form: line ends as forms send them become line feeds; spaces around, control
 * characters and overrides of direction go.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(controls, '')
    .replace(overrides, '')
    .replace(loneSurrogates, '\ufffd')
    .trim()
}

/** Length in characters as people count them (code points), so that one emoji is not two. */
export function textLength(text: string): number {
  return Array.from(text).length
}
