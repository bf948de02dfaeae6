/** Text that is already safe HTML; made by `html` and `trusted` alone. */
export class SafeHtml {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

/** What a template may hold: text is escaped, safe HTML and lists of it are not. */
export type HtmlPart = string | number | SafeHtml | readonly SafeHtml[] | undefined | false

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Escapes text for HTML content and quoted attributes.
 *
 * @example
 * ```ts
 * import { escapeHtml } from 'visavis/core'
 * escapeHtml('<b>') // => '&lt;b&gt;'
 * ```
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)
}

function partText(part: HtmlPart): string {
  if (part === undefined || part === false) return ''
  if (part instanceof SafeHtml) return part.text
  if (typeof part === 'object') return part.map((item) => item.text).join('')
  return escapeHtml(String(part))
}

const literals = new WeakMap<TemplateStringsArray, readonly string[]>()

/** The literals of a template without the indentation that they have in the source. */
function literalsOf(strings: TemplateStringsArray): readonly string[] {
  const known = literals.get(strings)
  if (known !== undefined) return known
  const made = strings.map((literal) => literal.replace(/\n\s*/g, '\n'))
  literals.set(strings, made)
  return made
}

/** Tag of HTML templates: every value put in is escaped unless it is safe HTML itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): SafeHtml {
  const own = literalsOf(strings)
  let text = own[0] ?? ''
  for (let i = 0; i < parts.length; i++) text += partText(parts[i]) + (own[i + 1] ?? '')
  return new SafeHtml(text)
}

/** Marks as safe what this product itself drew, such as an SVG chart or the style sheet. */
export function trusted(text: string): SafeHtml {
  return new SafeHtml(text)
}

/** The address of an anchor in the same page; an id may hold a `#` or a space, an address may not. */
export function anchorHref(id: string): string {
  return `#${encodeURI(id).replaceAll('#', '%23')}`
}
