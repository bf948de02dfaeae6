import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseExpression } from '../../../../study/expression/parse-expression.ts'
import { speechIn } from '../../shell/language.ts'
import { completeCondition, completed } from '../../parts/complete-condition.ts'
import { describeCondition } from './describe-condition.ts'
import { readDraft } from './draft-variables.ts'

const source = readFileSync('studies/reseaux-sociaux/questionnaires/salaries.yaml', 'utf8')
const context = { languages: ['fr', 'en'], waves: ['2012', '2014'] }
const { variables } = readDraft(source, context)
const waves = new Map([['2014', { fr: '2014', en: '2014' }]])

function tell(condition: string, language: 'fr' | 'en' = 'en'): string {
  const scope = { variables, waves: context.waves as never }
  const parsed = parseExpression(condition, scope)
  if (!parsed.ok) throw new Error(parsed.issues.map(({ code }) => code).join(' '))
  const map = new Map<string, (typeof variables)[number]>(variables.map((one) => [one.id, one]))
  return describeCondition(parsed.value, { speech: speechIn(language), variables: map, waves })
}

const networks = 'Which social networks do you use, for yourself or for work?'

describe('a condition in words', () => {
  test.each([
    ['reseaux_utilises has facebook', `who chose “Facebook” at “${networks}”`],
    [
      'reseaux_utilises has all [facebook, twitter] and age = moins_35',
      `who chose “Facebook” and “Twitter” at “${networks}” and who answered “Under 35” to “How old are you?”`,
    ],
    ['not (reseaux_utilises has aucun)', `who did not choose “None” at “${networks}”`],
    ['age not in [moins_35]', 'who answered something else than “Under 35” to “How old are you?”'],
    [
      'not (age = moins_35 and sexe = femme)',
      'who answered something else than “Under 35” to “How old are you?” or who answered something else than “A woman” to “You are”',
    ],
    [
      "(age = moins_35 or age = '50_plus') and wave = 2014",
      'either who answered “Under 35” to “How old are you?” or who answered “50 or over” to “How old are you?” and who are asked in wave 2014',
    ],
    ['answered(age)', 'who answered “How old are you?”'],
    [
      'count(reseaux_utilises) >= 2',
      `for whom the number of answers to “${networks}” is at least 2`,
    ],
  ])('%s', (condition, words) => {
    expect(tell(condition)).toBe(words)
  })

  test('is told in French too', () => {
    expect(tell('age in [moins_35]', 'fr').replaceAll(/\s/g, ' ')).toBe(
      'qui ont répondu « Moins de 35 ans » à « Quel âge avez-vous ? »',
    )
  })
})

describe('what may come where one writes', () => {
  const words = { variables, waves: context.waves, speech: speechIn('en') }
  const at = (text: string): readonly string[] =>
    completeCondition(text, text.length, words).options.map(({ id }) => id)

  test.each([
    ['', 'reseaux_utilises'],
    ['res', 'reseaux_utilises'],
    ['occupational', 'csp'],
    ['reseaux_utilises ', 'has'],
    ['age', '='],
    ['age ', 'in ['],
    ['age = ', '35_49'],
    ['age = moi', 'moins_35'],
    ['age = moins_35 ', 'and'],
    ['age in [', 'moins_35'],
    ['age in [moins_35', ','],
    ['age in [moins_35] ', 'or'],
    ['age = moins_35 and ', 'sexe'],
    ['wave = ', '2014'],
    ['answered(', 'age'],
    ['not ', 'age'],
  ])('after “%s” comes %s', (text, option) => {
    expect(at(text)).toContain(option)
  })

  test('a choice takes the place of the word that is typed', () => {
    const text = 'age = moi and sexe = femme'
    const found = completeCondition(text, 9, words)
    expect(completed(text, found, 'moins_35')).toEqual({
      text: 'age = moins_35 and sexe = femme',
      caret: 15,
    })
    expect(completed('age', completeCondition('age', 3, words), '=').text).toBe('age = ')
    const list = 'age in [moins_35'
    expect(completed(list, completeCondition(list, 16, words), ',').text).toBe('age in [moins_35, ')
  })
})
