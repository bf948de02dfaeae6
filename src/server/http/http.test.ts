import { describe, expect, it } from 'vitest'
import { clientAddress } from './client-address.ts'
import type { AppContext } from './make-app.ts'
import { negotiateLanguage } from './negotiate-language.ts'
import { parseForm } from './parse-form.ts'
import { deepestJson, parseJson } from './parse-json.ts'
import { rateLimit } from './rate-limit.ts'
import { isSameSite } from './same-site.ts'

const codesOf = (result: ReturnType<typeof parseJson>): readonly string[] =>
  result.ok ? [] : result.issues.map(({ code }) => code)

describe('parseJson', () => {
  it('counts brackets outside strings only', () => {
    const brackets = JSON.stringify({ a: '['.repeat(50), b: '\\"[[[' })
    expect(parseJson(brackets)).toEqual({ ok: true, value: JSON.parse(brackets) })
    const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)
    expect(codesOf(parseJson(deep(deepestJson)))).toEqual([])
    expect(codesOf(parseJson(deep(deepestJson + 1)))).toEqual(['http.too_deep'])
  })

  it('refuses names that stand for parts of every object, and what is no JSON', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      expect(codesOf(parseJson(`{"a":[{"${key}":1}]}`))).toEqual(['http.reserved_key'])
    }
    expect(codesOf(parseJson('{'))).toEqual(['http.not_json'])
  })
})

describe('parseForm', () => {
  it('keeps every value of a field in its order', () => {
    const fields = parseForm('a=1&b=%C3%A9+x&a=2&c')
    expect(fields.ok && [...fields.value]).toEqual([
      ['a', ['1', '2']],
      ['b', ['é x']],
      ['c', ['']],
    ])
  })

  it('refuses percent signs that are no UTF-8', () => {
    expect(parseForm('a=%ff').ok).toBe(false)
    expect(parseForm('a=%').ok).toBe(false)
  })
})

describe('negotiateLanguage', () => {
  const offered = ['fr', 'en', 'pt-BR']
  const request = (accept: string, lang = ''): Request =>
    new Request(`https://example.org/${lang}`, { headers: { 'accept-language': accept } })

  it.each([
    ['en-GB,fr;q=0.8', '', 'en'],
    ['de,fr;q=0.3,en;q=0.2', '', 'fr'],
    ['pt', '', 'pt-BR'],
    ['en', '?lang=fr', 'fr'],
    ['en', '?lang=xx', 'en'],
    ['', '', 'fr'],
    ['*;q=0.1, ,;;', '', 'fr'],
  ])('answers %s%s in %s', (accept, lang, wanted) => {
    expect(negotiateLanguage(request(accept, lang), offered)).toBe(wanted)
  })
})

describe('isSameSite', () => {
  const origin = 'https://answers.example.org'
  it.each([
    [{}, true],
    [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, true],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin }, false],
    [{ origin }, true],
    [{ origin: 'https://answers.example.org.evil.example' }, false],
  ])('of %j is %s', (headers, wanted) => {
    expect(isSameSite(new Request(origin, { method: 'POST', headers }), origin)).toBe(wanted)
  })
})

describe('rateLimit', () => {
  it('counts by place, and forgets everything with the hour', () => {
    let now = 3_600_000 * 10
    const limit = rateLimit(() => now)
    expect([limit.take('a', 2), limit.take('a', 2), limit.take('b', 2)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    now += 600_000
    expect(limit.take('a', 2)).toBe(3000)
    now += 3_000_000
    expect(limit.take('a', 2)).toBeUndefined()
  })
})

describe('clientAddress', () => {
  const context = (remote: string, passed = ''): AppContext => {
    const env = { incoming: { socket: { remoteAddress: remote } } }
    const made = { env, req: { header: () => passed } }
    return made as unknown as AppContext
  }

  it.each([
    ['203.0.113.7', '', 0, '203.0.113.7'],
    ['::ffff:203.0.113.7', '', 0, '203.0.113.7'],
    ['2001:db8::1', '', 0, '2001:db8:0:0'],
    ['2001:db8:1:2:3:4:5:6', '', 0, '2001:db8:1:2'],
    ['10.0.0.1', '198.51.100.9, 203.0.113.7', 0, '10.0.0.1'],
    ['10.0.0.1', '198.51.100.9, 203.0.113.7', 1, '203.0.113.7'],
    ['10.0.0.1', '198.51.100.9, 203.0.113.7', 2, '198.51.100.9'],
  ])('of %s, passed on as "%s" by %d, is %s', (remote, passed, proxies, wanted) => {
    expect(clientAddress(context(remote, passed), proxies)).toBe(wanted)
  })
})
