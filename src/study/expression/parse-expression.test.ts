import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsed, sampleScope, withoutSpans } from '../../../test/expression/sample-scope.ts'
import { languages } from '../../core/local-text.ts'
import { messageOf } from '../../core/message.ts'
import { parseExpression } from './parse-expression.ts'

/** What is wrong with a source: code and offset of each issue. */
function faultsOf(source: string): readonly string[] {
  const result = parseExpression(source, sampleScope, (offset) => ({ column: offset }))
  if (result.ok) return []
  return result.issues.map((issue) => `${issue.code}@${issue.at?.column}`)
}

/** The English messages of a source's issues. */
function messagesOf(source: string): readonly string[] {
  const result = parseExpression(source, sampleScope)
  return result.ok ? [] : result.issues.map((issue) => messageOf(issue, 'en'))
}

test('a name opposite a choice is one of its codes, whichever side it stands on', () => {
  const expected = { kind: 'is_one_of', variable: 'csp', codes: ['cadre'], negated: false }
  expect(withoutSpans(parsed('csp = cadre'))).toEqual(expected)
  expect(withoutSpans(parsed('cadre = csp'))).toEqual(expected)
  expect(withoutSpans(parsed('csp in [cadre]'))).toEqual(expected)
  expect(withoutSpans(parsed("csp = 'cadre'"))).toEqual(expected)
})

test('codes may look like numbers, ranges or words of the language', () => {
  expect(withoutSpans(parsed('wave in [2012, "2014"]'))).toMatchObject({ codes: ['2012', '2014'] })
  expect(withoutSpans(parsed('csp != 18-24'))).toMatchObject({ codes: ['18-24'], negated: true })
  expect(withoutSpans(parsed("csp in [et, 'or']"))).toMatchObject({ codes: ['et', 'or'] })
  expect(withoutSpans(parsed('reseaux has any'))).toMatchObject({ codes: ['any'] })
  expect(withoutSpans(parsed('reseaux has all [any, all]'))).toMatchObject({
    quantifier: 'all',
    codes: ['any', 'all'],
  })
})

test('operators bind in the documented order', () => {
  const same = (loose: string, strict: string): void =>
    expect(withoutSpans(parsed(loose))).toEqual(withoutSpans(parsed(strict)))
  same('age > 20 or age > 30 and age > 40', '(age > 20) or ((age > 30) and (age > 40))')
  same('not sexe = femme and age > 20', '(not (sexe = femme)) and (age > 20)')
  same('taille + 2 * 3 > 1 - 1 - 1', '(taille + (2 * 3)) > ((1 - 1) - 1)')
  same('taille * -2 > - taille', '(taille * (-2)) > (-taille)')
})

test('answers that stand for numbers compare as numbers, those that do not are unknown', () => {
  expect(withoutSpans(parsed('risque >= 8'))).toMatchObject({
    kind: 'compare',
    left: { kind: 'score', variable: 'risque' },
  })
  expect(faultsOf('csp >= 8')).toEqual(['expression.no_order@0'])
})

test('a list of numbers, texts or dates stands for a chain of equalities', () => {
  const listed = withoutSpans(parsed("age not in [20, 30] and debut in ['2018-05-10']"))
  const spelt = withoutSpans(parsed("not (age = 20 or age = 30) and debut = '2018-05-10'"))
  expect(listed).toEqual(spelt)
})

test('a quote inside a text is doubled', () => {
  expect(withoutSpans(parsed("ville = 'L''Haÿ'"))).toMatchObject({ right: { value: "L'Haÿ" } })
  expect(withoutSpans(parsed('ville = "a ""b"" c"'))).toMatchObject({ right: { value: 'a "b" c' } })
})

test('every problem is told, where it stands', () => {
  expect(faultsOf('sexee = femme and csp = cadr and age > 200 and ville > 3')).toEqual([
    'expression.unknown_name@0',
    'expression.impossible_code@24',
    'expression.out_of_range@33',
    'expression.type_mismatch@47',
  ])
})

test('reading goes on after a problem, without inventing others', () => {
  expect(faultsOf('age > and csp = cadr')).toEqual([
    'expression.missing_value@6',
    'expression.impossible_code@16',
  ])
  expect(faultsOf('answered(age > 3) and (csp has [cadre]) and age 3')).toEqual([
    'expression.syntax@13',
    'expression.syntax@31',
    'expression.syntax@48',
  ])
})

