import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCondition, anyRespondent } from '../../../../test/expression/arbitrary-expression.ts'
import {
  nameOf,
  parsed,
  sampleScope,
  scopeOf,
  variableOf,
} from '../../../../test/expression/sample-scope.ts'
import { idOf } from '../../../core/ids.ts'
import { holds } from '../evaluate.ts'
import { findWitness } from './find-witness.ts'
import type { VariableId, WaveId } from '../../../core/ids.ts'
import type { Value } from '../ast.ts'
import type { ExpressionScope } from '../scope.ts'
import type { AnswerRules } from './answer-rules.ts'

function verdictOn(
  sources: readonly string[],
  rules: Readonly<Record<string, AnswerRules>> = {},
  scope: ExpressionScope = sampleScope,
): string {
  const byName = new Map<VariableId, AnswerRules>(
    Object.entries(rules).map(([name, rule]) => [nameOf(name), rule]),
  )
  const conditions = sources.map((source) => parsed(source, scope))
  return findWitness(conditions, scope, { rules: byName }).kind
}

test.each([
  ['csp = cadre', 'csp = employe'],
  ['csp in [cadre, employe]', 'csp not in [cadre, employe, ouvrier]'],
  ['answered(csp)', 'csp not in [cadre, employe, ouvrier, et, "or", 18-24]'],
  ['not answered(csp)', 'csp != cadre'],
  ['reseaux has all [facebook, viadeo]', 'not (reseaux has viadeo)'],
  ['count(reseaux) = 1', 'reseaux has all [facebook, viadeo]'],
  ['count(reseaux) < 1', 'reseaux has any [facebook, viadeo]'],
  ['count(reseaux) = 6', 'not (reseaux has facebook)'],
  ['risque >= 8', 'risque in [1, 7, nsp]'],
  ['risque > 3', 'risque < 4'],
  ['age > 30', 'age < 30'],
  ['taille >= 2 * 3', 'taille < 6'],
  ["ville = 'Paris'", "ville = 'Nantes'"],
  ["debut > '2018-05-10'", "debut < '2018-05-10'"],
  ['wave = 2012', 'wave = 2014'],
  ['answered(csp)', 'false'],
  ['1 / 0 = 1', 'true'],
])('%s and %s cannot both hold', (one, other) => {
  expect(verdictOn([one, other])).toBe('unsatisfiable')
})

test.each([
  ['csp != cadre', 'csp != employe'],
  ['not answered(csp)', 'sexe = femme or csp = cadre'],
  ['reseaux has all [facebook, viadeo]', 'not (reseaux has linkedin)'],
  ['count(reseaux) = 3', 'not (reseaux has any [facebook, viadeo])'],
  ['risque > 3', 'risque < 5'],
  ['age > 30', 'age < 31'],
  ['taille > 1', 'taille < 1.000001'],
  ['taille * 2 > age', 'taille < 50'],
  ["ville != 'Paris'", 'ville != metier'],
  ["debut > '2018-05-10'", "debut < '2018-05-12'"],
])('%s and %s can both hold', (one, other) => {
  expect(verdictOn([one, other])).toBe('satisfiable')
})

test('rules of the questions rule out more', () => {
  const both = ['reseaux has aucun', 'reseaux has facebook']
  expect(verdictOn(both)).toBe('satisfiable')
  expect(verdictOn(both, { reseaux: { exclusive: ['aucun'] } })).toBe('unsatisfiable')
  const all = ['reseaux has all [facebook, viadeo, linkedin]']
  expect(verdictOn(all, { reseaux: { maximumCount: 2 } })).toBe('unsatisfiable')
  const none = ['answered(reseaux)', 'not (reseaux has any [facebook, viadeo, linkedin, aucun])']
  expect(verdictOn(none, { reseaux: { minimumCount: 2 } })).toBe('satisfiable')
  expect(verdictOn(none, { reseaux: { minimumCount: 3 } })).toBe('unsatisfiable')
  expect(verdictOn(['age > 30', 'age < 31'], { age: { decimals: 0 } })).toBe('unsatisfiable')
  expect(verdictOn(['taille > 1.1', 'taille < 1.3'], { taille: { decimals: 1 } })).toBe(
    'satisfiable',
  )
  const late = ["debut > '2018-05-10'"]
  expect(verdictOn(late, { debut: { latest: '2018-05-10' } })).toBe('unsatisfiable')
  expect(verdictOn(['not answered(csp)'], { csp: { required: true } })).toBe('unsatisfiable')
})

test('arithmetic over a short range of whole numbers is decided, over an endless one is not', () => {
  const never = ['age * 2 = 61']
  expect(verdictOn(never, { age: { decimals: 0 } })).toBe('unsatisfiable')
  expect(verdictOn(never)).toBe('undecided')
  expect(verdictOn(['taille + taille = 61'])).toBe('undecided')
})

test('a contradiction among what can be decided is proved beside what cannot', () => {
  expect(verdictOn(['taille + age > 61', 'csp = cadre', 'csp = employe'])).toBe('unsatisfiable')
})

