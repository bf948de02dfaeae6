import { encode } from 'uqr'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { posterPage } from './poster-page.ts'
import type { PosterSheet } from './poster-page.ts'
import { qrCode } from './qr-code.ts'

const sheet: PosterSheet = {
  title: 'Le travail <vu> des deux côtés',
  text: 'Scannez ce code.',
  link: 'https://survey.example.org/i#employees.AbCdEfGhIjKlMnOpQrStUv',
  fingerprint: 'lusab-babad-gutih-tugad-mibab-dihab-fonoh-bakub',
  contact: 'study@example.org',
  language: 'fr',
}

test('the code draws each dark square of its text once, inside a quiet zone of four', () => {
  const { data, size } = encode(sheet.link, { ecc: 'M', border: 4 })
  const svg = qrCode(sheet.link, 'a < b')
  const squares = [...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ])
  expect(squares).toHaveLength(data.flat().filter(Boolean).length)
  for (const [x = -1, y = -1] of squares) {
    expect(data[y]?.[x]).toBe(true)
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(4)
    expect(Math.max(x, y)).toBeLessThan(size - 4)
  }
  expect(svg).toContain('<title>a &lt; b</title>')
})

test('a sheet says its address, its words and whom to write to; a letter names its person', () => {
  const page = posterPage([sheet, { ...sheet, name: 'Zoé <script>' }], 'A5')
  const { document } = parseHTML(page)
  const sections = [...document.querySelectorAll('section')]
  expect(sections).toHaveLength(2)
  for (const section of sections) {
    expect(section.querySelector('.link')?.textContent).toBe(sheet.link)
    expect(section.querySelector('.words')?.textContent).toBe(sheet.fingerprint)
    expect(section.textContent).toContain(sheet.contact)
    expect(section.querySelector('svg[role=img] title')?.textContent).toContain('QR')
  }
  expect(sections[1]?.textContent).toContain('Zoé <script>')
  expect(document.querySelector('script')).toBeNull()
  expect(page).toContain('@page{size:A5}')
  expect(page).not.toMatch(/https?:\/\/(?!survey\.example\.org|www\.w3\.org)/)
})
