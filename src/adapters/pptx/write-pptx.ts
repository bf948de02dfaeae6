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
import { edgeBoxes, titleBoxes } from '../../publish/slides/deck.ts'
import { plainText } from '../office/plain-text.ts'
import { chartOptions } from './chart-options.ts'
import { settlePptx } from './settle-pptx.ts'
import { colours, runColour } from '../../publish/slides/slide-colours.ts'

type Library = typeof PptxGenJS.default
type LibrarySlide = PptxGenJS.default.Slide
type LibraryText = PptxGenJS.default.TextProps

const face = 'Calibri'

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
  made.defineSlideMaster(masterOf('cover', deck))
  made.defineSlideMaster(masterOf('content', deck))
  for (const slide of deck.slides) {
    addSlide(made.addSlide({ masterName: masters[slide.kind] }), slide, deck)
  }
  const bytes = await made.write({ outputType: 'uint8array' })
  if (!(bytes instanceof Uint8Array)) throw new Error('writePptx requires bytes of the library')
  return settlePptx(bytes, deck)
}

async function loadLibrary(): Promise<Library> {
  const library = await import('pptxgenjs')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its types speak of CommonJS; what Node loads is a module
  return library.default as unknown as Library
}

const masters = { cover: 'VISAVIS COVER', content: 'VISAVIS' } as const

/** What every slide has: ground, place of the title, the mark of simulated answers, its number. */
function masterOf(kind: keyof typeof masters, { mark }: Deck): PptxGenJS.default.SlideMasterProps {
  const words = {
    margin: 0,
    fontFace: face,
    fontSize: 11,
    bold: true,
    color: colours.warn,
  } as const
  const marked = { ...edgeBoxes.mark, ...words, align: 'right', valign: 'top' } as const
  return {
    title: masters[kind],
    background: { color: colours.paper },
    margin: 0,
    objects: [
      ...(mark === undefined ? [] : [{ text: { text: plainText(mark), options: marked } }]),
      {
        placeholder: {
          options: { name: 'title', type: 'title', ...titleBoxes[kind], margin: 0, valign: 'top' },
          text: '',
        },
      },
    ],
    slideNumber: {
      ...edgeBoxes.number,
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
    ...titleBoxes[slide.kind],
    margin: 0,
    align: 'left',
    valign: 'top',
  })
  for (const part of slide.parts) addPart(target, part, deck)
  const { over, source } = slide
  if (over !== undefined) addEdge(target, over, { place: 'over', deck })
  if (source !== undefined) addEdge(target, source, { place: 'source', deck })
  target.addNotes(
    plainText([deck.mark ?? '', slide.notes].filter((text) => text !== '').join('\n')),
  )
}

function addEdge(
  target: LibrarySlide,
  text: Run,
  { place, deck }: { readonly place: keyof typeof edgeBoxes; readonly deck: Deck },
): void {
  target.addText([textOf(text, deck)], { ...edgeBoxes[place], margin: 0, valign: 'top' })
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
      margin: isWarning ? 8 : 0,
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
    values: values.map(writtenValue),
  }))
  target.addChart(part.form === 'lines' ? 'line' : 'bar', data, chartOptions(part, deck.language))
}

/** As text: in a chart's sheet the library leaves the number nought out. */
function writtenValue(value: number | undefined): string | null {
  return value === undefined ? null : String(value)
}
