import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCondition, anyRespondent } from '../../../test/expression/arbitrary-expression.ts'
import { parsed, scopeOf } from '../../../test/expression/sample-scope.ts'
import { evaluate, holds } from './evaluate.ts'
import { variablesOf } from './variables-of.ts'
import type { Expression, Value } from './ast.ts'

function valueOf(source: string, values: Readonly<Record<string, Value>> = {}): Value {
  return evaluate(parsed(source), scopeOf(values))
}

const span = { start: 0, end: 0 }

function not(operand: Expression): Expression {
  return { kind: 'not', operand, span }
}

function join(kind: 'and' | 'or', left: Expression, right: Expression): Expression {
  return { kind, left, right, span }
}

test('codes, sets, numbers, texts and dates compare as their kind', () => {
  const respondent = {
    csp: 'cadre',
    reseaux: ['facebook', 'viadeo'],
    risque: '8',
    age: 40,
    ville: 'Paris',
    debut: '2018-05-10',
    fin: '2018-06-01',
    wave: '2012',
  }
  const truths = [
    'csp in [cadre, employe]',
    'csp != employe',
    'reseaux has facebook',
    'reseaux has any [linkedin, viadeo]',
    'not (reseaux has all [facebook, linkedin])',
    'count(reseaux) = 2',
    'risque >= 8 and risque = 8 and risque * 2 > 15',
    'age in [30, 40] and -age < 0 - 39',
    "ville = 'Paris' and ville != metier or true",
    "debut < fin and debut = '2018-05-10'",
    'wave = 2012',
  ]
  for (const source of truths) expect([source, valueOf(source, respondent)]).toEqual([source, true])
})

test('and, or and not follow the strong tables of Kleene', () => {
  const letters = { t: 'true', f: 'false', u: 'age > 20' } as const
  const table = (operator: string): string =>
    Object.values(letters)
      .flatMap((left) => Object.values(letters).map((right) => `${left} ${operator} ${right}`))
      .map((source) => ({ true: 't', false: 'f', undefined: 'u' })[String(valueOf(source))])
      .join('')
  expect(table('and')).toBe('tfufffufu')
  expect(table('or')).toBe('ttttfutuu')
  expect([valueOf('not true'), valueOf('not age > 20')]).toEqual([false, undefined])
})

test('without an answer a comparison is unknown, and does not let through', () => {
  for (const source of ['csp = cadre', 'csp != cadre', 'reseaux has facebook', 'age > 20']) {
    expect([source, valueOf(source)]).toEqual([source, undefined])
    expect(holds(parsed(source), scopeOf({}))).toBe(false)
    expect(holds(parsed(`not (${source})`), scopeOf({}))).toBe(false)
  }
  expect(holds(undefined, scopeOf({}))).toBe(true)
})

test('an empty set is an answer that holds nothing', () => {
  expect(valueOf('answered(reseaux) and count(reseaux) = 0', { reseaux: [] })).toBe(true)
  expect(valueOf('reseaux has facebook', { reseaux: [] })).toBe(false)
})

test('a category that stands for no number is unknown as a number, known as a code', () => {
  expect(valueOf('risque < 5', { risque: 'nsp' })).toBeUndefined()
  expect(valueOf('risque = nsp', { risque: 'nsp' })).toBe(true)
})

test('division by zero and overflow are unknown', () => {
  expect(valueOf('1 / 0 > 1')).toBeUndefined()
  expect(valueOf('0 / 0 = 0')).toBeUndefined()
  const huge = Array.from({ length: 40 }, () => '999999999999999').join(' * ')
  expect(valueOf(`${huge} > 0`)).toBeUndefined()
})

test('a condition is true, false or unknown, whatever the scope holds', () => {
  const anything = fc.oneof(fc.boolean(), fc.double(), fc.string(), fc.array(fc.string()))
  fc.assert(
    fc.property(anyCondition, fc.option(anything, { nil: undefined }), (expression, value) => {
      expect([true, false, undefined]).toContain(evaluate(expression, () => value))
    }),
    { numRuns: 500 },
  )
})

test('De Morgan holds in three values', () => {
  fc.assert(
    fc.property(anyCondition, anyCondition, anyRespondent, (a, b, respondent) => {
      const value = (expression: Expression): Value =>
        evaluate(expression, (id) => respondent.get(id))
      expect(value(not(join('and', a, b)))).toBe(value(join('or', not(a), not(b))))
      expect(value(not(join('or', a, b)))).toBe(value(join('and', not(a), not(b))))
      expect(value(not(not(a)))).toBe(value(a))
    }),
    { numRuns: 500 },
  )
})

test('an answer more can only settle what was unknown', () => {
  fc.assert(
    fc.property(anyCondition, anyRespondent, (expression, respondent) => {
      fc.pre(!mentionsAnswered(expression))
      const less = evaluate(expression, () => undefined)
      if (less === undefined) return
      expect(evaluate(expression, (id) => respondent.get(id))).toBe(less)
    }),
    { numRuns: 500 },
  )
})

function mentionsAnswered(expression: Expression): boolean {
  return JSON.stringify(expression).includes('"answered"')
}

test('the variables of an expression are those it mentions', () => {
  const expression = parsed('csp = cadre and (count(reseaux) > 1 or risque + taille > 3)')
  expect([...variablesOf(expression)]).toEqual(['csp', 'reseaux', 'risque', 'taille'])
  expect([...variablesOf(parsed('wave = 2012'))]).toEqual(['wave'])
})

test('only the variables of an expression can change its value', () => {
  fc.assert(
    fc.property(anyCondition, anyRespondent, (expression, respondent) => {
      const names = variablesOf(expression)
      const own = evaluate(expression, (id) => (names.has(id) ? respondent.get(id) : undefined))
      expect(evaluate(expression, (id) => respondent.get(id))).toBe(own)
    }),
  )
})

test('a tree as deep as the limits allow is evaluated', () => {
  const chain = Array.from({ length: 500 }, () => 'age > 20').join(' or ')
  const nested = `${'('.repeat(60)}${chain}${')'.repeat(60)}`
  expect(valueOf(nested, { age: 30 })).toBe(true)
})
