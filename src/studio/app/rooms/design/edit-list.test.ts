import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { copyItem, insertItem, moveItem, removeItem } from './edit-list.ts'
import type { ItemPlace } from './edit-list.ts'

const source = `# A comment that stays.
pages:
  - id: one # beside it
    questions:
      # Of sex.
      - id: sex
        options:
          - { code: woman }
          # The second.
          - code: man

          - { code: other }
      - id: age
        flow: [ { code: a }, { code: b } ]

  # Of the second page.
  - id: two
    questions:
    - id: trade
      text: >-
        Which
        trade?
      none: []
`
interface File {
  readonly pages: readonly Page[]
}
interface Page {
  readonly id: string
  readonly questions: readonly Asked[]
}
interface Asked {
  readonly id: string
  readonly options?: readonly { readonly code: string }[]
  readonly flow?: readonly { readonly code: string }[]
}
const read = (text: string | undefined): File => parse(text ?? '') as File
const idsOf = (text: string | undefined): string =>
  read(text)
    .pages.map(({ id, questions }) => `${id}: ${questions.map((one) => one.id).join(' ')}`)
    .join('; ')
const questions = (page: number): ItemPlace['list'] => ['pages', page, 'questions']
const options = [...questions(0), 0, 'options']
const codesOf = (text: string | undefined): string =>
  (read(text).pages[0]?.questions[0]?.options ?? []).map(({ code }) => code).join(' ')

describe('the items of a list in a study’s file', () => {
  test('move with the comments above them', () => {
    const moved = moveItem(source, { list: options, at: 1 }, { list: options, at: 0 })
    expect(codesOf(moved)).toBe('man woman other')
    expect(moved).toContain('options:\n          # The second.\n          - code: man\n')
    const first = moveItem(source, { list: questions(0), at: 0 }, { list: questions(0), at: 1 })
    expect(first).toContain('# Of sex.\n      - id: sex')
    expect(idsOf(first)).toBe('one: age sex; two: trade')
    const page = moveItem(source, { list: ['pages'], at: 1 }, { list: ['pages'], at: 0 })
    expect(page).toContain('pages:\n  # Of the second page.\n  - id: two')
    expect(page).toContain('none: []\n\n  - id: one # beside it')
  })

  test('move to another list, as far from the margin as its items', () => {
    const moved = moveItem(source, { list: questions(0), at: 0 }, { list: questions(1), at: 1 })
    expect(idsOf(moved)).toBe('one: age; two: trade sex')
    expect(moved).toContain('\n    # Of sex.\n    - id: sex\n      options:\n')
    const back = moveItem(moved ?? '', { list: questions(1), at: 1 }, { list: questions(0), at: 0 })
    expect(back).toBe(source)
  })

  test('leave an empty list behind, into which others go', () => {
    const empty = moveItem(source, { list: questions(1), at: 0 }, { list: questions(0), at: 0 })
    expect(idsOf(empty)).toBe('one: trade sex age; two: ')
    expect(empty).toContain('    questions: []\n')
    const back = moveItem(empty ?? '', { list: questions(0), at: 0 }, { list: questions(1), at: 0 })
    expect(idsOf(back)).toBe('one: sex age; two: trade')
    expect(read(back)).toEqual(read(source))
  })

  test('are added, copied and removed', () => {
    const added = insertItem(source, { list: questions(0), at: 1 }, 'id: more\ntext: { fr: a }\n')
    expect(added).toContain('- { code: other }\n      - id: more\n        text: { fr: a }\n')
    expect(idsOf(added)).toBe('one: sex more age; two: trade')
    expect(removeItem(added ?? '', { list: questions(0), at: 1 })).toBe(source)
    const made = insertItem(source, { list: [...questions(0), 1, 'options'], at: 0 }, 'code: x')
    expect(read(made).pages[0]?.questions[1]?.options).toEqual([{ code: 'x' }])
    const copied = copyItem(source, { list: questions(0), at: 0 })
    expect(idsOf(copied)).toBe('one: sex sex age; two: trade')
    expect(copied?.match(/# Of sex\./g)).toHaveLength(2)
  })

  test('may stand in one line', () => {
    const flow = [...questions(0), 1, 'flow']
    const moved = moveItem(source, { list: flow, at: 0 }, { list: flow, at: 1 })
    expect(moved).toContain('[ { code: b }, { code: a } ]')
    const added = insertItem(source, { list: flow, at: 2 }, '{ code: c }')
    expect(added).toContain('[ { code: a }, { code: b }, { code: c } ]')
    expect(removeItem(added ?? '', { list: flow, at: 2 })).toBe(source)
    expect(moveItem(source, { list: questions(0), at: 0 }, { list: flow, at: 0 })).toBeUndefined()
  })

  test('are refused where there is no such place', () => {
    expect(moveItem(source, { list: options, at: 0 }, { list: options, at: 9 })).toBeUndefined()
    expect(removeItem(source, { list: ['none'], at: 0 })).toBeUndefined()
    expect(insertItem(source, { list: questions(0), at: 9 }, 'id: x')).toBeUndefined()
  })
})

const files = [
  'reseaux-sociaux/questionnaires/salaries.yaml',
  'reseaux-sociaux/questionnaires/responsables.yaml',
  'masculinity-2018/questionnaires/men.yaml',
].map((name) => readFileSync(`studies/${name}`, 'utf8'))
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .toSorted()

interface Move {
  readonly file: string
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
}

const filled = (text: string | undefined): string =>
  (text ?? '').replace('questions: []', 'questions:')

function holdsForMove({ file, from, to }: Move): void {
  const lists = read(file).pages.map((one) => [...one.questions])
  const [page, there] = [from[0] % lists.length, to[0] % lists.length]
  const own = { list: questions(page), at: from[1] % sizeOf(lists, page) }
  const places = sizeOf(lists, there) + (page === there ? 0 : 1)
  const place = { list: questions(there), at: to[1] % places }
  const moved = moveItem(file, own, place)
  const taken = lists[page]?.splice(own.at, 1) ?? []
  lists[there]?.splice(place.at, 0, ...taken)
  expect(read(moved).pages.map((one) => one.questions)).toEqual(lists)
  expect(linesOf(filled(moved))).toEqual(linesOf(file))
  // What did not move stands in the order it had.
  expect(filled(removeItem(moved ?? '', place))).toBe(filled(removeItem(file, own)))
}

const sizeOf = (lists: readonly (readonly unknown[])[], at: number): number =>
  lists[at]?.length ?? 1

describe('any move of a question of the embedded studies', () => {
  const moves = fc.record({
    file: fc.constantFrom(...files),
    from: fc.tuple(fc.nat(), fc.nat()),
    to: fc.tuple(fc.nat(), fc.nat()),
  })
  test('gives the questionnaire with that question moved, and keeps every line', () => {
    fc.assert(fc.property(moves, holdsForMove), { numRuns: 25 })
  })

  test('so do pages', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), fc.nat(), (file, from, to) => {
        const { pages } = read(file)
        const [one, two] = [from % pages.length, to % pages.length]
        const moved = moveItem(file, { list: ['pages'], at: one }, { list: ['pages'], at: two })
        const [taken] = pages.slice(one, one + 1)
        const rest = pages.toSpliced(one, 1)
        expect(read(moved).pages).toEqual(rest.toSpliced(two, 0, ...(taken ? [taken] : [])))
        expect(linesOf(moved ?? '')).toEqual(linesOf(file))
      }),
      { numRuns: 12 },
    )
  })
})
