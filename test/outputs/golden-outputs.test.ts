import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { csvText } from '../../src/adapters/csv/csv-text.ts'
import { writePptx } from '../../src/adapters/pptx/write-pptx.ts'
import { writeXlsx } from '../../src/adapters/xlsx/write-xlsx.ts'
import { languages } from '../../src/core/local-text.ts'
import { flatFigures } from '../../src/publish/flat/flat-figures.ts'
import { flatRows } from '../../src/publish/flat/flat-rows.ts'
import { slidesOf } from '../../src/publish/slides/slides-of.ts'
import { workbookOf } from '../../src/publish/workbook/workbook-of.ts'
import { smallRelease } from '../publish/small-release.ts'
import { dumpSlides, dumpWorkbook } from './dump-outputs.ts'

const folder = fileURLToPath(new URL('../golden/', import.meta.url))
/** `UPDATE_GOLDEN=1 npx vitest run test/outputs` writes them anew; CI never does. */
const updates = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] !== 'true'

function expectGolden(name: string, text: string): void {
  const file = `${folder}${name}`
  if (updates) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, text)
  }
  expect(text).toBe(readFileSync(file, 'utf8'))
}

describe.each(languages)('of a small study, in %s,', (language) => {
  const context = { release: smallRelease, language }

  test('the tab book stays as it is', async () => {
    const bytes = await writeXlsx(workbookOf(context))
    expectGolden(`tables.${language}.xlsx.txt`, await dumpWorkbook(bytes))
  })

  test('the slides stay as they are', async () => {
    const bytes = await writePptx(slidesOf(context))
    expectGolden(`slides.${language}.pptx.txt`, dumpSlides(bytes))
  })

  test('the same figures give the same bytes', async () => {
    const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one).equals(other)
    const [book, slides] = [workbookOf(context), slidesOf(context)]
    expect(same(await writeXlsx(book), await writeXlsx(book))).toBe(true)
    expect(same(await writePptx(slides), await writePptx(slides))).toBe(true)
  })
})

test('the lines of figures stay as they are', () => {
  expectGolden('figures.csv', csvText(flatRows(flatFigures(smallRelease))).replaceAll('\r\n', '\n'))
})