test.each([
  ['', 'expression.empty@0'],
  ['age >', 'expression.unfinished@5'],
  ['csp in', 'expression.unfinished@6'],
  ['csp in cadre', 'expression.syntax@7'],
  ['csp in [cadre, ]', 'expression.missing_code@15'],
  ['csp in [cadre', 'expression.unclosed@7'],
  ['(age > 20', 'expression.unclosed@0'],
  ['age > 20)', 'expression.unopened@8'],
  ["ville = 'Paris", 'expression.unclosed@8'],
  ['age == 20', 'expression.unknown_sign@4'],
  ['age > 20 && sexe = femme', 'expression.unknown_sign@9'],
  ['age ≥ 20', 'expression.unknown_sign@4'],
  ['age > 20 et sexe = femme', 'expression.syntax@9'],
  ['18 < age < 30', 'expression.syntax@9'],
  ['age > 20;', 'expression.syntax@8'],
  ['answered()', 'expression.missing_name@9'],
  ['length(ville) > 3', 'expression.unknown_function@0'],
  ['count(csp) > 1', 'expression.not_multiple@6'],
  ['csp has cadre', 'expression.not_multiple@0'],
  ['reseaux = facebook', 'expression.use_has@0'],
  ['reseaux not in [facebook, viadeo]', 'expression.use_has@0'],
  ['age', 'expression.not_a_condition@0'],
  ['csp', 'expression.not_a_condition@0'],
  ['not 3', 'expression.not_a_condition@4'],
  ['ville + 1 > 2', 'expression.not_a_number@0'],
  ['reseaux > 2', 'expression.not_a_number@0'],
  ['csp + 1 > 2', 'expression.no_order@0'],
  ["ville < 'b'", 'expression.text_order@0'],
  ["debut > '2018-02-30'", 'expression.invalid_date@8'],
  ["debut > '2018-5-1'", 'expression.invalid_date@8'],
  ['(age > 20) = true', 'expression.type_mismatch@1'],
  ['true = cadre', 'expression.no_such_name@7'],
  ['age > 1234567890123456', 'expression.number_too_long@6'],
  ['age >= 100', 'expression.out_of_range@0'],
  ['99 < age', 'expression.out_of_range@0'],
  ['age > 0', 'expression.out_of_range@0'],
  ['count(reseaux) > 6', 'expression.out_of_range@0'],
  ['risque < 1', 'expression.out_of_range@0'],
])('%j is refused', (source, fault) => {
  expect(faultsOf(source)).toContain(fault)
})

test('a misspelt name or code comes with what was likely meant', () => {
  expect(messagesOf('sexee = femme')).toEqual([
    '“sexee” is not a known question. Did you mean “sexe”?',
  ])
  expect(messagesOf('sexe = feme')).toEqual([
    '“feme” is not a possible answer to “sexe”. Did you mean “femme”? Possible codes: femme, homme.',
  ])
  expect(messagesOf('sexe = x')).toEqual([
    '“x” is not a possible answer to “sexe”. Possible codes: femme, homme.',
  ])
  expect(messagesOf('reseaux != facebook')).toEqual([
    '“reseaux” takes several answers: write “not (reseaux has facebook)”.',
  ])
})

test('messages are whole sentences in French', () => {
  const french = (source: string): readonly string[] => {
    const result = parseExpression(source, sampleScope)
    return result.ok ? [] : result.issues.map((issue) => messageOf(issue, 'fr'))
  }
  expect(french('sexe = feme')).toEqual([
    '«\u00a0feme\u00a0» n’est pas une réponse possible à «\u00a0sexe\u00a0». Vouliez-vous dire «\u00a0femme\u00a0»\u00a0? Codes possibles\u00a0: femme, homme.',
  ])
  expect(french('age > 20 et sexe = femme')).toEqual([
    '«\u00a0et\u00a0» est inattendu. À cet endroit, on attend\u00a0: and · or.',
  ])
  expect(french('age > 200')).toEqual([
    '«\u00a0age > 200\u00a0» ne distingue aucune réponse\u00a0: les valeurs possibles de «\u00a0age\u00a0» sont 18–99.',
  ])
})

test('a grid named without its row, or a minus sign without spaces, is understood', () => {
  expect(messagesOf('answered(grille)')).toEqual([
    '“grille” is not a known question. Did you mean “grille.ligne”?',
  ])
  expect(messagesOf('taille-1 > 2')).toEqual([
    '“taille-1” is not a known question. Did you mean “taille - 1”?',
  ])
})

test.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'prototype'])(
  '%s is an unknown name, an unknown code and an unknown function',
  (name) => {
    expect(faultsOf(`${name} > 1`)).toEqual(['expression.no_such_name@0'])
    expect(faultsOf(`csp = ${name}`)).toEqual(['expression.no_such_code@6'])
    expect(faultsOf(`${name}(csp)`)).toEqual(['expression.unknown_function@0'])
  },
)

test('what is too long, too deep or too many is refused, not overflowed', () => {
  expect(faultsOf(`age > ${' '.repeat(10_000)}20`)).toEqual(['expression.too_long@0'])
  expect(faultsOf(`${'('.repeat(4000)}age`)).toEqual(['expression.too_deep@65'])
  expect(faultsOf(`${'not '.repeat(2000)}true`)).toEqual(['expression.too_deep@260'])
  expect(faultsOf(`age > ${'-'.repeat(5000)}1`)).toEqual(['expression.too_deep@71'])
  expect(faultsOf(`1 < 1${'+1'.repeat(4000)}`)).toEqual(['expression.too_many_terms@1006'])
  expect(faultsOf(`age in [${'1,'.repeat(4000)}1]`)).toEqual(['expression.too_many_terms@0'])
  expect(faultsOf(`${'('.repeat(64)}age > 20${')'.repeat(64)}`)).toEqual([])
})

const pieces = fc.constantFrom(
  ...`age csp reseaux debut grille.ligne cadre wave 2012 5.4 'a' ( ) [ ] , = != < >= + - * / " ' ==`
    .concat(' « . and or not in has any all answered count true __proto__')
    .split(' '),
)

test('any text is either read or refused with messages in both languages, within its bounds', () => {
  const sources = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 40 }).map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(sources, (source) => {
      const result = parseExpression(source, sampleScope, (offset) => ({ column: offset }))
      if (result.ok) return
      for (const issue of result.issues) {
        for (const language of languages) expect(messageOf(issue, language)).not.toContain('{')
        expect(issue.at?.column).toBeLessThanOrEqual(source.length)
      }
    }),
    { numRuns: 2000 },
  )
})
