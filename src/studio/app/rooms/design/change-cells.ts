import { insertItem } from './edit-list.ts'
import { quote, removeKey, writeAt, writeRaw } from './edit-yaml.ts'
import type { OutlineQuestion } from './outline.ts'
import { firstWords, itemTemplate } from './question-template.ts'

interface Cells {
  readonly cells: string
  readonly languages: readonly string[]
}

/** Changes how the rows of a grid are answered; what the new way needs is put in its place. */
export function changeCells(
  text: string,
  { path, fields }: OutlineQuestion,
  { cells, languages }: Cells,
): string | undefined {
  const written = writeAt(text, [...path, 'cells'], cells)
  if (written === undefined) return undefined
  if (cells === 'scale') {
    const low =
      fields['minimum'] === undefined ? writeAt(written, [...path, 'minimum'], 1) : written
    return fields['maximum'] === undefined ? low && writeAt(low, [...path, 'maximum'], 5) : low
  }
  const without = ['minimum', 'maximum', 'ends']
    .filter((key) => fields[key] !== undefined)
    .reduce<string | undefined>(
      (before, key) => before && removeKey(before, [...path, key]),
      written,
    )
  if (without === undefined || fields['options'] !== undefined) return without
  return [1, 2].reduce<string | undefined>((before, n) => {
    const label = firstWords('design.new_option', languages, n)
    const item = itemTemplate('code', `option_${String(n)}`, label)
    return before && insertItem(before, { list: [...path, 'options'], at: n - 1 }, item)
  }, without)
}

/** Writes the waves in which a question is asked. */
export function writeWaves(
  text: string,
  { path }: OutlineQuestion,
  waves: readonly string[],
): string | undefined {
  return writeRaw(text, [...path, 'waves'], `[${waves.map((wave) => quote(wave)).join(', ')}]`)
}
