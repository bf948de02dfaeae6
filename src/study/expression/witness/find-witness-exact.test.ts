import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameOf, parsed, sampleScope } from '../../../../test/expression/sample-scope.ts'
import { holds } from '../evaluate.ts'
import { findWitness } from './find-witness.ts'
import type { Value } from '../ast.ts'
import type { AnswerRules } from './answer-rules.ts'

const codes = ['facebook', 'viadeo', 'linkedin', 'aucun', 'any', 'all']
const operator = fc.constantFrom('=', '!=', '<', '<=', '>', '>=')

/** Conditions built from tests, as source text. */
function conditionsOf(atom: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.letrec<{ any: string }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      atom,
      tie('any').map((one) => `not (${one})`),
      fc.tuple(tie('any'), tie('any')).map(([one, other]) => `(${one} and ${other})`),
      fc.tuple(tie('any'), tie('any')).map(([one, other]) => `(${one} or ${other})`),
    ),
  })).any
}

/** Whether any of these values meets the conditions: the slow way. */
function isMetByAny(sources: readonly string[], values: readonly Value[]): boolean {
  const conditions = sources.map((source) => parsed(source))
  return values.some((value) => conditions.every((condition) => holds(condition, () => value)))
}

function verdictOn(sources: readonly string[], name: string, rules: AnswerRules): string {
  const conditions = sources.map((source) => parsed(source))
  return findWitness(conditions, sampleScope, { rules: new Map([[nameOf(name), rules]]) }).kind
}

function subsetsOf(items: readonly string[]): readonly (readonly string[])[] {
  return items.reduce<readonly (readonly string[])[]>(
    (subsets, item) => [...subsets, ...subsets.map((subset) => [...subset, item])],
    [[]],
  )
}

const setAtom = fc.oneof(
  fc
    .tuple(fc.constantFrom('any', 'all'), fc.subarray(codes, { minLength: 1 }))
    .map(([quantifier, listed]) => `reseaux has ${quantifier} [${listed.join(', ')}]`),
  fc
    .tuple(operator, fc.integer({ min: 1, max: 5 }))
    .map(([sign, size]) => `count(reseaux) ${sign} ${size}`),
  fc.constant('answered(reseaux)'),
)

test('over sets the verdict is that of trying every set that the question allows', () => {
  const rules = fc.record({
    exclusive: fc.subarray(['aucun', 'all']),
    minimumCount: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
    maximumCount: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  })
  const sources = fc.array(conditionsOf(setAtom), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(sources, rules, (conditions, rule) => {
      const { exclusive, minimumCount = 0, maximumCount = codes.length } = rule
      const allowed = subsetsOf(codes).filter((subset) =>
        subset.some((code) => exclusive.includes(code))
          ? subset.length === 1
          : subset.length >= minimumCount && subset.length <= maximumCount,
      )
      const expected = isMetByAny(conditions, [...allowed, undefined])
      expect(verdictOn(conditions, 'reseaux', rule)).toBe(
        expected ? 'satisfiable' : 'unsatisfiable',
      )
    }),
    { numRuns: 500 },
  )
})

test('over whole numbers the verdict is that of trying every one', () => {
  const constant = fc.oneof(
    fc.integer({ min: 19, max: 98 }),
    fc.integer({ min: 190, max: 980 }).map((tenths) => tenths / 10),
  )
  const plain = fc.tuple(operator, constant).map(([sign, value]) => `age ${sign} ${value}`)
  const computed = fc
    .tuple(operator, constant)
    .map(([sign, value]) => `age * 2 - 40 ${sign} ${value}`)
  const sources = (atom: fc.Arbitrary<string>): fc.Arbitrary<string[]> =>
    fc.array(conditionsOf(atom), { minLength: 1, maxLength: 3 })
  const ages = Array.from({ length: 82 }, (_, index) => 18 + index)
  fc.assert(
    fc.property(fc.oneof(sources(plain), sources(fc.oneof(plain, computed))), (conditions) => {
      const expected = isMetByAny(conditions, [...ages, undefined])
      expect(verdictOn(conditions, 'age', { decimals: 0 })).toBe(
        expected ? 'satisfiable' : 'unsatisfiable',
      )
    }),
    { numRuns: 500 },
  )
})

test('over days the verdict is that of trying every day', () => {
  const days = Array.from(
    { length: 12 },
    (_, index) => `2018-05-${String(index + 5).padStart(2, '0')}`,
  )
  const atom = fc
    .tuple(operator, fc.constantFrom(...days))
    .map(([sign, day]) => `debut ${sign} '${day}'`)
  const sources = fc.array(conditionsOf(atom), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(sources, (conditions) => {
      const expected = isMetByAny(conditions, [...days, undefined])
      const rules = { earliest: '2018-05-05', latest: '2018-05-16' }
      expect(verdictOn(conditions, 'debut', rules)).toBe(expected ? 'satisfiable' : 'unsatisfiable')
    }),
    { numRuns: 500 },
  )
})
