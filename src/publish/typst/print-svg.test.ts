import { expect, test } from 'vitest'
import { printSvg } from './print-svg.ts'

test('drawings in a row become pictures with colours and a typeface of their own', () => {
  const drawn =
    '<svg style="font-family:inherit;font-size:12px" fill="currentColor" width="10"><g stroke="var(--left)" font-size="10"><text>a</text></g></svg><svg><g fill="var(--unheard-of)"/></svg>'
  const [first = '', second = '', ...others] = printSvg(drawn)
  expect(others).toEqual([])
  expect(first).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" style="font-family:Libertinus Serif;font-size:14.4px" fill="#5c5850" width="10"><g stroke="#1f5f99" font-size="12"><text>a</text></g></svg>',
  )
  expect(second).toContain('xmlns=')
  expect(first + second).not.toMatch(/var\(|inherit|currentColor/)
})

test('no drawing, no picture', () => {
  expect(printSvg('')).toEqual([])
})
