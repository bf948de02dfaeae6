import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import type { Workbook } from 'hucre/xlsx'
import { parseHTML } from 'linkedom'
import { readZip } from '../../src/adapters/docx/read-zip.ts'
import { partText } from './unpack-files.ts'

/** A line of a flat file: a text, a number or nothing a column. */
export type FlatLine = Readonly<Record<string, string | number | boolean | null>>

/** Reads a CSV file as a person's tool would: the first line names the columns. */
export function readCsv(text: string): readonly FlatLine[] {
  const lines: readonly Readonly<Record<string, string>>[] = parse(text, { columns: true })
  return lines
}

/** Reads a Parquet file through DuckDB. */
export async function readParquet(bytes: Uint8Array): Promise<readonly FlatLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'visavis-read-'))
  const path = join(folder, 'figures.parquet')
  writeFileSync(path, bytes)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    const read = await connection.runAndReadAll(`SELECT * FROM read_parquet('${path}')`)
    const names = read.columnNames()
    return read
      .getRows()
      .map((row) =>
        Object.fromEntries(names.map((name, at) => [name, plainValue(row[at] ?? null)])),
      )
  } finally {
    connection.closeSync()
    instance.closeSync()
    rmSync(folder, { recursive: true, force: true })
  }
}

function plainValue(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null
}

/** A cell of a page's table: what it writes, without its marks. */
export type PageTables = ReadonlyMap<string, readonly (readonly string[])[]>

/** The tables of questions of a page by id, a list of cells a row, in order. */
export function readPageTables(page: string): PageTables {
  const { document } = parseHTML(page)
  const articles = [...document.querySelectorAll('article.question')]
  return new Map(
    articles.map((article) => {
      for (const mark of article.querySelectorAll('td sup, td .rest, td svg')) mark.remove()
      const rows = [...article.querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim()),
      )
      return [article.id.replace(/^table-/, ''), rows]
    }),
  )
}

/** How a spreadsheet shows a number, by its format. */
const shows: ReadonlyMap<string, (value: number) => string> = new Map([
  ['0"\u00a0"%', (value: number): string => `${wholePercent(value)}\u00a0%`],
  ['0%', (value: number): string => `${wholePercent(value)}%`],
  ['0.0', (value: number): string => value.toFixed(1)],
  ['#,##0', String],
  ['+0;\u22120;0', String],
])

/** A number as a spreadsheet shows it, by its format; a text as it is. */
export function shownCell(value: unknown, format: string | undefined): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : ''
  const show = shows.get(format ?? '')
  if (show === undefined)
    throw new Error(`shownCell requires a known format, not ${String(format)}`)
  return show(value)
}

/** A share of hundredths as a percentage; a share with more decimals is not what was written. */
function wholePercent(value: number): string {
  const percent = Number((value * 100).toPrecision(12))
  if (!Number.isInteger(percent)) throw new Error(`${String(value)} hides decimals`)
  return String(percent)
}

/** Reads a workbook back, styles too. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  return readXlsx(bytes, { readStyles: true })
}

/** A chart of a slide, and the figures that the slide's notes name, in order. */
export interface ReadChart {
  readonly slide: number
  readonly form: 'bars' | 'lines'
  /** Series by series, a value a category; undefined where there is none. */
  readonly series: readonly (readonly (number | undefined)[])[]
  /** Both ends of the bar of error of each value; empty for a series without any. */
  readonly intervals: readonly (readonly (readonly [number, number] | undefined)[])[]
  /** The same in the sheet that stands behind the chart. */
  readonly sheet: readonly (readonly unknown[])[]
  readonly ids: readonly string[]
  readonly written: readonly string[]
}

/** Reads the charts of a presentation, slide by slide. */
export async function readCharts(bytes: Uint8Array): Promise<readonly ReadChart[]> {
  const archive = readArchive(bytes)
  const charts: ReadChart[] = []
  for (let slide = 1; archive.has(`ppt/slides/slide${String(slide)}.xml`); slide++) {
    const links = partOf(archive, `ppt/slides/_rels/slide${String(slide)}.xml.rels`)
    const name = /charts\/(chart\d+)\.xml/.exec(links)?.[1]
    if (name !== undefined) charts.push(await readChart(archive, slide, name))
  }
  return charts
}

type Archive = ReadonlyMap<string, Uint8Array>

function partOf(archive: Archive, name: string): string {
  return partText({ name, bytes: archive.get(name) ?? new Uint8Array() })
}

async function readChart(archive: Archive, slide: number, name: string): Promise<ReadChart> {
  const chart = partOf(archive, `ppt/charts/${name}.xml`)
  const links = partOf(archive, `ppt/charts/_rels/${name}.xml.rels`)
  const embedded = /embeddings\/([^"]+)/.exec(links)?.[1] ?? ''
  const workbook = await readXlsx(archive.get(`ppt/embeddings/${embedded}`) ?? new Uint8Array())
  return {
    slide,
    form: chart.includes('<c:lineChart>') ? 'lines' : 'bars',
    series: seriesOf(chart),
    intervals: intervalsOf(chart),
    sheet: workbook.sheets[0]?.rows ?? [],
    ...figuresOf(partOf(archive, `ppt/notesSlides/notesSlide${String(slide)}.xml`)),
  }
}

function readArchive(bytes: Uint8Array): Archive {
  const read = readZip(bytes, () => true, 'slides.pptx')
  if (!read.ok) throw new Error('readArchive requires an archive')
  return read.value
}

function seriesOf(chart: string): ReadChart['series'] {
  return [...chart.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([values]) => pointsOf(values))
}

function pointsOf(xml: string): readonly (number | undefined)[] {
  const count = Number(/<c:ptCount val="(\d+)"/.exec(xml)?.[1] ?? 0)
  const points = new Map(
    [...xml.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]+)<\/c:v>/g)].map(([, at, value]) => [
      Number(at),
      Number(value),
    ]),
  )
  return Array.from({ length: count }, (_, at) => points.get(at))
}

function intervalsOf(chart: string): ReadChart['intervals'] {
  return [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) => {
    const [values] = seriesOf(series)
    const [plus, minus] = ['plus', 'minus'].map((side) =>
      pointsOf(new RegExp(`<c:${side}>.*?</c:${side}>`, 's').exec(series)?.[0] ?? ''),
    )
    return (plus ?? []).map((more, at) => {
      const [value, less] = [values?.[at], minus?.[at]]
      return value === undefined || more === undefined || less === undefined
        ? undefined
        : ([Number((value - less).toFixed(2)), Number((value + more).toFixed(2))] as const)
    })
  })
}

/** The notes tell each figure as value, title, id. */
function figuresOf(notes: string): Pick<ReadChart, 'ids' | 'written'> {
  const lines = [...notes.matchAll(/<a:t>([^<]*)<\/a:t>/g)].flatMap(([, line = '']) => {
    const parts = line.split(' — ')
    const id = parts.at(-1) ?? ''
    return parts.length >= 3 && /^\d{4}(\.\.\d{4})?\/\S+$/.test(id)
      ? [{ id, written: parts[0] ?? '' }]
      : []
  })
  return { ids: lines.map(({ id }) => id), written: lines.map(({ written }) => written) }
}
