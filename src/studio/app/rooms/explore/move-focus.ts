/** How many rows and columns a key moves by. */
const moves: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowUp', [-1, 0]],
  ['ArrowDown', [1, 0]],
  ['ArrowLeft', [0, -1]],
  ['ArrowRight', [0, 1]],
  ['Home', [0, -Infinity]],
  ['End', [0, Infinity]],
])

/**
 * Moves the focus between the numbers of a table, which are one stop of the Tab key together.
 *
 * @returns whether the key was one that moves, pressed on a number
 */
export function moveFocus(table: HTMLTableElement, key: string): boolean {
  const move = moves.get(key)
  if (move === undefined) return false
  const grid = [...table.querySelectorAll('tbody tr')].map((line) => [
    ...line.querySelectorAll<HTMLButtonElement>('td button'),
  ])
  const row = grid.findIndex((line) => line.some((button) => button === document.activeElement))
  if (row === -1) return false
  const column = grid[row]?.findIndex((button) => button === document.activeElement) ?? 0
  const line = grid[bounded(row + move[0], grid.length)] ?? []
  const target = line[bounded(column + move[1], line.length)]
  for (const button of grid.flat()) button.tabIndex = button === target ? 0 : -1
  target?.focus()
  return true
}

function bounded(place: number, length: number): number {
  return Math.max(0, Math.min(length - 1, place))
}
