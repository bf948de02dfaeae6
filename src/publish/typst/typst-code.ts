/** Typst source that no author's text can have changed; made by `typst` and `ownTypst` alone. */
export class TypstCode {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

/** What a template may hold: text and numbers become literals, code and lists of it stay code. */
export type TypstPart = string | number | TypstCode | readonly TypstCode[] | undefined | false

/** Half of a pair that stands alone: no text of any encoding can hold it. */
const loneSurrogate = /\p{Surrogate}/gu
/** Controls that no font draws; a break of line or a tab is a space in a line. */
const control = /[^\P{Cc}\t\n\r]/gu

/**
 * Writes a text as a string literal of Typst, where nothing but `\` and `"` means anything.
 *
 * Breaks of line are spaces: a literal is a piece of a line. Controls are left out, and half a pair of
 * surrogates becomes U+FFFD.
 *
 * **Source**: Typst 0.14, reference, "Strings": escape sequences.
 */
export function quoteTypst(text: string): string {
  const clean = text
    .replace(loneSurrogate, '\ufffd')
    .replace(/[\t\n\r\u2028\u2029\u0085]+/g, ' ')
    .replace(control, '')
  return `"${clean.replace(/[\\"]/g, String.raw`\$&`)}"`
}

function partText(part: TypstPart): string {
  if (part === undefined || part === false) return ''
  if (part instanceof TypstCode) return part.text
  if (typeof part === 'number') return numberText(part)
  return typeof part === 'string' ? quoteTypst(part) : part.map(({ text }) => text).join('')
}

/** A number as Typst reads it: no exponent, and a sign never touches what comes before. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error('typst requires a finite number')
  const written = Number(value.toFixed(6)).toString()
  return value < 0 ? `(${written})` : written
}

/**
 * Tag of Typst templates: every text put in becomes a string literal, so that a template writes it as
 * `#${text}` in markup and `${text}` in code.
 */
export function typst(strings: TemplateStringsArray, ...parts: readonly TypstPart[]): TypstCode {
  let text = ''
  for (const [i, literal] of strings.entries()) {
    text += i === 0 ? literal : partText(parts[i - 1]) + literal
  }
  return new TypstCode(text)
}

/** Marks as code what this product itself wrote, such as the style of its pages. */
export function ownTypst(text: string): TypstCode {
  return new TypstCode(text)
}

/** The items of a call, a line each. */
export function typstLines(items: readonly TypstCode[]): TypstCode {
  return new TypstCode(items.map(({ text }) => text).join('\n'))
}
