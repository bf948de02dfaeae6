import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { html } from '../../src/core/html.ts'
import { openingPanels } from '../../src/interview/html/ballot-panels.ts'
import { renderDocument } from '../../src/interview/html/render-document.ts'
import { welcomePage } from '../../src/interview/html/welcome-page.ts'
import { factsOf } from '../interview/page-states.ts'
import { builtScript, bundleClient } from './bundle-client.ts'

const mostScript = 10_000
const mostFirstView = 14_000

const scripts = ['client', 'answer', 'enhance'] as const
const textOf = (name: (typeof scripts)[number]): string => Buffer.from(builtScript(name)).toString()
const packed = (bytes: Uint8Array | string): number => gzipSync(bytes, { level: 9 }).length

beforeAll(bundleClient)

describe('scripts of the respondents’ pages', () => {
  test.each(scripts)('%s.js is 10 kB at most, compressed', (name) => {
    expect(packed(builtScript(name))).toBeLessThanOrEqual(mostScript)
  })

  test('come out the same however often they are built', () => {
    const before = scripts.map((name) => textOf(name))
    bundleClient()
    const after = scripts.map((name) => textOf(name))
    expect(after).toEqual(before)
  })

  test('the first half names the second by its hash, so that one hash in the manifest covers both', () => {
    const integrity = createHash('sha256').update(builtScript('answer')).digest('base64')
    expect(textOf('client')).toContain(`sha256-${integrity}`)
  })

  test('never make code of text, and know one policy', () => {
    for (const name of scripts) {
      const text = textOf(name)
      expect(text).not.toMatch(/\beval\(|new Function|innerHTML|outerHTML|document\.write/)
      expect(text.match(/createPolicy\("(\w+)"/)?.[1] ?? 'visavis').toBe('visavis')
    }
  })
})

describe('the first view', () => {
  test.each(['fr', 'en', 'ar'])(
    'in %s, page and script, is 14 kB at most, compressed',
    (language) => {
      const facts = factsOf('anonymous')
      const content = welcomePage({ language, facts }, { action: '/i', minutes: 5 })
      const page = renderDocument({
        title: content.title,
        body: html`${content.body}${openingPanels(language)}`,
        language,
        nonce: 'q4Zk0aXb3hT1o9VwYc2AxQ==',
        facts,
        others: ['fr', 'en'].map((other) => ({ language: other, href: `/i?lang=${other}` })),
        script: html`<script
          src="/client.js"
          integrity="sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC"
          nonce="q4Zk0aXb3hT1o9VwYc2AxQ=="
          defer
        ></script>`,
      })
      expect(packed(page) + packed(builtScript('client'))).toBeLessThanOrEqual(mostFirstView)
    },
  )
})
