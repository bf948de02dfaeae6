import { issue } from '../../core/issue.ts'
import { mostSteps } from '../build/build-options.ts'
import type { DraftQuestion } from '../build/draft-questionnaires.ts'
import type { References } from '../build/references.ts'
import { reportRepeated } from '../build/references.ts'
import { isReservedName } from '../expression/scope.ts'
import type { OptionFormat } from '../format/option-format.ts'
import type { QuestionFormat } from '../format/question-format.ts'
import type { Spot } from '../read/spot.ts'
import { simulatedColumn } from '../variable.ts'

/** Rows that every table may have, so that no category can take their name. */
export const rowNames: readonly string[] = ['mean', 'nps', 'median', 'deviation']

/** Checks a question by itself: names, waves, options, bounds. */
export function checkQuestion({ format, spot }: DraftQuestion, references: References): void {
  if (isReservedName(format.id) || format.id === simulatedColumn) {
    references.refuse(issue('study.reserved_name', { name: format.id }, spot.place('id')))
  }
  references.waves(format.waves ?? [], spot.at('waves'))
  if ('options' in format) checkOptions(format.options, spot.at('options'), references)
  if (format.type === 'grid') {
    reportRepeated(
      format.rows.map(({ id }, index) => ({ id, spot: spot.at('rows', index) })),
      references,
    )
  }
  checkBounds(format, spot, references)
}

function checkOptions(options: readonly OptionFormat[], spot: Spot, references: References): void {
  reportRepeated(
    options.map(({ code }, index) => ({ id: code, spot: spot.at(index) })),
    references,
    'code',
  )
  for (const [index, { code }] of options.entries()) {
    if (rowNames.includes(code)) {
      references.refuse(issue('study.reserved_name', { name: code }, spot.place(index, 'code')))
    }
  }
}

function checkBounds(format: QuestionFormat, spot: Spot, references: References): void {
  if (format.type === 'multiple' || format.type === 'number') {
    checkOrder(format, ['minimum', 'maximum'], spot, references)
  }
  if (format.type === 'multiple') {
    checkCount(format, 'minimum', spot, references)
    checkCount(format, 'maximum', spot, references)
  }
  if (format.type === 'date') checkOrder(format, ['earliest', 'latest'], spot, references)
  if (format.type === 'rank') checkCount(format, 'count', spot, references)
  if (format.type === 'scale' || isScaleGrid(format)) checkSteps(format, spot, references)
}

function isScaleGrid(format: QuestionFormat): format is ScaleGrid {
  return format.type === 'grid' && format.cells === 'scale'
}

type ScaleGrid = Extract<QuestionFormat, { readonly cells: 'scale' }>
type Steps = Extract<QuestionFormat, { readonly type: 'scale' }> | ScaleGrid

function checkSteps(format: Steps, spot: Spot, references: References): void {
  checkOrder(format, ['minimum', 'maximum'], spot, references)
  if (format.maximum - format.minimum + 1 > mostSteps) {
    references.refuse(issue('study.too_many_steps', { limit: mostSteps }, spot.place('maximum')))
  }
  for (const [index, { code, missing }] of format.options.entries()) {
    if (missing !== undefined) continue
    references.refuse(
      issue('study.scale_option_not_missing', { code }, spot.place('options', index)),
    )
  }
}

/** The first bound must not pass the second. */
function checkOrder<Key extends string>(
  format: Partial<Readonly<Record<Key, number | string | undefined>>>,
  keys: readonly [Key, Key],
  spot: Spot,
  references: References,
): void {
  const [low, high] = [format[keys[0]], format[keys[1]]]
  if (low === undefined || high === undefined || low <= high) return
  const values = { low: keys[0], high: keys[1] }
  references.refuse(issue('study.bounds_reversed', values, spot.place(keys[0])))
}

/** No more can be chosen or ranked than there are options. */
function checkCount<Key extends string>(
  format: Partial<Readonly<Record<Key, number | undefined>>> & {
    readonly options: readonly unknown[]
  },
  key: Key,
  spot: Spot,
  references: References,
): void {
  const count = format[key]
  const limit = format.options.length
  if (count === undefined || count <= limit) return
  references.refuse(issue('study.more_than_options', { key, limit }, spot.place(key)))
}
