import { expect, test } from 'vitest'
import { mailWords } from './mail-words.ts'

test.each([
  ['ECONNREFUSED', 'mail.unreachable'],
  ['EDNS', 'mail.unreachable'],
  ['ETIMEDOUT', 'mail.unreachable'],
  ['ESOCKET', 'mail.unreachable'],
  ['EAUTH 535', 'mail.login'],
  ['EENVELOPE 530', 'mail.login'],
  ['ETLS', 'mail.secure'],
  ['CERT_HAS_EXPIRED', 'mail.secure'],
  ['EMESSAGE 451', 'mail.other'],
  ['unsafe from', 'mail.other'],
])('%s is told as %s', (reason, key) => {
  expect(mailWords('failed', reason)).toBe(key)
})

test('what was sent and what was refused have words of their own', () => {
  expect(mailWords('sent', '')).toBe('admin.mail_sent')
  expect(mailWords('refused', 'EENVELOPE 550')).toBe('admin.mail_refused')
})
