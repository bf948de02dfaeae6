import { languages } from '../core/local-text.ts'
import type { Release } from '../protect/protected.ts'
import type { DrawChart } from '../publish/charts.ts'
import { flatFigures } from '../publish/flat/flat-figures.ts'
import { flatRows } from '../publish/flat/flat-rows.ts'
import { hasCharts } from '../publish/has-charts.ts'
import {
  articleFile,
  articlePrintFile,
  dataFile,
  faceSlidesFile,
  figuresFile,
  printFile,
  reportFile,
  slidesFile,
  workbookFile,
} from '../publish/page-files.ts'
import { renderArticle } from '../publish/render-article.ts'
import { renderFigures } from '../publish/render-figures.ts'
import { renderReport } from '../publish/render-report.ts'
import type { SectionContext } from '../publish/section-context.ts'
import { hasStrategyPage } from '../publish/has-strategy-page.ts'
import { faceSlidesOf, slidesOf } from '../publish/slides/slides-of.ts'
import { writeArticle } from '../publish/typst/write-article.ts'
import type { TypstDocument } from '../publish/typst/typst-document.ts'
import { writeTypst } from '../publish/typst/write-typst.ts'
import { workbookOf } from '../publish/workbook/workbook-of.ts'
import type { PlannedFile } from './planned-file.ts'
import { strategyBesideReport } from './render-strategy-files.ts'

/** The formats in which a study is published, in the order they are made. */
export const reportFormats = ['html', 'pdf', 'pptx', 'xlsx', 'csv', 'parquet'] as const

/** A format in which a study is published. */
export type ReportFormat = (typeof reportFormats)[number]

/** How files are rendered. */
export interface FileOptions {
  /** All when absent. */
  readonly formats?: readonly ReportFormat[] | undefined
  /** Makes this file alone. */
  readonly only?: string | undefined
  /** Called with each file's name before it is made. */
  readonly onFile?: ((file: string) => void) | undefined
  /** Makes no further file once aborted: what is answered is then not whole. */
  readonly signal?: AbortSignal | undefined
  /** Day up to which answers are counted, of a wave that still runs: every page says so. */
  readonly provisional?: string | undefined
}

/**
 * Makes every file of a study by name, in memory: a report in each language of the product and its
 * articles, the same on paper, slides, tab books, and all figures as CSV and Parquet.
 *
 * Nothing is written, so that whoever writes can write all or nothing. Libraries are loaded only for
 * the formats asked: some take longer to load than a study takes to publish.
 */
export async function renderStudyFiles(
  release: Release,
  options: FileOptions = {},
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  return makeFiles(await planStudyFiles(release, options), options)
}

/** A file of a study to make, and the format that it is of. */
export interface StudyFile extends PlannedFile {
  readonly format: ReportFormat
}

/** What `renderStudyFiles` makes, in that order. */
export async function planStudyFiles(
  release: Release,
  { formats = reportFormats, only, provisional }: FileOptions,
): Promise<readonly StudyFile[]> {
  const draw = await loadDrawing(release, formats)
  const contexts = languages.map((language) => ({ release, language, draw, provisional }))
  return reportFormats
    .filter((format) => formats.includes(format))
    .flatMap((format) => planners[format](contexts, release).map((file) => ({ ...file, format })))
    .filter(({ name, onlyAsked = false }) => (only === undefined ? !onlyAsked : only === name))
}

/**
 * Makes files one after another.
 *
 * @param isOurs - asked before a file is made: whether to make it
 */
export async function makeFiles(
  planned: readonly StudyFile[],
  { onFile, signal }: Pick<FileOptions, 'onFile' | 'signal'>,
  isOurs: (file: StudyFile) => boolean = () => true,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>()
  for (const file of planned) {
    if (signal?.aborted === true) break
    if (!isOurs(file)) continue
    onFile?.(file.name)
    const content = await file.make()
    if (content !== undefined) files.set(file.name, content)
    // Lets an interruption be heard between two files.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return files
}

/** What draws charts, where some format shows any. */
async function loadDrawing(
  release: Release,
  formats: readonly ReportFormat[],
): Promise<DrawChart | undefined> {
  const isDrawn = formats.includes('html') || formats.includes('pdf')
  return isDrawn && hasCharts(release) ? (await writers.html()).drawChart : undefined
}

/**
 * Loads what the given formats are made with, which else is loaded when the first file needs it.
 */
export async function loadWriters(formats: readonly ReportFormat[]): Promise<void> {
  await Promise.all(formats.map((format) => writers[format]?.()))
}

/** Libraries, loaded when a format asks for them. */
const writers = {
  html: async () => import('../adapters/plot/index.ts'),
  pdf: async () => import('../adapters/typst/print-typst.ts'),
  pptx: async () => import('../adapters/pptx/write-pptx.ts'),
  xlsx: async () => import('../adapters/xlsx/write-xlsx.ts'),
  csv: async () => import('../adapters/csv/csv-text.ts'),
  parquet: async () => import('../adapters/parquet/write-parquet.ts'),
}

type Planner = (contexts: readonly SectionContext[], release: Release) => readonly PlannedFile[]

/** A new format is one entry here, and its name in `reportFormats`. */
const planners: Readonly<Record<ReportFormat, Planner>> = {
  html: (contexts, release) => [
    ...contexts.flatMap((context) => [
      { name: reportFile(context.language), make: () => renderReport(context) },
      { name: figuresFile(context.language), make: () => renderFigures(context) },
      { name: articleFile(context.language), make: () => renderArticle(context) },
    ]),
    ...(contexts.some(hasStrategyPage) ? strategyBesideReport(release) : []),
  ],
  pdf: (contexts) =>
    contexts.flatMap((context) => [
      { name: printFile(context.language), make: async () => print(writeTypst(context)) },
      { name: articlePrintFile(context.language), make: async () => print(writeArticle(context)) },
    ]),
  pptx: (contexts) =>
    contexts.flatMap((context) => [
      {
        name: slidesFile(context.language),
        make: async () => (await writers.pptx()).writePptx(slidesOf(context)),
      },
      ...[undefined, ...(context.release.study.parts ?? [])].map((part) => ({
        name: faceSlidesFile(context.language, part?.id),
        onlyAsked: true,
        make: async () => (await writers.pptx()).writePptx(faceSlidesOf(context, part)),
      })),
    ]),
  xlsx: (contexts) =>
    contexts.map((context) => ({
      name: workbookFile(context.language),
      make: async () => (await writers.xlsx()).writeXlsx(workbookOf(context)),
    })),
  csv: (_, release) => [
    {
      name: dataFile('csv'),
      make: async () => (await writers.csv()).csvText(flatRows(flatFigures(release))),
    },
  ],
  parquet: (_, release) => [
    {
      name: dataFile('parquet'),
      make: async () => (await writers.parquet()).writeParquet(flatFigures(release)),
    },
  ],
}

/** A printed document; nothing of no document. */
async function print(document: TypstDocument | undefined): Promise<Uint8Array | undefined> {
  if (document === undefined) return undefined
  return (await writers.pdf()).printTypst(document)
}
