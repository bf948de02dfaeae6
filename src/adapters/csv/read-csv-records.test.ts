import { createHash } from 'node:crypto'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gather } from '../../../test/dataset/example-codebook.ts'
import { messageOf } from '../../core/message.ts'
import type { CsvRecord } from '../../dataset/csv-record.ts'
import { issueOfError } from './csv-stop.ts'
import { IssueLimit } from './issue-limit.ts'
import { parseRecords } from './parse-records.ts'
import { readCsvRecords } from './read-csv-records.ts'
import type { CsvOptions } from './read-csv-records.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-csv-'))
})
afterAll(async () => rm(folder, { recursive: true }))

/** Reads bytes as a file. */
async function read(
  content: string | Uint8Array,
  options: CsvOptions = {},
): Promise<readonly CsvRecord[]> {
  const path = join(folder, 'answers.csv')
  await writeFile(path, content)
  return gather(readCsvRecords(path, { file: 'answers.csv', ...options }))
}

function cellsOf(records: readonly CsvRecord[]): readonly (readonly string[])[] {
  return records.flatMap((one) => (one.kind === 'header' || one.kind === 'row' ? [one.cells] : []))
}

function linesOf(records: readonly CsvRecord[]): readonly number[] {
  return records.flatMap((one) => (one.kind === 'row' ? [one.line] : []))
}

/** Code, line and column of the issues. */
function told(records: readonly CsvRecord[]): readonly string[] {
  return records.flatMap((one) => {
    if (one.kind !== 'issue') return []
    const { code, at } = one.issue
    return [`${code} ${at?.line ?? '-'}:${at?.column ?? '-'}`]
  })
}

describe('reading a sound file', () => {
  it('tells the header, the rows with their lines, and the hash of the bytes', async () => {
    const text = 'a,b\n1,"x, y"\n\n2,"two\nlines"\n3,"a ""quote"""\n'
    const records = await read(text)
    expect(records[0]).toEqual({ kind: 'header', cells: ['a', 'b'] })
    expect(cellsOf(records).slice(1)).toEqual([
      ['1', 'x, y'],
      ['2', 'two\nlines'],
      ['3', 'a "quote"'],
    ])
    expect(linesOf(records)).toEqual([2, 4, 6])
    expect(records.at(-1)).toEqual({
      kind: 'end',
      hash: createHash('sha256').update(text).digest('hex'),
    })
  })

  it.each(['\n', '\r\n', '\r'])('counts lines ended by %j, quoted ones too', async (end) => {
    const records = await read(['a,b', '1,"x', 'y"', '2,z', '3,"p', 'q', 'r"', '4,s'].join(end))
    expect(linesOf(records)).toEqual([2, 4, 5, 8])
  })

  it.each([',', ';', '\t', '|'])('finds the separator %j by itself', async (separator) => {
    const header = ['a', 'b', 'c'].join(separator)
    const row = ['1', '"x, y; z | t"', '3,5;6'.replaceAll(separator, ' ')].join(separator)
    const records = await read(`${header}\n${row}\n${row}\n`)
    expect(cellsOf(records).map((cells) => cells.length)).toEqual([3, 3, 3])
  })

  it('keeps to the separator it is given', async () => {
    expect(cellsOf(await read('a,b;c\n1,2;3\n', { separator: ';' }))[0]).toEqual(['a,b', 'c'])
  })

  it.each([
    ['utf-8', Buffer.from('\ufeffâge,€\né,’\n', 'utf8')],
    ['utf-16le', Buffer.from('\ufeffâge,€\né,’\n', 'utf16le')],
    ['windows-1252', Buffer.from([0xe2, 0x67, 0x65, 0x2c, 0x80, 0x0a, 0xe9, 0x2c, 0x92, 0x0a])],
    ['latin1', Buffer.from([0xe2, 0x67, 0x65, 0x2c, 0x80, 0x0a, 0xe9, 0x2c, 0x92, 0x0a])],
  ])('reads %s, its byte order mark left out', async (encoding, bytes) => {
    expect(cellsOf(await read(bytes, { encoding }))).toEqual([
      ['âge', '€'],
      ['é', '’'],
    ])
  })

  it('reads characters cut between two chunks', async () => {
    const row = `${'é€😀'.repeat(7)},x\n`
    const records = await read(`a,b\n${row.repeat(5000)}`)
    expect(
      new Set(
        cellsOf(records)
          .slice(1)
          .map(([cell]) => cell),
      ),
    ).toEqual(new Set(['é€😀'.repeat(7)]))
  })
})

