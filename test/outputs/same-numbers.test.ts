import { fileURLToPath } from 'node:url'
import type { Sheet } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { unguardCell } from '../../src/dataset/formula-guard.ts'
import { languages, textIn } from '../../src/core/local-text.ts'
import type { Language } from '../../src/core/local-text.ts'
import { renderStudyFiles } from '../../src/pipeline/index.ts'
import type { ProtectedTable, Release } from '../../src/protect/protected.ts'
import { figureIdOf } from '../../src/publish/collect-figures.ts'
import { bannerGroups } from '../../src/publish/workbook/banner-groups.ts'
import {
  readCharts,
  readCsv,
  readPageTables,
  readParquet,
  readWorkbook,
  shownCell,
} from './read-outputs.ts'
import type { FlatLine, ReadChart } from './read-outputs.ts'
import { releaseOfFolder } from './release-of-folder.ts'

const studies = fileURLToPath(new URL('../../studies/', import.meta.url))

/** What a figure is in each format, by its id; a dash where it is withheld. */
type Written = ReadonlyMap<string, string>

const dash = '–'

/** How a workbook's text of a withheld number begins. */
const isDash = (text: string): boolean => text.startsWith(dash)

function bytesOf(files: ReadonlyMap<string, string | Uint8Array>, name: string): Uint8Array {
  const content = files.get(name)
  if (!(content instanceof Uint8Array)) throw new Error(`${name} is not there`)
  return content
}

function textOf(files: ReadonlyMap<string, string | Uint8Array>, name: string): string {
  const content = files.get(name)
  if (typeof content !== 'string') throw new Error(`${name} is not there`)
  return content
}

/** The figures of tables, asked ones first, as ids are given to them. */
function idsOf(table: ProtectedTable): readonly (readonly string[])[] {
  return table.rows.map((row) => table.columns.map((column) => figureIdOf(table, row, column)))
}

function firstTables(release: Release): readonly ProtectedTable[] {
  return (['asked', 'answered'] as const).flatMap((denominator) =>
    release.tables.filter((table) => table.denominator === denominator),
  )
}

function writtenOnPage(release: Release, page: string): Written {
  const tables = readPageTables(page)
  const written = new Map<string, string>()
  for (const table of firstTables(release)) {
    const rows = tables.get(table.id) ?? []
    for (const [row, ids] of idsOf(table).entries()) {
      for (const [column, id] of ids.entries()) {
        if (!written.has(id)) written.set(id, rows[row]?.[column] ?? 'not there')
      }
    }
  }
  return written
}

/** What the sheets of banners show, walked as a reader does: question, base, rows. */
async function writtenOnSheets(
  release: Release,
  language: Language,
  bytes: Uint8Array,
): Promise<Written> {
  const workbook = await readWorkbook(bytes)
  const shown = new Map<ProtectedTable, Written>()
  for (const [at, group] of bannerGroups({ release, language }).entries()) {
    const sheet = workbook.sheets[at + 1]
    if (sheet === undefined) throw new Error(`${group.title} has no sheet`)
    let from = 0
    for (const table of group.tables) {
      const question = textIn(table.variable.label, language)
      const start = sheet.rows.findIndex((row, index) => index >= from && row[0] === question)
      from = start + 2 + table.rows.length
      shown.set(table, new Map(shownRows(table, sheet, start + 2)))
    }
  }
  // The first table that counts all who were asked gives the figure.
  const inOrder = firstTables(release).map((table) => [...(shown.get(table) ?? [])])
  return new Map(inOrder.toReversed().flat())
}

/** The cells of a table's rows by figure: letters have a column of their own beside each number. */
function shownRows(
  table: ProtectedTable,
  sheet: Sheet,
  start: number,
): readonly (readonly [string, string])[] {
  const widths = table.columns.map(({ letter }): number => (letter === undefined ? 1 : 2))
  const places = widths.map((_, at) => widths.slice(0, at).reduce((sum, one) => sum + one, 1))
  return idsOf(table).flatMap((ids, row) =>
    ids.map((id, column) => {
      const place = places[column] ?? 0
      const format = sheet.cells?.get(`${String(start + row)},${String(place)}`)?.style?.numFmt
      return [id, shownCell(sheet.rows[start + row]?.[place], format)] as const
    }),
  )
}

/** The decimal mark of a spreadsheet is that of its reader: ours is that of the file's language. */
function sameNumber(shown: string, language: Language): string {
  return language === 'fr' && /^\d+\.\d$/.test(shown) ? shown.replace('.', ',') : shown
}

