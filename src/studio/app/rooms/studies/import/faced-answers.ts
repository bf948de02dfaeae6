import type { ImportItem } from '../../../../../study/import/import-plan.ts'

/** The answers that can stand in a mirror, by what a plan calls them. */
export function facedAnswers(
  item: ImportItem | undefined,
  mean: string,
): readonly (readonly [value: string, label: string])[] {
  if (item === undefined) return []
  const isClosed = item.kind === 'single' || item.kind === 'multiple'
  const named = isClosed
    ? item.answers
        .filter(({ missing }) => missing === undefined)
        .map(({ value, column, label }) => [column ?? value, label] as const)
    : []
  const numbers = named.length > 2 && named.every(([value]) => /^-?\d+(?:\.\d+)?$/.test(value))
  const hasMean = item.kind === 'number' || (item.kind === 'single' && numbers)
  return hasMean ? [['', mean], ...named] : named
}
