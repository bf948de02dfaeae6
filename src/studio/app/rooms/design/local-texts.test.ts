import { expect, test } from 'vitest'
import { employeesYaml } from '../../../../study/template/employees-yaml.ts'
import { mirrorsYaml } from '../../../../study/template/mirrors-yaml.ts'
import { writeAt } from './edit-yaml.ts'
import { localTexts, missingIn } from './local-texts.ts'

const languages = ['fr', 'en']

test('finds every text of a questionnaire, with a name for people', () => {
  const texts = localTexts(employeesYaml, languages)
  const names = texts.map(({ name }) => name)
  expect(names.slice(0, 4)).toEqual([
    'profile › title',
    'profile › gender',
    'profile › gender › woman',
    'profile › gender › man',
  ])
  expect(names).toContain('telework › days › unit')
  expect(names).toContain('trust › works_well › 2')
  for (const { path, words } of texts) {
    expect(writeAt(employeesYaml, [...path, 'en'], words['en'] ?? '')).toBeDefined()
  }
})

test('finds those of other files too', () => {
  const names = localTexts(mirrorsYaml, languages).map(({ name }) => name)
  expect(names).toContain('watched › right')
  expect(names).toContain('watched › reading')
})

test('says in which languages a text lacks', () => {
  expect(missingIn({ words: { fr: 'Oui', en: ' ' } }, ['fr', 'en', 'de'])).toEqual(['en', 'de'])
})
