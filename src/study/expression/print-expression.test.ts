import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCondition } from '../../../test/expression/arbitrary-expression.ts'
import { parsed, withoutSpans } from '../../../test/expression/sample-scope.ts'
import { printExpression } from './print-expression.ts'

test.each([
  ['((age>20))', 'age > 20'],
  ['cadre=csp', 'csp = cadre'],
  ['csp not in [cadre]', 'csp != cadre'],
  ['csp in ["cadre","or"]', "csp in [cadre, 'or']"],
  ['reseaux has any [facebook]', 'reseaux has facebook'],
  ['reseaux has all [facebook]', 'reseaux has all [facebook]'],
  ['(sexe=femme and age>20)or(not(sexe=homme))', 'sexe = femme and age > 20 or not sexe = homme'],
  ['sexe=femme and(age>20 or age<30)', 'sexe = femme and (age > 20 or age < 30)'],
  ['taille-(1 - 2)*3>(-2)', 'taille - (1 - 2) * 3 > -2'],
  ['not not answered( csp )', 'not not answered(csp)'],
  [`ville = "l'Haÿ"`, "ville = 'l''Haÿ'"],
  ['taille > 0.000000001', 'taille > 0.000000001'],
  ['taille > 007.50', 'taille > 7.5'],
])('%s is written %s', (source, canonical) => {
  expect(printExpression(parsed(source))).toBe(canonical)
})

test('what is written is read back as the same expression', () => {
  fc.assert(
    fc.property(anyCondition, (expression) => {
      expect(withoutSpans(parsed(printExpression(expression)))).toEqual(withoutSpans(expression))
    }),
    { numRuns: 1000 },
  )
})

test('each node knows its place in the source', () => {
  const source = '  csp = cadre and (age + 1 > 20)'
  const expression = parsed(source)
  const texts: string[] = []
  if (expression.kind === 'and') {
    for (const { span } of [expression.left, expression.right]) {
      texts.push(source.slice(span.start, span.end))
    }
  }
  expect(texts).toEqual(['csp = cadre', 'age + 1 > 20'])
})
