import { expect, test } from 'vitest'
import { dueDate } from './due-date.ts'

test.each([
  ['2012-02-01', { count: 3, unit: 'month' }, '2012-05-01'],
  ['2012-01-31', { count: 1, unit: 'month' }, '2012-02-29'],
  ['2013-01-31', { count: 1, unit: 'month' }, '2013-02-28'],
  ['2012-11-30', { count: 15, unit: 'month' }, '2014-02-28'],
  ['2012-12-20', { count: 30, unit: 'day' }, '2013-01-19'],
  ['2012-02-15', { count: 2, unit: 'week' }, '2012-02-29'],
] as const)('from %s, after %o: %s', (start, delay, due) => {
  expect(dueDate(start, delay)).toBe(due)
})
