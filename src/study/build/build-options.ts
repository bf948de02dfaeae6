import type { Code } from '../../core/ids.ts'
import { idOf } from '../../core/ids.ts'
import type { LocalText } from '../../core/local-text.ts'
import type { OptionFormat } from '../format/option-format.ts'
import type { Option } from '../questionnaire.ts'

/** Options of a question as the model has them. */
export function buildOptions(options: readonly OptionFormat[]): readonly Option[] {
  return options.map((option) => ({ ...option, code: idOf<Code>(option.code) }))
}

/** Steps from a first to a last number, as written. */
export interface Steps {
  readonly minimum: number
  readonly maximum: number
  readonly ends?: readonly LocalText[] | undefined
  readonly options: readonly OptionFormat[]
}

/** Most steps of a scale: beyond, it is a number. */
export const mostSteps = 101

/**
 * The options of a scale: one a step, its number as code, value and label; the ends carry their
 * words; options that are no step come last.
 */
export function buildSteps(steps: Steps, languages: readonly string[]): readonly Option[] {
  const count = Math.min(Math.max(steps.maximum - steps.minimum + 1, 0), mostSteps)
  const numbered = Array.from({ length: count }, (_, index): Option => {
    const value = steps.minimum + index
    const end = index === 0 ? steps.ends?.[0] : steps.ends?.[1]
    const atEnd = index === 0 || index === count - 1
    return {
      code: idOf<Code>(String(value)),
      label: stepLabel(value, atEnd ? end : undefined, languages),
      exclusive: false,
      other: false,
      fixed: true,
      value,
      source: [],
    }
  })
  return [...numbered, ...buildOptions(steps.options)]
}

function stepLabel(
  value: number,
  end: LocalText | undefined,
  languages: readonly string[],
): LocalText {
  return Object.fromEntries(
    languages.map((language) => {
      const words = end?.[language]
      return [language, words === undefined ? String(value) : `${value} – ${words}`]
    }),
  )
}
