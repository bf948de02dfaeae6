import { expect, test } from 'vitest'
import { issue } from './issue.ts'
import { all, fail, ok, settle } from './result.ts'

const missing = issue('file.missing', { file: 'a' })
const empty = issue('file.empty', { file: 'b' })

test('all keeps every value, or every issue of every failure', () => {
  expect(all([ok(1), ok(2)])).toEqual(ok([1, 2]))
  expect(all([fail([missing]), ok(2), fail([empty])])).toEqual(fail([missing, empty]))
})

test('settle succeeds only without issues', () => {
  expect(settle(1, [])).toEqual(ok(1))
  expect(settle(1, [empty])).toEqual(fail([empty]))
})

test('a failure says what is wrong', () => {
  expect(() => fail([])).toThrow('fail requires at least one issue')
})
