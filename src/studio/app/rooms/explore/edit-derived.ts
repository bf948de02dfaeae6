import type { LocalText } from '../../../../core/local-text.ts'
import { quote } from '../design/edit-yaml.ts'
import { keepCrossing } from './edit-tables.ts'
import type { CrossingEdit, TableEdit } from './edit-tables.ts'
import { appendItem, yamlWords } from './yaml-lists.ts'

/** A variable made of others, to be kept. */
export interface NewDerived {
  readonly id: string
  readonly population: string
  readonly title: LocalText
  readonly options: readonly DerivedOption[]
}

/** An option of a derived variable: who is in it. */
export interface DerivedOption {
  readonly code: string
  readonly label: LocalText
  readonly when: string
}

/**
 * Writes a derived variable into `tables.yaml`.
 *
 * @param shown - the table that shows it, where none would by itself
 */
export function keepDerived(made: NewDerived, shown: CrossingEdit | undefined): TableEdit {
  return (source) => {
    const written = appendItem(source, 'derived', linesOf(made))
    return written === undefined || shown === undefined ? written : keepCrossing(shown)(written)
  }
}

function linesOf({ id, population, title, options }: NewDerived): readonly string[] {
  return [
    `id: ${quote(id)}`,
    `  population: ${quote(population)}`,
    `  title: ${yamlWords(title)}`,
    '  options:',
    ...options.map(
      ({ code, label, when }) =>
        `    - { code: ${quote(code)}, label: ${yamlWords(label)}, when: ${quote(when)} }`,
    ),
  ]
}
