import fc from 'fast-check'
import { nameOf, sampleScope } from './sample-scope.ts'
import type { ComparisonOperator, Expression, Value } from '../../src/study/expression/ast.ts'
import type { VariableId } from '../../src/core/ids.ts'
import type { Variable } from '../../src/study/variable.ts'

const span = { start: 0, end: 0 }
const equalities: readonly ComparisonOperator[] = ['=', '!=']
const comparisons: readonly ComparisonOperator[] = ['=', '!=', '<', '<=', '>', '>=']

function sample(name: string): Variable {
  const found = sampleScope.variables.find((variable) => variable.id === name)
  if (found === undefined) throw new Error(`sample requires a variable of the scope: ${name}`)
  return found
}

function codesOf(name: string): readonly string[] {
  return sample(name).categories.map((category) => category.code)
}

function someCodes(name: string): fc.Arbitrary<readonly string[]> {
  return fc.subarray([...codesOf(name)], { minLength: 1 })
}

const number = fc
  .oneof(fc.integer({ min: 0, max: 200 }), fc.constantFrom(0.5, 5.4, 1e-9, 123_456_789_012_345))
  .map((value): Expression => ({ kind: 'number', value, span }))

const scores = sample('risque').categories.flatMap(({ code, value }) =>
  value === undefined ? [] : [{ code, value }],
)

const numericLeaf = fc.oneof(
  number,
  fc.constantFrom<Expression>(
    { kind: 'variable', variable: nameOf('taille'), type: { kind: 'number' }, span },
    { kind: 'score', variable: nameOf('risque'), scores, span },
    { kind: 'call', name: 'count', variable: nameOf('reseaux'), span },
  ),
)

const numeric = fc.letrec<{ any: Expression }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    numericLeaf,
    tie('any').map((operand): Expression => ({ kind: 'negative', operand, span })),
    fc
      .record({
        operator: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
        left: tie('any'),
        right: tie('any'),
      })
      .map((rest): Expression => ({ kind: 'arithmetic', ...rest, span })),
  ),
})).any

/** Adding nothing keeps a comparison from being one of a lone variable with a number out of reach. */
function composed(operand: Expression): Expression {
  const zero: Expression = { kind: 'number', value: 0, span }
  return { kind: 'arithmetic', operator: '+', left: operand, right: zero, span }
}

const text = fc
  .oneof(fc.constantFrom('Paris', "l'Haÿ", '"', ''), fc.string())
  .map((value): Expression => ({ kind: 'text', value, span }))

function named(
  kind: 'text' | 'date' | 'number',
  ...names: readonly string[]
): fc.Arbitrary<Expression> {
  const nodes = names.map((name): Expression => ({
    kind: 'variable',
    variable: nameOf(name),
    type: { kind },
    span,
  }))
  return fc.constantFrom(...nodes)
}

const day = fc
  .constantFrom('2018-05-09', '2018-05-10', '2020-02-29')
  .map((value): Expression => ({ kind: 'date', value, span }))

function comparison(
  operators: readonly ComparisonOperator[],
  left: fc.Arbitrary<Expression>,
  right: fc.Arbitrary<Expression>,
): fc.Arbitrary<Expression> {
  return fc
    .record({ operator: fc.constantFrom(...operators), left, right })
    .map((rest): Expression => ({ kind: 'compare', ...rest, span }))
}

const singles = ['sexe', 'csp', 'grille.ligne', 'risque'] as const

const test = fc.oneof(
  fc.boolean().map((value): Expression => ({ kind: 'boolean', value, span })),
  comparison(comparisons, numeric.map(composed), numeric),
  comparison(
    comparisons,
    named('number', 'age'),
    fc.integer({ min: 19, max: 98 }).map((value): Expression => ({ kind: 'number', value, span })),
  ),
  comparison(equalities, named('text', 'ville', 'metier'), text),
  comparison(equalities, named('text', 'ville'), named('text', 'metier')),
  comparison(comparisons, named('date', 'debut', 'fin'), day),
  comparison(comparisons, day, named('date', 'debut', 'fin')),
  comparison(comparisons, named('date', 'debut'), named('date', 'fin')),
  fc
    .constantFrom(...singles)
    .chain((name) =>
      fc
        .record({ codes: someCodes(name), negated: fc.boolean() })
        .map((rest): Expression => ({ kind: 'is_one_of', variable: nameOf(name), ...rest, span })),
    ),
  fc
    .record({ codes: someCodes('reseaux'), quantifier: fc.constantFrom('any', 'all') })
    .map((rest): Expression => ({ kind: 'has', variable: nameOf('reseaux'), ...rest, span })),
  fc
    .constantFrom('wave', ...sampleScope.variables.map((one) => one.id))
    .map((name): Expression => ({ kind: 'call', name: 'answered', variable: nameOf(name), span })),
)

/** Any condition over the sample scope, as the parser would give it. */
export const anyCondition: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    test,
    tie('any').map((operand): Expression => ({ kind: 'not', operand, span })),
    fc
      .record({ kind: fc.constantFrom('and', 'or'), left: tie('any'), right: tie('any') })
      .map((rest): Expression => ({ ...rest, span })),
  ),
})).any

function valuesOf(one: Variable): fc.Arbitrary<Value> {
  switch (one.kind) {
    case 'single':
      return fc.constantFrom(...codesOf(one.id))
    case 'multiple':
      return fc.subarray([...codesOf(one.id)])
    case 'number':
      return fc.integer({ min: one.minimum ?? -5, max: one.maximum ?? 200 })
    case 'text':
      return fc.constantFrom('Paris', "l'Haÿ", '', 'Nantes')
    case 'date':
      return fc.constantFrom('2018-05-08', '2018-05-09', '2018-05-10', '2020-02-29', '2021-01-01')
  }
}

/** Any respondent of the sample scope: a possible value of each variable, or none. */
export const anyRespondent: fc.Arbitrary<ReadonlyMap<VariableId, Value>> = fc
  .tuple(
    fc.constantFrom(...sampleScope.waves),
    ...sampleScope.variables.map((one) => fc.option(valuesOf(one), { nil: undefined })),
  )
  .map(([wave, ...values]) => {
    const answers = sampleScope.variables.map((one, index) => [one.id, values[index]] as const)
    return new Map<VariableId, Value>([[nameOf('wave'), wave], ...answers])
  })
