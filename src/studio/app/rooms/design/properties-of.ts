import type { StudioTextKey } from '../../../../core/catalogue/studio-text.ts'
import type { QuestionType } from './question-types.ts'

/** One setting of a question, beside its words, options and condition. */
export type Property =
  | {
      readonly kind: 'flag'
      readonly key: string
      readonly label: StudioTextKey
      /** What is written when it is set; `true` unless it is a word. */
      readonly on?: string
    }
  | {
      readonly kind: 'number' | 'day'
      readonly key: string
      readonly label: StudioTextKey
      /** What holds when nothing is written. */
      readonly usual?: number
      /** Whether the format demands it. */
      readonly isNeeded?: boolean
    }
  | {
      readonly kind: 'choice'
      readonly key: string
      readonly label: StudioTextKey
      readonly choices: readonly { readonly id: string; readonly label: StudioTextKey }[]
      readonly usual?: string
    }
  | { readonly kind: 'words'; readonly key: string; readonly label: StudioTextKey }

const random: Property = { kind: 'flag', key: 'order', label: 'design.random', on: 'random' }
const steps: readonly Property[] = [
  { kind: 'number', key: 'minimum', label: 'design.first_step', isNeeded: true },
  { kind: 'number', key: 'maximum', label: 'design.last_step', isNeeded: true },
]
const common: readonly Property[] = [
  { kind: 'flag', key: 'required', label: 'design.required' },
  { kind: 'flag', key: 'sensitive', label: 'design.sensitive' },
]

const own: Readonly<Record<QuestionType, readonly Property[]>> = {
  single: [random],
  multiple: [
    random,
    { kind: 'number', key: 'minimum', label: 'design.minimum_chosen', usual: 0 },
    { kind: 'number', key: 'maximum', label: 'design.maximum_chosen' },
  ],
  scale: steps,
  nps: [],
  grid: [
    {
      kind: 'choice',
      key: 'cells',
      label: 'design.cells',
      choices: [
        { id: 'single', label: 'design.cells.single' },
        { id: 'multiple', label: 'design.cells.multiple' },
        { id: 'scale', label: 'design.cells.scale' },
      ],
    },
    { kind: 'flag', key: 'row_order', label: 'design.random_rows', on: 'random' },
  ],
  number: [
    { kind: 'number', key: 'minimum', label: 'design.minimum' },
    { kind: 'number', key: 'maximum', label: 'design.maximum' },
    { kind: 'number', key: 'decimals', label: 'design.decimals', usual: 0 },
    { kind: 'words', key: 'unit', label: 'design.unit' },
  ],
  text: [
    { kind: 'number', key: 'maximum_length', label: 'design.maximum_length', usual: 500 },
    {
      kind: 'choice',
      key: 'lines',
      label: 'design.lines',
      choices: [
        { id: 'many', label: 'design.lines.many' },
        { id: 'one', label: 'design.lines.one' },
      ],
      usual: 'many',
    },
  ],
  date: [
    { kind: 'day', key: 'earliest', label: 'design.earliest' },
    { kind: 'day', key: 'latest', label: 'design.latest' },
  ],
  rank: [random, { kind: 'number', key: 'count', label: 'design.count' }],
  constant_sum: [{ kind: 'number', key: 'total', label: 'design.total', isNeeded: true }],
}

/** The settings of a question of a type; those of steps only in a grid whose cells are steps. */
export function propertiesOf(type: QuestionType, cells: unknown): readonly Property[] {
  return [...common, ...own[type], ...(type === 'grid' && cells === 'scale' ? steps : [])]
}
