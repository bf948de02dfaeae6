import type { FlatFigure } from './flat-figure.ts'
import { flatColumns } from './flat-figure.ts'

/**
 * The lines of a flat file as text, the names of its columns first; a number that is not there is an
 * empty cell.
 */
export function flatRows(figures: readonly FlatFigure[]): readonly (readonly string[])[] {
  const header = flatColumns.map(([name]) => name)
  const lines = figures.map((figure) => header.map((name) => String(figure[name] ?? '')))
  return [header, ...lines]
}
