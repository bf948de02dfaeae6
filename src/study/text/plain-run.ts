/** A stretch of a block's plain text and the source it comes from. */
interface Stretch {
  readonly start: number
  readonly text: string
  readonly offset: number
  readonly source: string
}

/**
 * The plain text of one block as it is read off: what a reader sees, and the same with bound and
 * literal parts blanked, each character traceable to its place in the source.
 */
export class PlainRun {
  readonly heading: boolean
  #plain = ''
  #open = ''
  readonly #stretches: Stretch[] = []
  #sentences: readonly Sentence[] | undefined

  constructor(heading: boolean) {
    this.heading = heading
  }

  /** What a reader sees. */
  get plain(): string {
    return this.#plain
  }

  /** The same, of the same length, without what is bound or literal. */
  get open(): string {
    return this.#open
  }

  /** Adds running text; `source` is its stretch of the file, starting at `offset`. */
  add(text: string, offset: number, source: string): void {
    this.#stretches.push({ start: this.#plain.length, text, offset, source })
    this.#plain += text
    this.#open += text
  }

  /** Adds text whose numbers need no figure. */
  addClosed(text: string): void {
    this.#plain += text
    this.#open += ' '.repeat(text.length)
  }

  /** The offset in the file of a piece of running text; near it when escapes shift the text. */
  offsetOf(written: string, index: number): number {
    const stretch = this.#stretches.findLast(({ start }) => start <= index)
    if (stretch === undefined) return 0
    const { start, text, offset, source } = stretch
    if (text.length === source.length) return offset + index - start
    return offset + Math.max(source.indexOf(written), 0)
  }

  /** The sentence around a character; asked once all the text is added. */
  sentenceAt(index: number): string {
    this.#sentences ??= sentencesOf(this.#plain)
    return this.#sentences.findLast(({ start }) => start <= index)?.text ?? ''
  }
}

/** A sentence and where it starts. */
interface Sentence {
  readonly start: number
  readonly text: string
}

function sentencesOf(plain: string): readonly Sentence[] {
  // A line that is only broken does not end its sentence.
  const unbroken = plain.replaceAll('\n', ' ')
  const segments = new Intl.Segmenter('fr', { granularity: 'sentence' }).segment(unbroken)
  return Array.from(segments, ({ index: start, segment }) => ({
    start,
    text: segment.trim().replace(/\s+/g, ' '),
  }))
}
