import { describe, expect, it } from 'vitest'
import { parseShardUrls } from './parse-shard-urls.ts'

function codesOf(urls: readonly string[]): readonly string[] {
  const parsed = parseShardUrls(urls)
  return parsed.ok ? [] : parsed.issues.map(({ code }) => code)
}

describe('parseShardUrls', () => {
  it('reads one address a shard, with ClickHouse’s usual ports', () => {
    const urls = ['http://a:8124', ' http://b/ ', 'https://c', 'http://d:80', 'http://[::1]:8123']
    expect(parseShardUrls(urls)).toEqual({
      ok: true,
      value: [
        { url: 'http://a:8124', address: 'a:8124' },
        { url: 'http://b:8123', address: 'b:8123' },
        { url: 'https://c:8443', address: 'c:8443' },
        { url: 'http://d:80', address: 'd:80' },
        { url: 'http://[::1]:8123', address: '[::1]:8123' },
      ],
    })
  })

  it('tells of everything that is wrong', () => {
    expect(codesOf([])).toEqual(['engine.no_url'])
    expect(
      codesOf([
        'a:8123',
        'ftp://a',
        '',
        'http://a/path',
        'http://a?user=x',
        'http://a',
        'http://a:8123',
      ]),
    ).toEqual([...Array.from({ length: 5 }, () => 'engine.invalid_url'), 'engine.duplicate_url'])
  })

  it('refuses names and passwords, and does not repeat them', () => {
    const parsed = parseShardUrls(['http://a', 'http://me:secret@b:8123'])
    expect(parsed).toEqual({
      ok: false,
      issues: [{ code: 'engine.url_credentials', values: { position: 2 } }],
    })
  })
})
