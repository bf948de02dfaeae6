import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gather } from '../../../test/dataset/example-codebook.ts'
import { readCsvRecords } from './read-csv-records.ts'
import { writeCsv } from './write-csv.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-csv-'))
})
afterAll(async () => rm(folder, { recursive: true }))

async function cellsOf(path: string, separator: string): Promise<readonly (readonly string[])[]> {
  const records = await gather(readCsvRecords(path, { separator }))
  return records.flatMap((one) => (one.kind === 'header' || one.kind === 'row' ? [one.cells] : []))
}

describe('writing a CSV', () => {
  it('gives every cell back: quotes, separators, line ends, formulas, blanks', async () => {
    const path = join(folder, 'round-trip.csv')
    const nasty = fc.string({
      unit: fc.constantFrom(
        '"',
        ',',
        ';',
        '\n',
        '\r',
        '=',
        '-',
        '+',
        '@',
        '\t',
        "'",
        ' ',
        'é',
        '1',
      ),
    })
    const cell = fc
      .oneof(nasty, fc.string({ unit: 'grapheme' }))
      .map((one) => one.replaceAll('\u0000', ''))
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })))
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(',', ';', '\t'), async (body, separator) => {
        const header = (body[0] ?? ['x']).map((_, index) => `c${index}`)
        expect((await writeCsv(path, [header, ...body], { separator, force: true })).ok).toBe(true)
        expect(await cellsOf(path, separator)).toEqual([header, ...body])
      }),
      { numRuns: 60 },
    )
  })

  it('guards formulas and leaves negative numbers alone', async () => {
    const path = join(folder, 'guarded.csv')
    await writeCsv(path, [
      ['a', 'b', 'c'],
      ['=1+1', '-2.5', '@x'],
    ])
    expect(await readFile(path, 'utf8')).toBe("a,b,c\n'=1+1,-2.5,'@x\n")
  })

  it('refuses a file that exists, and leaves it and the folder as they were', async () => {
    const path = join(folder, 'kept.csv')
    await writeFile(path, 'mine')
    const before = await readdir(folder)
    expect(await writeCsv(path, [['a']])).toMatchObject({ issues: [{ code: 'file.exists' }] })
    expect(await readFile(path, 'utf8')).toBe('mine')
    expect(await readdir(folder)).toEqual(before)
    expect((await writeCsv(path, [['a']], { force: true })).ok).toBe(true)
    expect(await readFile(path, 'utf8')).toBe('a\n')
  })

  it('leaves nothing behind when the rows fail half-way', async () => {
    const before = await readdir(folder)
    function* failing(): Generator<readonly string[]> {
      for (let row = 0; row < 100_000; row++) yield ['a long enough cell']
      throw new Error('no more rows')
    }
    await expect(writeCsv(join(folder, 'half.csv'), failing())).rejects.toThrow('no more rows')
    expect(await readdir(folder)).toEqual(before)
  })

  it('tells a folder that does not exist', async () => {
    const path = join(folder, 'nowhere', 'file.csv')
    expect(await writeCsv(path, [['a']])).toMatchObject({
      issues: [{ code: 'file.unwritable', values: { reason: 'ENOENT' } }],
    })
  })
})
