import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorHref, html, trusted } from './html.ts'

test('whatever text is put in, it stays text, in content and in quoted attributes', () => {
  expect(html`<p title="${'"><script>'}">${"<b>&'"}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;&#39;</p>',
  )
})

test('safe HTML is put in as it is; nothing stands for what is absent', () => {
  const item = html`<li>${'&'}</li>`
  const parts = html`${[item, item]}${undefined}${false}${trusted('<hr>')}${3}`
  expect(parts.text).toBe('<li>&amp;</li><li>&amp;</li><hr>3')
})

test('no text opens a tag or ends an attribute', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(html`${text}`.text).not.toMatch(/[<>"']/)
    }),
  )
})

test('the address of an anchor leads to its id, whatever characters it holds', () => {
  expect(anchorHref('figure-2012/staff/a.b@c#n')).toBe('#figure-2012/staff/a.b@c%23n')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (id) => {
      expect(decodeURIComponent(anchorHref(id).slice(1))).toBe(id)
    }),
  )
})
