import { BlockBuilder } from './read-text.ts'
import type { ReadableText, TextBlock } from './read-text.ts'
import type { Markup } from './scan-markup.ts'
import { scanMarkup } from './scan-markup.ts'

/** Elements that end a paragraph. */
const blocks =
  /^(?:p|div|li|ul|ol|h[1-6]|section|article|header|footer|main|nav|aside|blockquote|d[dlt]|figure|figcaption|pre|body|summary|details|form|hr)$/

/** Elements that hold no sentences: tables, charts and lists of facts. */
const passedOver = /^(?:head|title|script|style|template|table|figure|dl|nav|svg|select|noscript)$/

/** Elements that nothing closes. */
const voids = /^(?:br|hr|img|input|wbr|meta|link)$/

/**
 * Reads an HTML page for its claims, as its reader sees it.
 *
 * Links to `figure:ID` and to the record of a figure in a page of this product bind what they hold.
 * @example
 * ```ts
 * import { readHtml } from 'visavis/publish'
 * readHtml('<p>Soit <b>61</b>&nbsp;%</p>', 'a.html').blocks[0]?.text // => 'Soit 61\u00a0%'
 * ```
 */
export function readHtml(source: string, file: string): ReadableText {
  const reader = new HtmlReader(source)
  for (const piece of scanMarkup(source)) reader.take(piece)
  return { file, blocks: reader.end() }
}

class HtmlReader {
  readonly #lineStarts: readonly number[]
  readonly #blocks: TextBlock[] = []
  #block = new BlockBuilder()
  #passed: string | undefined
  /** The line reached, from 0: pieces come in order. */
  #line = 0
  #depth = 0
  #code = 0
  #link: { readonly figure: string; readonly start: number } | undefined

  constructor(source: string) {
    this.#lineStarts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)]
  }

  take(piece: Markup): void {
    if (this.#passed !== undefined) this.#passOver(piece, this.#passed)
    else if (piece.kind === 'text') this.#text(piece.text, piece.offset)
    else if (piece.kind === 'open') this.#open(piece)
    else this.#close(piece.name)
  }

  end(): readonly TextBlock[] {
    this.#cut(false)
    return this.#blocks
  }

  #passOver(piece: Markup, name: string): void {
    if (piece.kind === 'text' || piece.name !== name) return
    if (piece.kind === 'open' && !piece.empty) this.#depth++
    if (piece.kind === 'close') this.#depth--
    if (this.#depth === 0) this.#passed = undefined
  }

  #open({ name, attributes, empty }: Extract<Markup, { readonly kind: 'open' }>): void {
    const isHidden = attributes['aria-hidden'] === 'true' && !voids.test(name)
    if ((passedOver.test(name) || isHidden) && !empty) {
      this.#cut(false)
      this.#passed = name
      this.#depth = 1
    } else if (name === 'br') this.#block.break()
    else if (/^(?:code|kbd|samp)$/.test(name)) this.#code++
    else if (name === 'a') this.#link = this.#startLink(attributes['href'])
    else if (blocks.test(name)) this.#cut(/^h[1-6]$/.test(name))
  }

  #startLink(
    href: string | undefined,
  ): { readonly figure: string; readonly start: number } | undefined {
    const [, figure] = /(?:^figure:|#figure-)(.+)$/.exec(href ?? '') ?? []
    if (figure === undefined) return undefined
    try {
      return { figure: decodeURIComponent(figure), start: this.#block.length }
    } catch {
      return undefined
    }
  }

  #close(name: string): void {
    if (/^(?:code|kbd|samp)$/.test(name)) this.#code = Math.max(this.#code - 1, 0)
    else if (name === 'a' && this.#link !== undefined) {
      if (this.#block.length > this.#link.start)
        this.#block.bind(this.#link.figure, this.#link.start)
      this.#link = undefined
    } else if (blocks.test(name)) this.#cut(false)
  }

  #text(text: string, offset: number): void {
    while ((this.#lineStarts[this.#line + 1] ?? Infinity) <= offset) this.#line++
    const line = this.#line
    const column = offset - (this.#lineStarts[line] ?? 0) + 1
    if (this.#code > 0) this.#block.addClosed(text, line + 1, column)
    else this.#block.add(text, line + 1, column)
  }

  #cut(heading: boolean): void {
    this.#blocks.push(...this.#block.build())
    this.#block = new BlockBuilder(heading)
    this.#link = undefined
  }
}
