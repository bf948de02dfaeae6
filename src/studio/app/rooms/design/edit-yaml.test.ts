import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { addItem, moveItem, quote, removeItem, writeAt } from './edit-yaml.ts'

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

  test('moves, removes and adds options with their comments', () => {
    const options = [...sex, 'options']
    const moved = moveItem(source, options, [1, 0])
    expect(codesOf(moved)).toEqual(['man', 'woman', 'other'])
    expect(moved).toContain('# The second.\n          - code: man')
    expect(codesOf(moveItem(source, options, [0, 2]))).toEqual(['man', 'other', 'woman'])
    expect(codesOf(removeItem(source, options, 2))).toEqual(['woman', 'man'])
    const added = addItem(source, options, '{ code: none, label: { fr: Rien } }')
    expect(codesOf(added)).toEqual(['woman', 'man', 'other', 'none'])
    expect(asked(added, 1)?.id).toBe('age')
  })

  test('says so where there is nothing to write into', () => {
    expect(writeAt(source, ['pages', 9, 'title', 'fr'], 'x')).toBeUndefined()
    expect(moveItem(source, [...sex, 'options'], [0, 9])).toBeUndefined()
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

  test('finds every option of the embedded studies', () => {
    const file = readFileSync('studies/reseaux-sociaux/questionnaires/salaries.yaml', 'utf8')
    const { pages } = read(file)
    let lists = 0
    for (const [page, { questions }] of pages.entries()) {
      for (const [question, { options }] of questions.entries()) {
        if (options === undefined) continue
        lists++
        const path = ['pages', page, 'questions', question, 'options']
        const moved = read(moveItem(file, path, [0, 1]))
        const there = moved.pages[page]?.questions[question]?.options
        expect(there).toEqual([options[1], options[0], ...options.slice(2)])
      }
    }
    expect(lists).toBeGreaterThan(5)
  })
})