describe.each(['reseaux-sociaux', 'masculinity-2018'])('%s says the same numbers', (name) => {
  let release: Release
  let files: ReadonlyMap<string, string | Uint8Array> = new Map()
  let lines: ReadonlyMap<string, FlatLine> = new Map()

  beforeAll(async () => {
    release = await releaseOfFolder(`${studies}${name}`)
    files = await renderStudyFiles(release)
    lines = new Map(
      readCsv(textOf(files, 'figures.csv')).map((line) => [String(line['figure']), line]),
    )
  }, 120_000)

  test('in as many figures as its tables hold', () => {
    const ids = new Set(firstTables(release).flatMap((table) => idsOf(table).flat()))
    expect(ids.size).toBeGreaterThan(1000)
    expect([...ids].filter((id) => !lines.has(id))).toEqual([])
  })

  test.each(languages)('on its page and in CSV, in %s', (language) => {
    const page = writtenOnPage(release, textOf(files, `report.${language}.html`))
    const differing = [...page].filter(([id, shown]) => {
      const line = lines.get(id)
      return line?.['withheld'] === '' ? line[`written_${language}`] !== shown : shown !== dash
    })
    expect(differing).toEqual([])
  })

  test.each(languages)('in its tab book and in CSV, in %s', async (language) => {
    const bytes = bytesOf(files, `tables.${language}.xlsx`)
    const sheets = await writtenOnSheets(release, language, bytes)
    expect(sheets.size).toBeGreaterThan(1000)
    const differing = [...sheets].filter(([id, shown]) => {
      const line = lines.get(id)
      return line?.['withheld'] === ''
        ? line[`written_${language}`] !== sameNumber(shown, language)
        : !isDash(shown)
    })
    expect(differing).toEqual([])
  })

  test.each(languages)('on the sheet of figures, in %s', async (language) => {
    const workbook = await readWorkbook(bytesOf(files, `tables.${language}.xlsx`))
    const sheet = workbook.sheets.at(-2)
    const rows = (sheet?.rows ?? []).filter(([id]) => typeof id === 'string' && lines.has(id))
    expect(rows.length).toBe(lines.size)
    const differing = rows.filter(([id, value, written, , n]) => {
      const line = lines.get(String(id))
      if (line === undefined || line['withheld'] !== '') return value !== dash
      return (
        String(value) !== line['value'] ||
        written !== line[`written_${language}`] ||
        String(n ?? '') !== line['n']
      )
    })
    expect(differing).toEqual([])
  })

  test.each(languages)('in the charts of its slides, in %s', async (language) => {
    const charts = await readCharts(bytesOf(files, `slides.${language}.pptx`))
    expect(charts.length).toBeGreaterThan(30)
    for (const chart of charts) {
      const values = valuesById(chart, lines)
      expect([...values.keys()]).toEqual(chart.ids.filter((id) => values.has(id)))
      for (const [id, value] of values) {
        const line = lines.get(id)
        expect(`${id} ${String(value)}`).toBe(`${id} ${String(line?.['value'])}`)
      }
      expect(chart.form === 'lines' || chart.intervals.every(({ length }) => length > 0)).toBe(true)
      for (const [id, [low, high]] of intervalsById(chart, lines)) {
        const line = lines.get(id)
        expect([id, String(low), String(high)]).toEqual([id, line?.['low'], line?.['high']])
      }
      const told = chart.ids.map((id) =>
        unguardCell(String(lines.get(id)?.[`written_${language}`])),
      )
      expect(chart.written).toEqual(told)
      const behind = chart.sheet.slice(1).map((row) => row.slice(1))
      const before = (chart.series[0] ?? []).map((_, at) => chart.series.map((one) => one[at]))
      expect(behind).toEqual(before)
    }
  })

  test('in CSV and in Parquet', async () => {
    const parquet = await readParquet(bytesOf(files, 'figures.parquet'))
    const read = parquet.map((line) =>
      Object.fromEntries(Object.entries(line).map(([key, value]) => [key, String(value ?? '')])),
    )
    expect(read).toEqual([...lines.values()])
  }, 60_000)

  test('without a number where a figure is withheld', () => {
    const numbers = ['value', 'se', 'low', 'high', 'written_fr', 'written_en', 'p', 'letters']
    const withheld = [...lines.values()].filter((line) => line['withheld'] !== '')
    expect(withheld.length).toBeGreaterThan(0)
    for (const line of withheld) expect(numbers.map((key) => line[key]).join('')).toBe('')
  })
})

/** A chart's values by the ids of its notes: one a bar, both sides of a mirror, both waves of a line. */
function valuesById(
  chart: ReadChart,
  lines: ReadonlyMap<string, FlatLine>,
): ReadonlyMap<string, number> {
  return pointsById(chart, chart.series, lines)
}

/** The ends of a chart's bars of error, likewise. */
function intervalsById(
  chart: ReadChart,
  lines: ReadonlyMap<string, FlatLine>,
): ReadonlyMap<string, readonly [number, number]> {
  const hasNone = chart.intervals.every(({ length }) => length === 0)
  return hasNone ? new Map() : pointsById(chart, chart.intervals, lines)
}

function pointsById<T>(
  { slide, form, ids }: ReadChart,
  series: readonly (readonly (T | undefined)[])[],
  lines: ReadonlyMap<string, FlatLine>,
): ReadonlyMap<string, T> {
  const changes = ids.filter((id) => /^\d{4}\.\./.test(id))
  const flat =
    form === 'lines'
      ? changes.flatMap(wavesOf)
      : ids.filter((id) => !id.endsWith('.gap') && lines.get(id)?.['unit'] === 'share')
  const inOrder =
    form === 'lines' || series.length === 1
      ? series.flat()
      : (series[0] ?? []).flatMap((_, at) => series.map((one) => one[at]))
  const shown = inOrder.filter((value) => value !== undefined)
  if (shown.length !== flat.length) {
    throw new Error(`slide ${String(slide)} has ${String(shown.length)} values, ${flat.join(' ')}`)
  }
  // What the weights' own variables came to in a wave is in no table: the change alone is a figure.
  return new Map(
    flat.flatMap((id, at) => {
      const point = shown[at]
      return point === undefined || !lines.has(id) ? [] : [[id, point] as const]
    }),
  )
}

/** The figures of both waves of a change. */
function wavesOf(change: string): readonly string[] {
  const [waves = '', ...rest] = change.split('/')
  return waves.split('..').map((wave) => [wave, ...rest].join('/'))
}
