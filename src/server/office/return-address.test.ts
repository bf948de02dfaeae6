import { expect, test } from 'vitest'
import { returnAddress } from './return-address.ts'

test.each(['/', '/studies/one/design', '/studies/one/explore?table=a%2Fb&sort=total'])(
  'leads back to %s',
  (address) => {
    expect(returnAddress(address)).toBe(address)
  },
)

test.each([
  undefined,
  'https://evil.example/studies/one',
  '//evil.example/studies/one',
  '/\\evil.example/studies/one',
  '/\t/evil.example/studies/one',
  'data:text/html,x',
  '/studies/../sign-out',
  '/sign-in',
  '/api/v1/me',
  `/studies/${'a'.repeat(3000)}`,
])('leads to the beginning instead of %s', (address) => {
  expect(returnAddress(address)).toBe('/')
})
