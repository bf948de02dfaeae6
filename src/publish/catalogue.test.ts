import { expect, test } from 'vitest'
import { publishIssues } from '../core/catalogue/publish.ts'
import { publishTexts } from '../core/catalogue/publish-text.ts'

const entries = Object.entries({ ...publishIssues, ...publishTexts })

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '').toSorted()
}

test.each(entries)('%s needs the same values in both languages', (_, { fr, en }) => {
  expect([...new Set(placeholders(fr))]).toEqual([...new Set(placeholders(en))])
})

test.each(entries)('%s keeps French signs on the line of their word', (_, { fr }) => {
  expect(fr).not.toMatch(/ [:%]|[^\u00a0][;?!»]|«[^\u00a0]/)
  expect(fr).not.toContain("'")
})
