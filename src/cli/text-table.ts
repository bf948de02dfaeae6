/**
 * Lays out a table for a terminal: first column to the left, the others to the right.
 *
 * @param rows - cells by row; the first row is the head
 */
export function textTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.max(...rows.map((row) => displayWidth(row[i] ?? ''))),
  )
  return rows
    .map((row) =>
      widths
        .map((width, i) => pad(row[i] ?? '', width, i === 0 ? 'end' : 'start'))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Columns that a text takes on a terminal: combining marks take none. */
function displayWidth(text: string): number {
  return Array.from(text.normalize('NFC').replace(/\p{M}/gu, '')).length
}

function pad(text: string, width: number, side: 'start' | 'end'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return side === 'start' ? space + text : text + space
}
