import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawChart } from '../../src/adapters/plot/index.ts'
import { languages } from '../../src/core/local-text.ts'
import { renderStudyFiles } from '../../src/pipeline/index.ts'
import type { Release } from '../../src/protect/protected.ts'
import { writeTypst } from '../../src/publish/typst/write-typst.ts'
import { formula, writeHiddenStudy } from './hidden-study.ts'
import { releaseOfFolder } from './release-of-folder.ts'
import { partText, unpackFiles } from './unpack-files.ts'
import type { Part } from './unpack-files.ts'

const root = mkdtempSync(join(tmpdir(), 'visavis-hidden-'))

interface Published {
  readonly release: Release
  readonly parts: readonly Part[]
}

async function publish(name: string, east: number, west: number): Promise<Published> {
  const folder = join(root, name, 'study')
  writeHiddenStudy(folder, { east, west })
  const release = await releaseOfFolder(folder)
  const files = new Map([...(await renderStudyFiles(release)), ...sourcesOfPrints(release)])
  return { release, parts: unpackFiles(files) }
}

/** What PDFs are compressed from. */
function sourcesOfPrints(release: Release): ReadonlyMap<string, string> {
  return new Map(
    languages.map((language) => {
      const { source, images } = writeTypst({ release, language, draw: drawChart })
      // The fingerprint is printed in pieces.
      const whole = source.replaceAll('", "', '')
      return [`report.${language}.typ`, [whole, ...images.values()].join('\n')] as const
    }),
  )
}

/** Texts without the fingerprint of the answers, which tells one file of answers from another. */
function withoutHash({ release, parts }: Published): ReadonlyMap<string, string> {
  const hashes = release.samples.map(({ dataHash }) => dataHash)
  return new Map(
    parts.map((part) => [
      part.name,
      hashes.reduce((text, hash) => text.replaceAll(hash, 'hash'), partText(part)),
    ]),
  )
}

describe('answers of people who are too few to be shown', () => {
  let one: Published
  let other: Published

  beforeAll(async () => {
    // Five and one of seven, or two and four: six of fourteen together, either way.
    one = await publish('one', 5, 1)
    other = await publish('other', 2, 4)
  })

  afterAll(() => {
    rmSync(root, { recursive: true, force: true })
  })

  test('are withheld, while others are shown', () => {
    const cells = one.release.tables
      .filter(({ variable }) => variable.id === 'use')
      .flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(({ kind }) => kind)))
    expect(cells.filter((kind) => kind === 'withheld').length).toBeGreaterThanOrEqual(4)
    expect(cells.filter((kind) => kind === 'estimate').length).toBeGreaterThanOrEqual(6)
  })

  test('change nothing in any part of any file, whatever they say', () => {
    const [texts, others] = [withoutHash(one), withoutHash(other)]
    expect([...texts.keys()]).toEqual([...others.keys()])
    const differing = [...texts].filter(([name, text]) => text !== others.get(name))
    // These are compressed: the fingerprint cannot be taken out of their bytes. What the PDFs are made
    // from is compared in their place, and Parquet is read back elsewhere.
    const compressed = ['report.fr.pdf', 'report.en.pdf', 'figures.parquet']
    expect(differing.map(([name]) => name)).toEqual(compressed)
    expect(texts.has('report.fr.typ')).toBe(true)
  })

  test('are in no part of any file, in no way of writing them', () => {
    // 5 of 7 and 2 of 7 in the east, and what rounding leaves of them.
    const hidden = [
      '0.714',
      '0.71',
      '71 %',
      '71\u00a0%',
      '71%',
      '0.286',
      '0.29',
      '29\u00a0%',
      '29%',
    ]
    for (const part of one.parts) {
      const text = partText(part)
      for (const number of hidden) {
        const found = text.includes(number) ? `${number} in ${part.name}` : 'nowhere'
        expect(found).toBe('nowhere')
      }
    }
  })

  test('leave no size of their group either', () => {
    const csv = one.parts.find(({ name }) => name === 'figures.csv')
    const lines = csv === undefined ? [] : partText(csv).split('\r\n')
    const hidden = lines.filter((line) => line.includes('region.east') && line.includes('/use.'))
    expect(hidden.length).toBeGreaterThan(0)
    for (const line of hidden) expect(line).toMatch(/,,,,,,,,,,,disclosure,/)
  })
})

describe('a label that begins like a formula', () => {
  let parts: readonly Part[] = []

  beforeAll(async () => {
    parts = (await publish('formula', 5, 1)).parts
  })

  test.each([
    ['a workbook', /^tables\.fr\.xlsx\/xl\/(sharedStrings|worksheets)/, '<t'],
    ['the sheet of a chart', /^slides\.fr\.pptx\/ppt\/embeddings\//, '<t'],
    ['the words of a chart', /^slides\.fr\.pptx\/ppt\/charts\/chart\d+\.xml$/, '<c:v'],
  ])('gets an apostrophe in %s', (_, where, tag) => {
    const texts = parts.filter(({ name }) => where.test(name)).map(partText)
    expect(texts.some((text) => text.includes(`>'${formula}<`))).toBe(true)
    for (const text of texts) {
      expect(text).not.toMatch(new RegExp(`${tag}[^>]*>[=+@]`))
      expect(text).not.toMatch(/<f>/)
    }
  })

  test('gets an apostrophe in CSV', () => {
    const csv = parts.find(({ name }) => name === 'figures.csv')
    const text = csv === undefined ? '' : partText(csv)
    expect(text).toContain(`,'${formula},`)
    expect(text).not.toMatch(/(^|,)"?[=+@]/m)
  })
})
