import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { quote, removeKey, writeAt } from './edit-yaml.ts'

const source = `# A comment that stays.
pages:
  - id: one # beside it
    questions:
      - id: sex
        text: { fr: 'Vous êtes :', en: 'You are:' }
        hint:
          fr: >-
            Une seule
            réponse.
        options:
          - { code: woman, label: { fr: Une femme } }
          # The second.
          - code: man
            label:
              fr: Un homme

          - { code: other, label: { fr: Autrement } }
      - id: age
        text: { fr: Âge }
`
const sex = ['pages', 0, 'questions', 0] as const
interface File {
  readonly pages: readonly { readonly questions: readonly Asked[] }[]
}
interface Asked {
  readonly id: string
  readonly hint?: { readonly fr: string }
  readonly options?: readonly { readonly code: string }[]
}
const read = (text: string | undefined): File => parse(text ?? '') as File
const asked = (text: string | undefined, at: number): Asked | undefined =>
  read(text).pages[0]?.questions[at]
const codesOf = (text: string | undefined): readonly string[] =>
  (asked(text, 0)?.options ?? []).map(({ code }) => code)

describe('what is written in a study’s file', () => {
  test('changes nothing else in it', () => {
    const written = writeAt(source, [...sex, 'text', 'en'], 'Are you: a man, a woman?')
    expect(written).toBe(source.replace("'You are:'", "'Are you: a man, a woman?'"))
  })

  test('adds a translation to a short map and to a long one', () => {
    const short = writeAt(source, [...sex, 'options', 0, 'label', 'en'], 'A woman')
    expect(short).toBe(source.replace('{ fr: Une femme }', '{ fr: Une femme, en: A woman }'))
    const long = writeAt(source, [...sex, 'options', 1, 'label', 'en'], 'A man')
    expect(long).toBe(source.replace('fr: Un homme\n', 'fr: Un homme\n              en: A man\n'))
  })

  test('replaces a text of several lines', () => {
    const written = writeAt(source, [...sex, 'hint', 'fr'], 'Une réponse.')
    expect(asked(written, 0)?.hint?.fr).toBe('Une réponse.')
    expect(codesOf(written)).toEqual(['woman', 'man', 'other'])
  })

  test('puts a new key above the lists, and takes it away again', () => {
    const required = writeAt(source, [...sex, 'required'], true)
    expect(required).toBe(source.replace('- id: sex\n', '- id: sex\n        required: true\n'))
    expect(removeKey(required ?? '', [...sex, 'required'])).toBe(source)
    const age = ['pages', 0, 'questions', 1] as const
    const hint = writeAt(source, [...age, 'hint', 'fr'], 'En années')
    expect(hint).toBe(
      `${source}        hint: { fr: En années }\n`.replace(
        '- id: age\n        text: { fr: Âge }\n        hint: { fr: En années }\n',
        '- id: age\n        hint: { fr: En années }\n        text: { fr: Âge }\n',
      ),
    )
    expect(removeKey(hint ?? '', [...age, 'hint'])).toBe(source)
  })

  test('takes a word out of a line', () => {
    const without = removeKey(source, [...sex, 'text', 'fr'])
    expect(without).toBe(source.replace("fr: 'Vous êtes :', ", ''))
    expect(removeKey(source, [...sex, 'text', 'en'])).toBe(source.replace(", en: 'You are:'", ''))
    expect(removeKey(source, [...sex, 'id'])).toBeUndefined()
  })

  test('says so where there is nothing to write into', () => {
    expect(writeAt(source, ['pages', 9, 'title', 'fr'], 'x')).toBeUndefined()
  })

  test.each([
    'Oui',
    'yes',
    "L'un",
    'a: b',
    '12',
    ' blank ',
    'two\nlines',
    '',
    'Un, deux',
    'x # y',
    '- a',
  ])('reads %j back as it was typed', (text) => {
    expect(parse(`[ ${quote(text)} ]`)).toEqual([text])
  })
})
