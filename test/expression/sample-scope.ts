import { idOf } from '../../src/core/ids.ts'
import { parseExpression } from '../../src/study/expression/parse-expression.ts'
import type { Code, ConceptId, PopulationId, VariableId, WaveId } from '../../src/core/ids.ts'
import type { Expression, Scope, Value } from '../../src/study/expression/ast.ts'
import type { ExpressionScope } from '../../src/study/expression/scope.ts'
import type { Category, Variable } from '../../src/study/variable.ts'

/** Brands a text as the id of a variable. */
export function nameOf(text: string): VariableId {
  return idOf<VariableId>(text)
}

function category(code: string, more: Partial<Category> = {}): Category {
  return { code: idOf<Code>(code), label: { en: code }, source: [], ...more }
}

/** A variable with everything that expressions do not look at filled in. */
export function variableOf(
  id: string,
  more: Partial<Omit<Variable, 'categories'>> & { readonly codes?: readonly string[] } = {},
): Variable {
  const { codes = [], ...rest } = more
  return {
    id: nameOf(id),
    population: idOf<PopulationId>('salaries'),
    concept: idOf<ConceptId>(id),
    kind: codes.length > 0 ? 'single' : 'number',
    measure: 'nominal',
    label: { en: id },
    categories: codes.map((code) => category(code)),
    waves: [idOf<WaveId>('2012'), idOf<WaveId>('2014')],
    ...rest,
  }
}

const steps = Array.from({ length: 10 }, (_, index) =>
  category(String(index + 1), { value: index + 1 }),
)

/** One variable of each kind that expressions meet. */
export const sampleScope: ExpressionScope = {
  waves: [idOf<WaveId>('2012'), idOf<WaveId>('2014')],
  variables: [
    variableOf('sexe', { codes: ['femme', 'homme'] }),
    variableOf('csp', { codes: ['cadre', 'employe', 'ouvrier', 'et', 'or', '18-24'] }),
    variableOf('grille.ligne', { codes: ['souvent', 'jamais'] }),
    variableOf('reseaux', {
      kind: 'multiple',
      codes: ['facebook', 'viadeo', 'linkedin', 'aucun', 'any', 'all'],
    }),
    {
      ...variableOf('risque', { measure: 'scale', kind: 'single' }),
      categories: [...steps, category('nsp', { missing: 'dont_know' })],
    },
    variableOf('age', { minimum: 18, maximum: 99 }),
    variableOf('taille'),
    variableOf('ville', { kind: 'text' }),
    variableOf('metier', { kind: 'text' }),
    variableOf('debut', { kind: 'date' }),
    variableOf('fin', { kind: 'date' }),
  ],
}

/** Reads a source that is meant to be right. */
export function parsed(source: string, scope: ExpressionScope = sampleScope): Expression {
  const result = parseExpression(source, scope)
  if (!result.ok) throw new Error(`${source}: ${JSON.stringify(result.issues)}`)
  return result.value
}

/** A respondent's values by name; what is absent is unanswered. */
export function scopeOf(values: Readonly<Record<string, Value>>): Scope {
  return (variable) => (Object.hasOwn(values, variable) ? values[variable] : undefined)
}

/** An expression without the places of its nodes. */
export function withoutSpans(expression: Expression): unknown {
  const text = JSON.stringify(expression, (key, value: unknown) =>
    key === 'span' ? undefined : value,
  )
  return JSON.parse(text)
}
