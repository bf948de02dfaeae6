import type { ConceptId, PopulationId, VariableId } from '../../core/ids.ts'
import { idOf } from '../../core/ids.ts'
import type { LocalText } from '../../core/local-text.ts'
import { textIn } from '../../core/local-text.ts'
import type { Expression } from '../expression/ast.ts'
import type {
  ConstantSumQuestion,
  GridQuestion,
  Option,
  Question,
  RankQuestion,
} from '../questionnaire.ts'
import type { Category, Measure, Variable, VariableKind } from '../variable.ts'

/**
 * The variables that a question gives to the codebook: itself; a variable a row for a grid, a
 * variable an option for a ranking or a constant sum.
 *
 * @param question - the question
 * @param population - who is asked
 * @param asked - the routing of its page and its own, together
 */
export function questionVariables(
  question: Question,
  population: PopulationId,
  asked: Expression | undefined,
): readonly Variable[] {
  const common: Common = {
    population,
    question: question.id,
    waves: question.waves,
    ...(question.sensitive === true ? { sensitive: true } : {}),
    ...(asked === undefined ? {} : { asked }),
  }
  if (question.type === 'grid')
    return question.rows.map((row) => rowVariable(question, row, common))
  if (question.type === 'rank' || question.type === 'constant_sum') {
    return question.options.map((option) => amountVariable(question, option, common))
  }
  return [{ ...common, ...whole(question), ...contentOf(question) }]
}

/** The rank, or the amount, that an option was given. */
function amountVariable(
  question: RankQuestion | ConstantSumQuestion,
  { code, label, column }: Option,
  common: Common,
): Variable {
  const ranked = question.type === 'rank'
  return {
    ...common,
    ...part(question, code, label),
    kind: 'number',
    measure: 'scale',
    categories: [],
    minimum: ranked ? 1 : 0,
    maximum: ranked ? question.count : question.total,
    column,
  }
}

type Common = Pick<Variable, 'population' | 'question' | 'waves' | 'asked' | 'sensitive'>
type Naming = Pick<Variable, 'id' | 'concept' | 'label'>
type Content = Pick<Variable, 'kind' | 'measure' | 'categories' | 'minimum' | 'maximum'>

function whole(question: Question): Naming & Pick<Variable, 'column'> {
  return {
    id: idOf<VariableId>(question.id),
    concept: question.concept,
    label: question.text,
    column: question.column,
  }
}

/** A part of a question is named, and measures, `question.part`. */
function part(question: Question, id: string, label: LocalText): Naming {
  return {
    id: idOf<VariableId>(`${question.id}.${id}`),
    concept: idOf<ConceptId>(`${question.concept}.${id}`),
    label: joinTexts(question.text, label),
  }
}

function joinTexts(first: LocalText, second: LocalText): LocalText {
  return Object.fromEntries(
    Object.entries(first).map(([language, text]) => [
      language,
      `${text} — ${textIn(second, language)}`,
    ]),
  )
}

function rowVariable(
  question: GridQuestion,
  row: GridQuestion['rows'][number],
  common: Common,
): Variable {
  return {
    ...common,
    ...part(question, row.id, row.label),
    ...choice(
      question.cells === 'multiple' ? 'multiple' : 'single',
      question.options,
      gridMeasure(question),
    ),
    column: row.column,
  }
}

function gridMeasure(question: GridQuestion): Measure {
  return question.cells === 'scale' ? 'scale' : orderOf(question.cells, question.options)
}

type WholeQuestion = Exclude<Question, { readonly type: 'grid' | 'rank' | 'constant_sum' }>

function contentOf(question: WholeQuestion): Content {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return choice(question.type, question.options, orderOf(question.type, question.options))
    case 'scale':
    case 'nps':
      return choice('single', question.options, question.type)
    case 'number': {
      const { minimum, maximum } = question
      return { kind: 'number', measure: 'scale', categories: [], minimum, maximum }
    }
    case 'text':
    case 'date':
      return { kind: question.type, measure: 'nominal', categories: [] }
  }
}

function choice(kind: VariableKind, options: readonly Option[], measure: Measure): Content {
  const content: Content = { kind, measure, categories: options.map(categoryOf) }
  if (measure !== 'scale' && measure !== 'nps') return content
  const values = options.flatMap(({ value }) => (value === undefined ? [] : [value]))
  return { ...content, minimum: Math.min(...values), maximum: Math.max(...values) }
}

function categoryOf({ code, label, value, missing, source, column }: Option): Category {
  return { code, label, value, missing, source, column }
}

/** Categories are in order when each that is an answer stands for a number. */
function orderOf(kind: 'single' | 'multiple', options: readonly Option[]): Measure {
  const answers = options.filter(({ missing }) => missing === undefined)
  return kind === 'single' &&
    answers.length > 0 &&
    answers.every(({ value }) => value !== undefined)
    ? 'ordinal'
    : 'nominal'
}
