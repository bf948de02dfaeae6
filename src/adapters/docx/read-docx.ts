import type { Result } from '../../core/result.ts'
import { fail, ok } from '../../core/result.ts'
import { issue } from '../../core/issue.ts'
import { BlockBuilder } from '../../publish/claims/read-text.ts'
import type { ReadableText, TextBlock } from '../../publish/claims/read-text.ts'
import type { Markup } from '../../publish/claims/scan-markup.ts'
import { scanMarkup } from '../../publish/claims/scan-markup.ts'
import { readZip } from './read-zip.ts'

const body = 'word/document.xml'
const links = 'word/_rels/document.xml.rels'
const notes = ['word/footnotes.xml', 'word/endnotes.xml']

/**
 * Reads the paragraphs of a Word document for their claims; its line is the number of the paragraph.
 *
 * Deleted text of tracked changes is left aside; links to `figure:ID` bind what they hold.
 *
 * @param bytes - the file
 * @param file - how messages name it
 * @returns its text · **Issues**: those of `readZip`, `docx.not_a_document`
 */
export function readDocx(bytes: Uint8Array, file: string): Result<ReadableText> {
  const wanted = new Set([body, links, ...notes])
  const parts = readZip(bytes, (name) => wanted.has(name), file)
  if (!parts.ok) return parts
  const xml = (name: string): string => {
    const content = parts.value.get(name)
    return content === undefined ? '' : new TextDecoder().decode(content)
  }
  // No document has one; entities of its own could expand without end.
  const refused = [body, links, ...notes].some((name) => /<!DOCTYPE/i.test(xml(name)))
  if (refused || !parts.value.has(body)) return fail([issue('docx.not_a_document', { file })])
  const reader = new DocxReader(targetsIn(xml(links)))
  for (const name of [body, ...notes]) {
    for (const piece of scanMarkup(xml(name))) reader.take(piece)
  }
  return ok({ file, blocks: reader.blocks })
}

/** Where links lead, by the id that the document gives them. */
function targetsIn(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  for (const piece of scanMarkup(xml)) {
    if (piece.kind !== 'open' || piece.name !== 'relationship') continue
    targets.set(piece.attributes['id'] ?? '', piece.attributes['target'] ?? '')
  }
  return targets
}

class DocxReader {
  readonly blocks: TextBlock[] = []
  readonly #targets: ReadonlyMap<string, string>
  /** Paragraphs around the one being read: a text box stands inside a paragraph. */
  readonly #around: BlockBuilder[] = []
  #block = new BlockBuilder()
  #paragraph = 0
  #inText = false
  #link: { readonly figure: string; readonly start: number } | undefined

  constructor(targets: ReadonlyMap<string, string>) {
    this.#targets = targets
  }

  take(piece: Markup): void {
    if (piece.kind === 'text') {
      if (this.#inText) this.#block.add(piece.text, this.#paragraph, this.#block.length + 1)
    } else if (piece.kind === 'open') this.#open(piece)
    else this.#close(piece.name)
  }

  #open({ name, attributes, empty }: Extract<Markup, { readonly kind: 'open' }>): void {
    if (name === 'w:p') {
      this.#paragraph++
      if (empty) return
      this.#around.push(this.#block)
      this.#block = new BlockBuilder()
    } else if (name === 'w:pstyle' && /^(?:heading|titre|title)/i.test(attributes['w:val'] ?? '')) {
      this.#block = new BlockBuilder(true)
    } else if (name === 'w:t') this.#inText = !empty
    else if (/^w:(?:tab|br|cr)$/.test(name)) this.#block.break()
    else if (name === 'w:hyperlink') this.#startLink(attributes['r:id'] ?? '')
  }

  #startLink(id: string): void {
    const [, figure] = /^figure:(.+)$/.exec(this.#targets.get(id) ?? '') ?? []
    this.#link = figure === undefined ? undefined : { figure, start: this.#block.length }
  }

  #close(name: string): void {
    if (name === 'w:t') this.#inText = false
    if (name === 'w:hyperlink' && this.#link !== undefined) {
      if (this.#block.length > this.#link.start)
        this.#block.bind(this.#link.figure, this.#link.start)
      this.#link = undefined
    }
    if (name === 'w:p') {
      this.blocks.push(...this.#block.build())
      this.#block = this.#around.pop() ?? new BlockBuilder()
    }
  }
}
