import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeDocx } from '../../../test/claims/make-docx.ts'
import { placeIn } from '../../publish/claims/read-text.ts'
import { readDocx } from './read-docx.ts'

test('paragraphs come out whole, links to figures bound, places by paragraph', () => {
  const read = readDocx(
    makeDocx(['Titre & suite', '', 'Soit {61 %|2012/staff/n} des gens.']),
    'a.docx',
  )
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  const [title, body] = read.value.blocks
  expect([title?.text, body?.text]).toEqual(['Titre & suite', 'Soit 61 % des gens.'])
  expect(body?.bound).toEqual([{ figure: '2012/staff/n', start: 5, end: 9 }])
  if (body === undefined) throw new Error('no body')
  expect(placeIn('a.docx', body, 5)).toEqual({ file: 'a.docx', line: 3, column: 6 })
})

describe('what is refused, nothing expanded beyond its size', () => {
  test.each([
    ['docx.not_a_document', new Uint8Array([1, 2, 3])],
    ['docx.not_a_document', makeDocx(['x'], { size: 1 })],
    ['docx.not_a_document', makeDocx(['x'], { size: 5000 })],
    ['docx.not_a_document', makeDocx(['x'], { count: 9 })],
    ['docx.expands_too_far', makeDocx(['x'], { size: 200_000_000 })],
    ['docx.zip64', makeDocx(['x'], { size: 0xff_ff_ff_ff })],
    ['docx.encrypted', makeDocx(['x'], { flags: 1 })],
    ['docx.too_many_files', makeDocx(['x'], { extra: 2100 })],
    ['docx.too_large', new Uint8Array(10_000_001)],
  ])('%s', (code, bytes) => {
    const read = readDocx(bytes, 'a.docx')
    expect(read.ok ? [] : read.issues.map((one) => one.code)).toEqual([code])
  })

  test('a document type, whose entities could expand without end', () => {
    const bytes = makeDocx(['x'])
    const bomb = makeDocx(['<!DOCTYPE a [<!ENTITY b "bbbb">]>'])
    expect(readDocx(bytes, 'a.docx').ok).toBe(true)
    expect(readDocx(bomb, 'a.docx').ok).toBe(false)
  })
})

test('no bytes make it throw', () => {
  const whole = makeDocx(['En 2012, 61 % des gens.'])
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
        maxLength: 8,
      }),
      fc.nat(whole.length),
      (changes, length) => {
        const bent = Uint8Array.from(whole.subarray(0, length))
        for (const [at, byte] of changes) if (at < bent.length) bent[at] = byte
        expect(typeof readDocx(bent, 'a.docx').ok).toBe('boolean')
      },
    ),
  )
})
