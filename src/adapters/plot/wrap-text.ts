/** Widths of characters in ems, a little wider than those of the fonts that pages are set in. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,;:'|!’‘·\u00a0\u202f ]/u, 0.32],
  [/[frtI()[\]/\-“”«»"]/u, 0.42],
  [/[mwMW%@]/u, 0.95],
  [/\p{Lu}/u, 0.76],
]
const otherWidth = 0.62
/** How much wider bold text is. */
const boldness = 1.07

/** How text is set. */
export interface TextStyle {
  /** In pixels. */
  readonly size: number
  readonly bold?: boolean | undefined
}

/** Width that a text takes, in pixels, estimated without a browser. */
export function textWidth(text: string, { size, bold = false }: TextStyle): number {
  const ems = Array.from(text).reduce((sum, character) => sum + widthOf(character), 0)
  return ems * size * (bold ? boldness : 1)
}

function widthOf(character: string): number {
  return widths.find(([pattern]) => pattern.test(character))?.[1] ?? otherWidth
}

/**
 * Breaks a text into lines no wider than the room there is; a word that is wider is cut, with a
 * hyphen.
 *
 * @param room - in pixels
 * @returns at least one line
 */
export function wrapText(text: string, room: number, style: TextStyle): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \n]+/).flatMap((one) => cutWord(one, room, style))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || textWidth(longer, style) <= room) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

/** Pieces of a word, each within the room: at its fixed spaces, else alike in length with a hyphen. */
function cutWord(word: string, room: number, style: TextStyle): readonly string[] {
  if (textWidth(word, style) <= room) return [word]
  // A space between two digits is part of a number.
  const parts = word
    .split(/(?<!\d)[\u00a0\u202f]|[\u00a0\u202f](?!\d)|(?<=[/-])/u)
    .filter((part) => part !== '')
  if (parts.length > 1) return parts.flatMap((part) => cutWord(part, room, style))
  const least = Math.ceil(textWidth(word, style) / room)
  for (let count = Math.max(2, least); count < word.length; count++) {
    const pieces = cutEvenly(word, count)
    if (pieces.every((piece) => textWidth(piece, style) <= room)) return pieces
  }
  return cutEvenly(word, word.length)
}

function cutEvenly(word: string, count: number): readonly string[] {
  const characters = Array.from(word)
  const each = Math.max(1, Math.ceil(characters.length / count))
  return Array.from({ length: Math.ceil(characters.length / each) }, (_, i) => {
    const piece = characters.slice(i * each, (i + 1) * each).join('')
    return (i + 1) * each < characters.length ? `${piece}-` : piece
  })
}
