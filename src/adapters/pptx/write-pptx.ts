import type PptxGenJS from 'pptxgenjs'
import { guardCell } from '../../dataset/formula-guard.ts'
import type {
  ChartPart,
  Deck,
  Run,
  Slide,
  SlidePart,
  TablePart,
  TextPart,
} from '../../publish/slides/deck.ts'
import { plainText } from '../office/plain-text.ts'
import { chartOptions } from './chart-options.ts'
import { settlePptx } from './settle-pptx.ts'
import { colours, runColour } from './slide-colours.ts'

type Library = typeof PptxGenJS.default
type LibrarySlide = PptxGenJS.default.Slide
type LibraryText = PptxGenJS.default.TextProps

const face = 'Calibri'
const master = 'VISAVIS'

/**
 * Writes slides as PPTX, their charts as charts of the presentation, with their numbers in a sheet of
 * their own.
 *
 * Texts of charts that begin like a formula get an apostrophe in front: they stand in that sheet.
 *
 * @returns the bytes of the file, the same for the same slides
 */
export async function writePptx(deck: Deck): Promise<Uint8Array> {
  const Presentation = await loadLibrary()
  const made = new Presentation()
  made.layout = 'LAYOUT_WIDE'
  made.title = plainText(deck.title)
  made.author = plainText(deck.author)
  made.company = plainText(deck.author)
  made.subject = deck.mark ?? ''
  made.theme = { headFontFace: face, bodyFontFace: face }
  made.defineSlideMaster(masterOf(deck))
  for (const slide of deck.slides) addSlide(made.addSlide({ masterName: master }), slide, deck)
  const bytes = await made.write({ outputType: 'uint8array' })
  if (!(bytes instanceof Uint8Array)) throw new Error('writePptx requires bytes of the library')
  return settlePptx(bytes, deck.language)
}

async function loadLibrary(): Promise<Library> {
  const library = await import('pptxgenjs')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its types speak of CommonJS; what Node loads is a module
  return library.default as unknown as Library
}

/** What every slide has: ground, place of the title, the mark of simulated answers, its number. */
function masterOf({ mark }: Deck): PptxGenJS.default.SlideMasterProps {
  const pill: PptxGenJS.default.SlideMasterProps['objects'] =
    mark === undefined
      ? []
      : [
          {
            text: {
              text: plainText(mark),
              options: {
                x: 0.6,
                y: 0.15,
                w: 12.1,
                h: 0.28,
                margin: 0,
                align: 'right',
                valign: 'middle',
                fontFace: face,
                fontSize: 11,
                bold: true,
                color: colours.warn,
              },
            },
          },
        ]
  return {
    title: master,
    background: { color: colours.paper },
    margin: 0,
    objects: [
      ...pill,
      {
        placeholder: {
          options: { name: 'title', type: 'title', x: 0.6, y: 0.5, w: 12.1, h: 0.95, margin: 0 },
          text: '',
        },
      },
    ],
    slideNumber: {
      x: 12,
      y: 6.9,
      w: 0.7,
      h: 0.3,
      align: 'right',
      fontFace: face,
      fontSize: 10,
      color: colours.quiet,
    },
  }
}

function addSlide(target: LibrarySlide, slide: Slide, deck: Deck): void {
  target.addText([textOf(slide.title, deck)], {
    placeholder: 'title',
    ...slide.titleBox,
    margin: 0,
    align: 'left',
    valign: 'top',
  })
  for (const part of slide.parts) addPart(target, part, deck)
  const { source } = slide
  if (source !== undefined) {
    const box = { x: 0.6, y: 6.85, w: 11.2, h: 0.45 }
    target.addText([textOf(source, deck)], { ...box, margin: 0, valign: 'top' })
  }
  target.addNotes(
    plainText([deck.mark ?? '', slide.notes].filter((text) => text !== '').join('\n')),
  )
}

function addPart(target: LibrarySlide, part: SlidePart, deck: Deck): void {
  switch (part.kind) {
    case 'text':
      addText(target, part, deck)
      return
    case 'table':
      addTable(target, part, deck)
      return
    case 'chart':
      addChart(target, part, deck)
  }
}

function textOf(run: Run, { language }: Pick<Deck, 'language'>): LibraryText {
  return {
    text: plainText(run.text),
    options: {
      fontFace: face,
      fontSize: run.size,
      bold: run.bold === true,
      color: runColour(run),
      lang: language === 'fr' ? 'fr-FR' : 'en-GB',
      ...(run.breaks === true ? { breakLine: true } : {}),
    },
  }
}

function addText(target: LibrarySlide, part: TextPart, deck: Deck): void {
  const isWarning = part.ground === 'warn'
  target.addText(
    part.runs.map((run) => textOf(run, deck)),
    {
      ...part.box,
      margin: isWarning ? [0, 12, 0, 12] : 0,
      align: part.align ?? 'left',
      valign: isWarning ? 'middle' : 'top',
      ...(isWarning ? { fill: { color: colours.warnPaper } } : {}),
    },
  )
}

function addTable(target: LibrarySlide, part: TablePart, deck: Deck): void {
  const line = part.ruled
    ? ({ type: 'solid', pt: 0.5, color: colours.rule } as const)
    : ({ type: 'none' } as const)
  const none = { type: 'none' } as const
  target.addTable(
    part.rows.map((row) =>
      row.map(({ runs, align }) => ({
        text: runs.map((run) => textOf(run, deck)),
        options: { align: align ?? 'left', valign: 'middle' },
      })),
    ),
    {
      x: part.box.x,
      y: part.box.y,
      w: part.box.w,
      colW: [...part.widths],
      rowH: [...part.heights],
      margin: [0, 0.05, 0, 0.05],
      border: [none, none, line, none],
      autoPage: false,
    },
  )
}

function addChart(target: LibrarySlide, part: ChartPart, deck: Deck): void {
  const text = (words: string): string => guardCell(plainText(words))
  const labels = part.categories.map(text)
  const data = part.series.map(({ title, values }) => ({
    name: text(title),
    labels,
    values: values.map((value) => value ?? null),
  }))
  target.addChart(part.form === 'lines' ? 'line' : 'bar', data, chartOptions(part, deck.language))
}
