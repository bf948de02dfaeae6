import { readXlsx } from 'hucre/xlsx'
import type { Cell, Sheet } from 'hucre/xlsx'
import { unpackFiles, partText } from './unpack-files.ts'

/** A workbook as text: each sheet, what stays in sight, each cell with its number's format. */
export async function dumpWorkbook(bytes: Uint8Array): Promise<string> {
  const workbook = await readXlsx(bytes, { readStyles: true })
  return `${workbook.sheets.map(dumpSheet).join('\n\n')}\n`
}

function dumpSheet(sheet: Sheet): string {
  const { rows = 0, columns = 0 } = sheet.freezePane ?? {}
  const lines = sheet.rows.map((row, at) =>
    row
      .map((value, column) => dumpCell(sheet, `${String(at)},${String(column)}`, value))
      .join(' | '),
  )
  const merged = (sheet.merges ?? []).map(
    ({ startRow, startCol, endCol }) => `${String(startRow)}:${String(startCol)}-${String(endCol)}`,
  )
  return [
    `# ${sheet.name} (frozen ${String(rows)} × ${String(columns)}; merged ${merged.join(' ')})`,
    ...lines.map((line) => line.trimEnd()),
  ].join('\n')
}

function dumpCell(sheet: Sheet, key: string, value: unknown): string {
  const cell = sheet.cells?.get(key)
  const format = typeof value === 'number' ? ` {${cell?.style?.numFmt ?? ''}}` : ''
  return `${plain(value)}${format}${linkOf(cell)}`
}

function linkOf(cell: Cell | undefined): string {
  const link = cell?.hyperlink?.location
  return link === undefined ? '' : ` → ${link}`
}

function plain(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : ''
}

/** Slides as text: their words and places, their charts' words and numbers, their notes. */
export function dumpSlides(bytes: Uint8Array): string {
  const parts = new Map(
    unpackFiles(new Map([['s.pptx', bytes]])).map((part) => [part.name, partText(part)]),
  )
  const slides: string[] = []
  for (let at = 1; parts.has(`s.pptx/ppt/slides/slide${String(at)}.xml`); at++) {
    const links = parts.get(`s.pptx/ppt/slides/_rels/slide${String(at)}.xml.rels`) ?? ''
    const chart = /charts\/(chart\d+\.xml)/.exec(links)?.[1]
    const notes = parts.get(`s.pptx/ppt/notesSlides/notesSlide${String(at)}.xml`) ?? ''
    slides.push(
      [
        `# Slide ${String(at)}`,
        ...shapesOf(parts.get(`s.pptx/ppt/slides/slide${String(at)}.xml`) ?? ''),
        ...(chart === undefined ? [] : chartLines(parts.get(`s.pptx/ppt/charts/${chart}`) ?? '')),
        '-- notes',
        ...textsOf(notes),
      ].join('\n'),
    )
  }
  return `${slides.join('\n\n')}\n`
}

function textsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(([, text = '']) => text)
}

/** Places in hundredths of an inch. */
function shapesOf(xml: string): readonly string[] {
  const shapes = xml.matchAll(/<p:(?:sp|graphicFrame)>.*?<\/p:(?:sp|graphicFrame)>/gs)
  return [...shapes].map(([shape]) => {
    const [, x, y] = /<a:off x="(-?\d+)" y="(-?\d+)"\/>/.exec(shape) ?? []
    const [, w, h] = /<a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(shape) ?? []
    const place = [x, y, w, h].map((emu) => String(Math.round(Number(emu) / 9144))).join(' ')
    const alt = /descr="([^"]*)"/.exec(shape)?.[1]
    const sizes = [
      ...new Set([...shape.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size) / 100)),
    ]
    const words = textsOf(shape).join(' / ')
    return `[${place}] ${sizes.join(',')} ${words}${alt === undefined || alt === '' ? '' : ` (alt: ${alt})`}`
  })
}

function chartLines(xml: string): readonly string[] {
  const form = /<c:(bar|line)Chart>/.exec(xml)?.[1] ?? 'no'
  const format = /<c:dLbls><c:numFmt formatCode="(.*?)" sourceLinked/.exec(xml)?.[1] ?? ''
  const series = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([one]) =>
    [...one.matchAll(/<c:v>(.*?)<\/c:v>/gs)].map(([, value]) => value).join(' | '),
  )
  return [`-- ${form} chart {${format}}`, ...series]
}
