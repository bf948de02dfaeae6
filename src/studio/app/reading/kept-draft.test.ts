import { expect, test } from 'vitest'
import { draftIn, draftText } from './kept-draft.ts'

test('a draft is read back with the text it was made from', () => {
  const draft = { text: 'b: "x"\n', base: 'a\n' }
  expect(draftIn(draftText(draft))).toEqual(draft)
  expect(draftIn(undefined)).toBeUndefined()
})

test('a draft of an older version is its text', () => {
  expect(draftIn('title: { fr: a }')).toEqual({ text: 'title: { fr: a }', base: undefined })
  expect(draftIn('12')).toEqual({ text: '12', base: undefined })
})
