import { describe, expect, test } from 'vitest'
import { respondentCsp } from './respondent-csp.ts'

function directives(policy: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    policy.split('; ').map((part): [string, string] => {
      const [name = '', ...values] = part.split(' ')
      return [name, values.join(' ')]
    }),
  )
}

describe('the policy of respondents’ pages', () => {
  test('lets nothing run where there is no script', () => {
    expect(directives(respondentCsp('bm9uY2U='))).toEqual({
      'default-src': "'none'",
      'style-src': "'nonce-bm9uY2U='",
      'form-action': "'self'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    })
  })

  test('lets the one script run, and talk to the registrar it is told of', () => {
    const allowance = { script: true, connect: ['https://registrar.example:8443'] }
    expect(directives(respondentCsp('bm9uY2U', allowance))).toMatchObject({
      'default-src': "'none'",
      'script-src': "'nonce-bm9uY2U'",
      'connect-src': "'self' https://registrar.example:8443",
      'trusted-types': 'visavis',
    })
  })

  test.each(["x' 'unsafe-inline", 'a b', '', 'a;b'])('refuses the nonce %j', (nonce) => {
    expect(() => respondentCsp(nonce)).toThrow('base64')
  })

  test.each(['*', 'data:', "https://a.example; script-src 'unsafe-inline'"])(
    'refuses the origin %j',
    (origin) => {
      expect(() => respondentCsp('x', { script: true, connect: [origin] })).toThrow('origins')
    },
  )
})
