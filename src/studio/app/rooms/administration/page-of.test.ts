import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOnPage, pageOf } from './page-of.ts'

const head = ''

test('the last page ends with the last line', () => {
  expect(pageOf({ lines: 120, head })).toEqual({ after: 70, size: 50 })
  expect(pageOf({ lines: 7, head })).toEqual({ after: 0, size: 7 })
  expect(pageOf({ lines: 0, head })).toEqual({ after: 0, size: 1 })
})

test('a broken line stands on the page that opens', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (broken) => {
      const { after, size } = pageOf({ lines: 0, head, broken })
      expect(after).toBeLessThan(broken)
      expect(after + size).toBeGreaterThanOrEqual(broken)
    }),
  )
})

test('going back reaches every line once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (lines) => {
      const chain = { lines, head }
      let page = pageOf(chain)
      let seen = page.size
      while (page.after > 0) {
        const earlier = pageOf(chain, page.after)
        expect(earlier.after + earlier.size).toBe(page.after)
        expect(earlier.size).toBeLessThanOrEqual(linesOnPage)
        page = earlier
        seen += page.size
      }
      expect(seen).toBe(lines)
    }),
  )
})
