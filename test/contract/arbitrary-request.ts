import fc from 'fast-check'
import type {
  AggregateRequest,
  Classifier,
  Condition,
} from '../../src/tabulate/aggregate-request.ts'
import type { Expression } from '../../src/study/expression/ast.ts'
import { anyCondition as anyExpression } from '../expression/arbitrary-expression.ts'
import { nameOf, sampleScope } from '../expression/sample-scope.ts'
import type { Variable } from '../../src/study/variable.ts'

const withCategories = sampleScope.variables.filter(({ categories }) => categories.length > 0)
const singles = withCategories.filter(({ kind }) => kind === 'single')
const texts: readonly string[] = sampleScope.variables
  .filter(({ kind }) => kind === 'text')
  .map(({ id }) => id)

function indexes({ categories }: Variable): fc.Arbitrary<readonly number[]> {
  return fc.subarray([...categories.keys()], { minLength: 1 })
}

/** Free texts stay at home: an engine elsewhere does not hold them. */
function readsText(expression: Expression): boolean {
  return texts.some((name) => JSON.stringify(expression).includes(`"variable":"${name}"`))
}

/** A condition of the study's language that reads no free text. */
export const anyTextlessExpression: fc.Arbitrary<Expression> = anyExpression.filter(
  (expression) => !readsText(expression),
)

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant('status' as const),
    variable: fc.constantFrom(...sampleScope.variables.map(({ id }) => id)),
    statuses: fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }),
  }),
  fc.constantFrom(...withCategories).chain((variable) =>
    fc.record({
      kind: fc.constant('any_of' as const),
      variable: fc.constant(variable.id),
      categories: indexes(variable),
    }),
  ),
  fc.record({ kind: fc.constant('expression' as const), expression: anyTextlessExpression }),
)

/** A condition of any shape. */
const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    leaf,
    fc.record({
      kind: fc.constant('all' as const),
      conditions: fc.array(tie('any'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), condition: tie('any') }),
  ),
})).any

const categoryClassifier: fc.Arbitrary<Classifier> = fc
  .constantFrom(...singles)
  .chain(({ id, categories }) =>
    fc.record({
      kind: fc.constant('category' as const),
      variable: fc.constant(id),
      levelCount: fc.constant(categories.length + 2),
      levels: fc.tuple(
        ...categories.map(() => fc.integer({ min: -1, max: categories.length + 1 })),
      ),
      blanks: fc.oneof(
        fc.constant([]),
        fc.tuple(...[0, 1, 2, 3, 4].map(() => fc.integer({ min: -1, max: categories.length + 1 }))),
      ),
    }),
  )

const simple: fc.Arbitrary<Classifier> = fc.oneof(
  categoryClassifier,
  anyCondition.map((condition): Classifier => ({ kind: 'condition', condition })),
)

/** A classifier of any kind, joint ones included. */
const anyClassifier: fc.Arbitrary<Classifier> = fc.oneof(
  { weight: 4, arbitrary: simple },
  {
    weight: 1,
    arbitrary: fc
      .array(simple, { minLength: 2, maxLength: 2 })
      .map((parts): Classifier => ({ kind: 'joint', parts })),
  },
)

/** A request that tables, gaps and audits might make. */
export const anyRequest: fc.Arbitrary<AggregateRequest> = fc.record({
  base: fc.oneof(fc.constant(undefined), anyCondition),
  byDesign: fc.boolean(),
  by: fc.array(anyClassifier, { maxLength: 3 }),
  measures: fc.array(
    fc.oneof(
      anyClassifier.map((classifier) => ({ kind: 'levels' as const, classifier })),
      fc
        .constantFrom('age', 'taille')
        .map((id) => ({ kind: 'number' as const, variable: nameOf(id) })),
    ),
    { maxLength: 5 },
  ),
})
