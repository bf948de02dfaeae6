import fc from 'fast-check'
import { expect, test } from 'vitest'
import { templateTexts } from '../../test/study/broken-study.ts'
import { messageOf, placeText } from '../core/message.ts'
import { readStudy } from './read-study.ts'
import { studyFilesOf } from './read/study-files.ts'

const texts = new Map([...templateTexts()].filter(([path]) => !path.startsWith('.')))
const paths = [...texts.keys()]

/** A change to a text: lines or characters taken out, doubled, moved, or something odd put in. */
type Change = (text: string) => string

const odd = fc.constantFrom(
  '\t',
  ':',
  ': ',
  '- ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '&a ',
  '*a',
  '!x ',
  '#',
  '|',
  '>',
  '\n',
  '\n\n',
  ' ',
  '%',
  '@',
  '`',
  '\u00a0',
  '\u0000',
  '\ufeff',
  '\r\n',
  '__proto__: 1\n',
  'constructor',
  'null',
  'true',
  '1e999',
  '.nan',
  '.inf',
  '---\n',
  '...\n',
  '<<: *a',
  '{{',
  '}}',
  '](figure:',
  '<b>',
  '![',
  '  ',
  'é',
  '🙂',
  '\ud800',
  'toString',
  '? ',
  '0x1F',
  '2025-02-30',
)

function spliceAt(text: string, share: number, length: number, put: string): string {
  const at = Math.floor(share * text.length)
  return text.slice(0, at) + put + text.slice(at + length)
}

function changeLine(
  text: string,
  share: number,
  change: (line: string) => readonly string[],
): string {
  const lines = text.split('\n')
  const at = Math.min(Math.floor(share * lines.length), lines.length - 1)
  return lines.flatMap((line, index) => (index === at ? change(line) : [line])).join('\n')
}

const share = fc.double({ min: 0, max: 1, noNaN: true })
const change: fc.Arbitrary<Change> = fc.oneof(
  share.map(
    (at): Change =>
      (text) =>
        changeLine(text, at, () => []),
  ),
  share.map(
    (at): Change =>
      (text) =>
        changeLine(text, at, (line) => [line, line]),
  ),
  share.map(
    (at): Change =>
      (text) =>
        changeLine(text, at, (line) => [` ${line}`]),
  ),
  share.map(
    (at): Change =>
      (text) =>
        changeLine(text, at, (line) => [line.trimStart()]),
  ),
  fc.tuple(share, fc.nat(20)).map(
    ([at, length]): Change =>
      (text) =>
        spliceAt(text, at, length, ''),
  ),
  fc.tuple(share, odd).map(
    ([at, put]): Change =>
      (text) =>
        spliceAt(text, at, 0, put),
  ),
  fc.tuple(share, fc.string()).map(
    ([at, put]): Change =>
      (text) =>
        spliceAt(text, at, 3, put),
  ),
  share.map(
    (at): Change =>
      (text) =>
        text.slice(0, Math.floor(at * text.length)),
  ),
)

const mutation = fc.record({
  path: fc.constantFrom(...paths),
  changes: fc.array(change, { minLength: 1, maxLength: 4 }),
})

test('reading a broken study never throws, and every issue can be told in both languages', () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
      const broken = new Map(texts)
      for (const { path, changes } of mutations) {
        broken.set(
          path,
          changes.reduce((text, one) => one(text), broken.get(path) ?? ''),
        )
      }
      const read = readStudy(studyFilesOf('telework', broken))
      for (const one of read.ok ? read.value.notes : read.issues) {
        expect(messageOf(one, 'fr')).not.toBe('')
        expect(messageOf(one, 'en')).not.toBe('')
        expect(paths.some((path) => placeText(one.at ?? {}).startsWith(path))).toBe(true)
        expect(one.at?.line ?? 1).toBeGreaterThan(0)
      }
    }),
    { numRuns: 200 },
  )
}, 120_000)

test('a file left out never throws', () => {
  for (const path of paths) {
    const left = new Map([...texts].filter(([other]) => other !== path))
    expect(() => readStudy(studyFilesOf('telework', left))).not.toThrow()
  }
})

test('a file cut anywhere never throws', () => {
  for (const [path, text] of texts) {
    for (let at = 0; at < text.length; at += 97) {
      const cut = new Map([...texts, [path, text.slice(0, at)]])
      expect(() => readStudy(studyFilesOf('telework', cut))).not.toThrow()
    }
  }
}, 120_000)
