import { idOf } from '../../src/core/ids.ts'
import type {
  Code,
  ConceptId,
  PopulationId,
  QuestionId,
  VariableId,
  WaveId,
} from '../../src/core/ids.ts'
import type { Expression } from '../../src/study/expression/ast.ts'
import type {
  GridRow,
  Option,
  Page,
  Question,
  QuestionBase,
  Questionnaire,
} from '../../src/study/questionnaire.ts'

const span = { start: 0, end: 0 }

/** The two waves of sample questionnaires. */
export const wave2012: WaveId = idOf<WaveId>('2012')
export const wave2014: WaveId = idOf<WaveId>('2014')

/** Brands texts as ids. */
export const q = (id: string): QuestionId => idOf<QuestionId>(id)
export const c = (code: string): Code => idOf<Code>(code)

/** What any question has, filled in. */
export function base(id: string, more: Partial<QuestionBase> = {}): QuestionBase {
  return {
    id: q(id),
    concept: idOf<ConceptId>(id),
    text: { fr: `Question ${id}`, en: `Question ${id} (en)` },
    waves: [wave2012, wave2014],
    required: false,
    ...more,
  }
}

/** An option of a code, filled in. */
export function option(code: string, more: Partial<Option> = {}): Option {
  const label = { fr: `Choix ${code}`, en: `Choice ${code}` }
  return { code: c(code), label, exclusive: false, other: false, fixed: false, source: [], ...more }
}

/** A row of a grid. */
export function row(id: string): GridRow {
  return { id, label: { fr: `Ligne ${id}`, en: `Line ${id}` } }
}

/** A page of questions. */
export function page(id: string, questions: readonly Question[], more: Partial<Page> = {}): Page {
  return { id, questions, ...more }
}

/** A questionnaire of pages. */
export function questionnaireOf(
  pages: readonly Page[],
  more: Partial<Questionnaire> = {},
): Questionnaire {
  return { population: idOf<PopulationId>('salaries'), version: 3, frame: [], pages, ...more }
}

/** `variable in [codes]` */
export function isOneOf(variable: string, ...codes: readonly string[]): Expression {
  return { kind: 'is_one_of', variable: idOf<VariableId>(variable), codes, negated: false, span }
}

/** `variable has any [codes]` */
export function has(variable: string, ...codes: readonly string[]): Expression {
  return { kind: 'has', variable: idOf<VariableId>(variable), quantifier: 'any', codes, span }
}

/** `answered(variable)` */
export function isAnswered(variable: string): Expression {
  return { kind: 'call', name: 'answered', variable: idOf<VariableId>(variable), span }
}

/** `not operand` */
export function not(operand: Expression): Expression {
  return { kind: 'not', operand, span }
}

/** `left and right`, `left or right` */
export function both(kind: 'and' | 'or', left: Expression, right: Expression): Expression {
  return { kind, left, right, span }
}

/** `variable >= value` */
export function atLeast(variable: string, value: number): Expression {
  const left = numberVariable(variable)
  return { kind: 'compare', operator: '>=', left, right: { kind: 'number', value, span }, span }
}

/** `left >= right`, two variables */
export function notUnder(left: string, right: string): Expression {
  const sides = { left: numberVariable(left), right: numberVariable(right) }
  return { kind: 'compare', operator: '>=', ...sides, span }
}

function numberVariable(variable: string): Expression {
  return { kind: 'variable', variable: idOf<VariableId>(variable), type: { kind: 'number' }, span }
}
