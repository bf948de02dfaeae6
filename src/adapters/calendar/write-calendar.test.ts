import { expect, test } from 'vitest'
import { writeCalendar } from './write-calendar.ts'

const long = 'Dire la règle à tous, y compris à ceux qui n’ont ni bureau ni écran\u00a0; '.repeat(4)

const text = writeCalendar({
  name: '[Données simulées] Plan',
  language: 'fr',
  stamp: '2012-02-01',
  events: [
    {
      uid: 'study.rule@visavis',
      day: '2012-05-01',
      summary: 'Publier; dire, répéter \\ écrire',
      description: `${long}\nDeuxième ligne`,
      category: 'Règles',
    },
    {
      uid: 'study.train@visavis',
      day: '2012-12-31',
      summary: 'Former 👩‍🏫',
      description: 'x',
      category: 'Compétences',
    },
  ],
})

/** Lines of the file unfolded, as a calendar reads them (RFC 5545, section 3.1). */
function unfolded(calendar: string): readonly string[] {
  return calendar.replaceAll('\r\n ', '').split('\r\n')
}

test('lines end in CRLF, are folded at 75 octets and never inside a character', () => {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const octets = text.split('\r\n').map((line) => new TextEncoder().encode(line).length)
  expect(Math.max(...octets)).toBeLessThanOrEqual(75)
  expect(octets.filter((length) => length > 70).length).toBeGreaterThan(2)
  expect(text).not.toContain('\ufffd')
})

test('texts are escaped, and come back whole', () => {
  const lines = unfolded(text)
  expect(lines).toContain('SUMMARY:Publier\\; dire\\, répéter \\\\ écrire')
  expect(lines).toContain('SUMMARY:Former 👩‍🏫')
  const description = lines.find((line) => line.startsWith('DESCRIPTION:Dire')) ?? ''
  const read = description
    .replace('DESCRIPTION:', '')
    .replaceAll('\\n', '\n')
    .replaceAll(/\\([,;\\])/g, '$1')
  expect(read).toBe(`${long}\nDeuxième ligne`)
})

test('dates are days without a time zone; ids and stamps do not change', () => {
  const lines = unfolded(text)
  expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
    'DTSTART;VALUE=DATE:20120501',
    'DTSTART;VALUE=DATE:20121231',
  ])
  expect(lines.filter((line) => line.startsWith('DTSTAMP'))).toEqual([
    'DTSTAMP:20120201T000000Z',
    'DTSTAMP:20120201T000000Z',
  ])
  expect(lines.filter((line) => line.startsWith('UID'))).toEqual([
    'UID:study.rule@visavis',
    'UID:study.train@visavis',
  ])
  expect(text).not.toMatch(/TZID|TIMEZONE/)
})
