import type { ConceptId, QuestionId, WaveId } from '../../core/ids.ts'
import { idOf } from '../../core/ids.ts'
import type { GridFormat, QuestionFormat } from '../format/question-format.ts'
import type { GridQuestion, Question, QuestionBase } from '../questionnaire.ts'
import { buildOptions, buildSteps } from './build-options.ts'

/** What a question takes from its study. */
export interface QuestionContext {
  readonly languages: readonly string[]
  readonly waves: readonly WaveId[]
}

/**
 * A question as the model has it, still without its expressions: they are read when all the
 * variables of the questionnaire are known.
 */
export function buildQuestion(format: QuestionFormat, context: QuestionContext): Question {
  const base = buildBase(format, context)
  if ('options' in format) return buildWithOptions(format, base, context)
  switch (format.type) {
    case 'nps': {
      const steps = { minimum: 0, maximum: 10, options: [] }
      return { ...base, type: 'nps', options: buildSteps(steps, context.languages) }
    }
    case 'number': {
      const { minimum, maximum, decimals, unit } = format
      return { ...base, type: 'number', minimum, maximum, decimals, unit }
    }
    case 'text':
      return { ...base, type: 'text', maximumLength: format.maximum_length, lines: format.lines }
    case 'date':
      return { ...base, type: 'date', earliest: format.earliest, latest: format.latest }
  }
}

type FormatWithOptions = Extract<QuestionFormat, { readonly options: unknown }>

function buildWithOptions(
  format: FormatWithOptions,
  base: QuestionBase,
  context: QuestionContext,
): Question {
  if (format.type === 'grid') return buildGrid(format, base, context)
  if (format.type === 'scale') {
    return { ...base, type: 'scale', options: buildSteps(format, context.languages) }
  }
  const options = buildOptions(format.options)
  switch (format.type) {
    case 'single':
      return { ...base, type: 'single', options, order: format.order }
    case 'multiple': {
      const { order, minimum, maximum } = format
      return { ...base, type: 'multiple', options, order, minimum, maximum }
    }
    case 'rank': {
      const { order, count = options.length } = format
      return { ...base, type: 'rank', options, order, count }
    }
    case 'constant_sum':
      return { ...base, type: 'constant_sum', options, total: format.total }
  }
}

function buildGrid(format: GridFormat, base: QuestionBase, context: QuestionContext): GridQuestion {
  const options =
    format.cells === 'scale' ? buildSteps(format, context.languages) : buildOptions(format.options)
  const { cells, rows, row_order: rowOrder } = format
  return { ...base, type: 'grid', cells, rows, options, rowOrder }
}

function buildBase(format: QuestionFormat, context: QuestionContext): QuestionBase {
  return {
    id: idOf<QuestionId>(format.id),
    concept: idOf<ConceptId>(format.concept ?? format.id),
    text: format.text,
    hint: format.hint,
    waves: format.waves?.map((wave) => idOf<WaveId>(wave)) ?? context.waves,
    required: format.required,
    ...(format.sensitive === true ? { sensitive: true } : {}),
    column: format.column,
  }
}
