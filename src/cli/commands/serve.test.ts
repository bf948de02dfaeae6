import { expect, test } from 'vitest'
import { adviceFor } from './serve.ts'

test.each([
  ['anonymous', 'preparing', false, ['serve.next_anonymous', 'serve.no_mail']],
  ['confidential', 'preparing', true, ['serve.next_confidential']],
  ['open', 'preparing', false, ['serve.next_open']],
  ['anonymous', 'open', true, []],
  ['confidential', 'paused', false, ['serve.no_mail']],
] as const)('advice in mode %s, phase %s', (mode, phase, canMail, advice) => {
  expect(adviceFor({ mode, phase, canMail })).toEqual(advice)
})