test('an answer implies that its question was asked', () => {
  const codes = ['oui', 'non']
  const team = variableOf('equipe', { codes, asked: parsed('csp = cadre') })
  const withTeam = { ...sampleScope, variables: [...sampleScope.variables, team] }
  const size = variableOf('effectif', { minimum: 1, asked: parsed('answered(equipe)', withTeam) })
  const scope: ExpressionScope = { ...withTeam, variables: [...withTeam.variables, size] }
  expect(verdictOn(['equipe = oui'], {}, scope)).toBe('satisfiable')
  expect(verdictOn(['equipe = oui', 'csp = employe'], {}, scope)).toBe('unsatisfiable')
  expect(verdictOn(['effectif > 3', 'csp = employe'], {}, scope)).toBe('unsatisfiable')
  const required = { equipe: { required: true } }
  expect(verdictOn(['csp = cadre', 'not answered(equipe)'], required, scope)).toBe('unsatisfiable')
  expect(verdictOn(['csp = employe', 'not answered(equipe)'], required, scope)).toBe('satisfiable')
  const conditions = [parsed('equipe = oui', scope), parsed('csp = employe', scope)]
  expect(findWitness(conditions, scope, { routing: false }).kind).toBe('satisfiable')
})

test('questions of different waves have no respondent in common', () => {
  const [first, second] = [idOf<WaveId>('2012'), idOf<WaveId>('2014')]
  const scope: ExpressionScope = {
    waves: [first, second],
    variables: [
      variableOf('avant', { codes: ['oui', 'non'], waves: [first] }),
      variableOf('apres', { codes: ['oui', 'non'], waves: [second] }),
    ],
  }
  expect(verdictOn(['avant = oui', 'apres = oui'], {}, scope)).toBe('unsatisfiable')
  expect(verdictOn(['avant = oui', 'wave = 2014'], {}, scope)).toBe('unsatisfiable')
  expect(verdictOn(['avant = oui', 'wave = 2012'], {}, scope)).toBe('satisfiable')
})

test('questions that wait for each other have no respondent', () => {
  const codes = ['oui', 'non']
  const open: ExpressionScope = {
    waves: [],
    variables: [variableOf('un', { codes }), variableOf('deux', { codes })],
  }
  const scope: ExpressionScope = {
    waves: [],
    variables: [
      variableOf('un', { codes, asked: parsed('deux = oui', open) }),
      variableOf('deux', { codes, asked: parsed('un = non', open) }),
    ],
  }
  expect(verdictOn(['un = oui'], {}, scope)).toBe('unsatisfiable')
})

test('long lists and large sets are decided, not enumerated', () => {
  const codes = Array.from({ length: 60 }, (_, index) => `c${index}`)
  const scope: ExpressionScope = {
    waves: [],
    variables: [variableOf('grande', { kind: 'multiple', codes })],
  }
  const list = codes.slice(0, 50).join(', ')
  expect(verdictOn([`grande has all [${list}]`, 'count(grande) < 50'], {}, scope)).toBe(
    'unsatisfiable',
  )
  expect(verdictOn([`grande has all [${list}]`, 'count(grande) = 50'], {}, scope)).toBe(
    'satisfiable',
  )
})

test('too many combinations are undecided, never a false alarm', () => {
  const names = Array.from({ length: 30 }, (_, index) => `q${index}`)
  const scope: ExpressionScope = {
    waves: [],
    variables: names.map((name) => variableOf(name, { minimum: 0, maximum: 1 })),
  }
  const rules = Object.fromEntries(names.map((name) => [name, { decimals: 0 }]))
  const sum = names.join(' + ')
  expect(verdictOn([`${sum} < 1 and ${sum} > 0`], rules, scope)).toBe('undecided')
})

test('a variable that the scope lacks is the programmer’s error', () => {
  expect(() => findWitness([parsed('csp = cadre')], { variables: [], waves: [] })).toThrow(
    'findWitness requires the variable “csp” in its scope',
  )
})

test('a witness meets every condition, and “unsatisfiable” is never contradicted', () => {
  const verdicts = { satisfiable: 0, unsatisfiable: 0, undecided: 0 }
  const respondents = fc.array(anyRespondent, { minLength: 20, maxLength: 20 })
  const conditions = fc.array(anyCondition, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(conditions, respondents, (all, random) => {
      const found = findWitness(all, sampleScope, { limit: 20_000 })
      verdicts[found.kind] += 1
      const meetsAll = (answers: ReadonlyMap<VariableId, Value>): boolean =>
        all.every((condition) => holds(condition, (id) => answers.get(id)))
      expect(found.kind === 'satisfiable' && !meetsAll(found.witness)).toBe(false)
      expect(found.kind === 'unsatisfiable' && random.some(meetsAll)).toBe(false)
    }),
    { numRuns: 600 },
  )
  expect(Math.min(verdicts.satisfiable, verdicts.unsatisfiable)).toBeGreaterThan(30)
})

test('what a random respondent meets is never called unsatisfiable', () => {
  fc.assert(
    fc.property(fc.array(anyCondition, { maxLength: 6 }), anyRespondent, (all, respondent) => {
      const scope = (id: VariableId) => respondent.get(id)
      const met = all.filter((condition) => holds(condition, scope))
      expect(findWitness(met, sampleScope, { limit: 20_000 }).kind).not.toBe('unsatisfiable')
    }),
    { numRuns: 600 },
  )
})

test('a witness gives the respondent’s whole case', () => {
  const found = findWitness([parsed('count(reseaux) = 2 and wave = 2014')], sampleScope)
  const values = found.kind === 'satisfiable' ? Object.fromEntries(found.witness) : {}
  expect(values['wave']).toBe('2014')
  expect(holds(parsed('count(reseaux) = 2'), scopeOf(values))).toBe(true)
})