describe('refusing a broken file', () => {
  it('tells a missing file and a folder', async () => {
    const absent = await gather(readCsvRecords(join(folder, 'absent.csv')))
    expect(told(absent)).toEqual(['file.missing -:-'])
    expect(told(await gather(readCsvRecords(folder)))).toEqual(['file.unreadable -:-'])
  })

  it.each(['', '\n\n', '\ufeff'])('tells an empty file (%j)', async (text) => {
    expect(told(await read(text))).toEqual(['file.empty -:-'])
  })

  it('tells rows of the wrong length, each with the cell where it goes wrong', async () => {
    const records = await read('a,b,c\n1,2\n1,2,3\n1,2,3,4\n')
    expect(told(records)).toEqual(['dataset.ragged_row 2:3', 'dataset.ragged_row 4:4'])
    expect(linesOf(records)).toEqual([3])
  })

  it('tells a quote that is never closed where it opens', async () => {
    expect(told(await read('a,b\n1,2\n3,"4\n5,6\n7,8\n'))).toEqual(['dataset.unclosed_quote 3:2'])
  })

  it('tells quotes in the middle of a cell, once each', async () => {
    const records = await read('a,b\n1,5" pipe\n"x"y,2\n"3",4\n5,6\n')
    expect(told(records)).toEqual(['dataset.stray_quote 2:2', 'dataset.stray_quote 3:1'])
    expect(linesOf(records).at(-1)).toBe(5)
  })

  it('tells two columns of one name', async () => {
    const records = await read('a,b,a\n1,2,3\n')
    expect(told(records)).toEqual(['dataset.duplicate_column 1:3'])
  })

  it('tells a NUL character', async () => {
    expect(told(await read('a,b\n1,x\u0000y\n'))).toEqual(['dataset.nul_character 2:2'])
  })

  it('tells Latin-1 read as UTF-8, with the line and the byte', async () => {
    const before = `a,b\n${'1,été\n'.repeat(20_000)}`
    const bytes = Buffer.concat([Buffer.from(before, 'utf8'), Buffer.from('2,été\n', 'latin1')])
    const records = await read(bytes)
    const [issue] = records.flatMap((one) => (one.kind === 'issue' ? [one.issue] : []))
    expect(issue).toEqual({
      code: 'dataset.not_utf8',
      values: { file: 'answers.csv', byte: Buffer.byteLength(before) + 2 },
      at: { file: 'answers.csv', line: 20_002 },
    })
    expect(issue && messageOf(issue, 'fr')).toContain('encoding: windows-1252')
    expect(records.some(({ kind }) => kind === 'end')).toBe(false)
  })

  it('tells UTF-8 cut in the middle of its last character', async () => {
    expect(told(await read(Buffer.from('a,b\n1,é').subarray(0, -1)))).toEqual([
      'dataset.not_utf8 2:-',
    ])
  })

  it('tells UTF-16 read as UTF-8, with or without its mark', async () => {
    expect(told(await read(Buffer.from('\ufeffa,b\n1,2\n', 'utf16le')))).toEqual([
      'dataset.looks_like_utf16 -:-',
    ])
    expect(told(await read(Buffer.from('a,b\n1,2\n', 'utf16le')))).toEqual([
      'dataset.looks_like_utf16 -:-',
    ])
  })

  it('tells an encoding that nobody reads', async () => {
    expect(told(await read('a\n1\n', { encoding: 'ebcdic' }))).toEqual([
      'dataset.unknown_encoding -:-',
    ])
  })

  it('tells a hundred issues and counts the rest', async () => {
    const records = await read(`a,b\n${'1\n'.repeat(1234)}`)
    expect(told(records)).toHaveLength(101)
    expect(records.at(-2)).toMatchObject({
      issue: { code: 'dataset.more_issues', values: { n: 1134 } },
    })
  })
})

describe('refusing two gigabytes of one line', () => {
  const twoGigabytes = 2 ** 31

  it('stops at the first megabyte of a file', async () => {
    const path = join(folder, 'sparse.csv')
    await writeFile(path, '')
    await truncate(path, twoGigabytes)
    const started = performance.now()
    const records = await gather(readCsvRecords(path))
    expect(told(records)).toEqual(['dataset.record_too_large 1:-'])
    expect(performance.now() - started).toBeLessThan(2000)
    await rm(path)
  })

  it.each(['x', '"'])('asks a stream for no more than it needs (%s…)', async (first) => {
    const chunk = 'x'.repeat(65_536)
    let given = 0
    let closed = false
    async function* endless(): AsyncGenerator<string> {
      try {
        yield `a,b\n1,2\n${first}`
        for (; given < twoGigabytes; given += chunk.length) yield chunk
      } finally {
        closed = true
      }
    }
    const started = performance.now()
    const options = { file: 'endless.csv', separator: ',', issues: new IssueLimit() }
    const heap = process.memoryUsage().rss
    const problem = await gather(parseRecords(endless(), options)).catch((error: unknown) =>
      issueOfError(error, 'endless.csv'),
    )
    expect(problem).toMatchObject({ code: 'dataset.record_too_large', at: { line: 3 } })
    expect(given).toBeLessThan(4_000_000)
    expect(closed).toBe(true)
    expect(process.memoryUsage().rss - heap).toBeLessThan(100_000_000)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('closes the file when the reader turns away', async () => {
    const path = join(folder, 'long.csv')
    await writeFile(path, `a,b\n${'1,2\n'.repeat(100_000)}`)
    let met = 0
    for await (const { kind } of readCsvRecords(path)) {
      if (kind === 'row') met++
      if (met === 3) break
    }
    expect(met).toBe(3)
  })
})
