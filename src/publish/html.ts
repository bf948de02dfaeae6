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
 * import { escapeHtml } from 'visavis/publish'
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

/** Tag of HTML templates: every value put in is escaped unless it is safe HTML itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): SafeHtml {
  const text = strings.map((literal, i) => (i === 0 ? literal : partText(parts[i - 1]) + literal))
  return new SafeHtml(text.join(''))
}

/** Marks as safe what this product itself drew, such as an SVG chart or the style sheet. */
export function trusted(text: string): SafeHtml {
  return new SafeHtml(text)
}
