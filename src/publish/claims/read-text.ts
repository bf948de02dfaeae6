import type { Place } from '../../core/issue.ts'

/** A number that a text binds to a figure, and where it stands in its block. */
export interface BoundSpan {
  readonly figure: string
  readonly start: number
  readonly end: number
}

/** A stretch of a block and where it starts in its file. */
export interface Stretch {
  readonly start: number
  readonly line: number
  readonly column: number
}

/** A paragraph, heading or cell of a text as a reader sees it. */
export interface TextBlock {
  readonly text: string
  readonly heading: boolean
  readonly bound: readonly BoundSpan[]
  /** Stretches whose numbers are no claims, such as inline code. */
  readonly closed: readonly (readonly [start: number, end: number])[]
  /** In the order of the text, the first at 0; characters of a stretch follow each other in the file. */
  readonly stretches: readonly Stretch[]
}

/** A text of any format, ready to be checked. */
export interface ReadableText {
  readonly file: string
  readonly blocks: readonly TextBlock[]
}

/** The file, line and column of a character of a block. */
export function placeIn(file: string, block: TextBlock, index: number): Place {
  const stretch = block.stretches.findLast(({ start }) => start <= index)
  if (stretch === undefined) return { file }
  return { file, line: stretch.line, column: stretch.column + index - stretch.start }
}

/** Gathers a block's text, stretch by stretch. */
export class BlockBuilder {
  #text = ''
  /** Whether the text ends in something else than a space. */
  #isOpen = false
  readonly #bound: BoundSpan[] = []
  readonly #closed: (readonly [number, number])[] = []
  readonly #stretches: Stretch[] = []
  readonly #heading: boolean

  constructor(heading = false) {
    this.#heading = heading
  }

  /** Characters so far. */
  get length(): number {
    return this.#text.length
  }

  /** Adds text that stands at a line and column of its file; a line break starts a new stretch. */
  add(text: string, line: number, column: number): this {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) this.#space()
      const start = { line: line + index, column: index === 0 ? column : 1 }
      this.#stretches.push({ start: this.#text.length, ...start })
      this.#text += part
      if (part !== '') this.#isOpen = !/\s/.test(part.at(-1) ?? '')
    }
    return this
  }

  /** Adds text whose numbers are no claims. */
  addClosed(text: string, line: number, column: number): this {
    const start = this.#text.length
    this.add(text, line, column)
    this.#closed.push([start, this.#text.length])
    return this
  }

  /** Says that what was added since `start` is bound to a figure. */
  bind(figure: string, start: number): this {
    this.#bound.push({ figure, start, end: this.#text.length })
    return this
  }

  /** Adds a space where the format breaks a line. */
  break(): this {
    return this.#isOpen ? this.#space() : this
  }

  #space(): this {
    this.#text += ' '
    this.#isOpen = false
    return this
  }

  /** The block, or none when it holds no letter and no digit. */
  build(): readonly TextBlock[] {
    if (!/[\p{L}\d]/u.test(this.#text)) return []
    return [
      {
        text: this.#text,
        heading: this.#heading,
        bound: this.#bound,
        closed: this.#closed,
        stretches: this.#stretches,
      },
    ]
  }
}
