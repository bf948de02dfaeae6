import { expect, test } from 'vitest'
import { clockCheck } from './clock-check.ts'

const at = '2026-03-02T10:00:00.000Z'

test.each([
  [0, 'good', 0],
  [90, 'good', 2],
  [-90, 'good', 2],
  [181, 'watch', 3],
  [-3600, 'watch', 60],
])('a clock that is %d seconds away is %s', (seconds, level, minutes) => {
  expect(clockCheck(at, Date.parse(at) + seconds * 1000)).toEqual({ level, minutes })
})
