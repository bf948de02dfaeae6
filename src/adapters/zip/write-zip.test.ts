import { describe, expect, test } from 'vitest'
import { readZip } from '../docx/read-zip.ts'
import { writeZip } from './write-zip.ts'

const text = (words: string): Uint8Array => new TextEncoder().encode(words)

describe('writeZip', () => {
  const files = new Map([
    ['[Content_Types].xml', text('<Types/>')],
    ['ppt/été.xml', text('é'.repeat(5000))],
    ['nothing', new Uint8Array()],
    ['inner.xlsx', text('already packed')],
  ])

  test('writes what a reader gives back, in the same order', () => {
    const read = readZip(writeZip(files), () => true, 'archive')
    expect(read.ok && [...read.value].map(([name, bytes]) => [name, [...bytes]])).toEqual(
      [...files].map(([name, bytes]) => [name, [...bytes]]),
    )
  })

  test('writes the same bytes at any time', () => {
    expect(writeZip(files)).toEqual(writeZip(new Map(files)))
  })
})
