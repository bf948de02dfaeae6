/** Width of a usual character in ems; capitals and bold are wider, and wrapping loses some room. */
const emPerCharacter = 0.55
/** Height of a line in ems. */
const emPerLine = 1.22
const pointsPerInch = 72

/** Room for a text, in inches. */
export interface Room {
  readonly w: number
  readonly h: number
}

/** A text that fits: its size in points, and the text, shortened where it must be. */
export interface FittedText {
  readonly text: string
  readonly size: number
}

/** Lines that a text takes at a size, by the usual width of characters. */
export function linesOf(text: string, size: number, width: number): number {
  const each = Math.max(1, Math.floor((width * pointsPerInch) / (size * emPerCharacter)))
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / each)), 0)
}

/** Height of lines at a size, in inches. */
export function heightOf(lines: number, size: number): number {
  return (lines * size * emPerLine) / pointsPerInch
}

/** Shortens a text at a space, with an ellipsis; the whole stands in the notes. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, Math.max(1, longest - 1))
  const space = cut.lastIndexOf(' ')
  const kept = space > longest / 2 ? cut.slice(0, space) : cut
  return `${kept.replace(/[\s,;:.]+$/u, '')}…`
}

/**
 * Fits a text into a room: the largest size at which it stands there whole, else the smallest, and
 * shortened.
 *
 * Widths of characters are estimates on the safe side: presentations are shown with fonts that are
 * not known here.
 *
 * @param sizes - in points, largest first
 */
export function fitText(text: string, room: Room, sizes: readonly number[]): FittedText {
  for (const size of sizes) {
    if (heightOf(linesOf(text, size, room.w), size) <= room.h) return { text, size }
  }
  const size = sizes.at(-1) ?? 10
  const lines = Math.max(1, Math.floor((room.h * pointsPerInch) / (size * emPerLine)))
  const each = Math.floor((room.w * pointsPerInch) / (size * emPerCharacter))
  return { text: shorten(text, Math.max(4, lines * each - 2)), size }
}
