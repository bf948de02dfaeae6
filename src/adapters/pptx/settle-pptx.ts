import { deflateRawSync } from 'node:zlib'
import { readZip } from '../docx/read-zip.ts'
import type { ChartPart, Deck } from '../../publish/slides/deck.ts'
import { writeZip } from '../zip/write-zip.ts'
import { errorBars } from './error-bars.ts'

/** A file says when it was made, but the same slides must give the same bytes. */
const timeless = '2000-01-01T00:00:00Z'
/** As much as an archive without ZIP64 holds: the library made it. */
const ownLimits = { archive: 0xff_ff_ff_ff, expanded: 0xff_ff_ff_ff, entries: 0xff_ff } as const
const folderMark = '/'
const contentTypes = '[Content_Types].xml'

/**
 * Takes out of a presentation what the library cannot be told: the hour it was made, in it and in the
 * sheets of its charts; and mends what it writes loosely: the order of bars, empty values, lines of
 * the notes. It puts in the bars of error, which the library cannot draw.
 *
 * @param bytes - as the library wrote it
 * @param deck - what it was written from
 */
export function settlePptx(bytes: Uint8Array, { language, slides }: Deck): Uint8Array {
  const charts = slides.flatMap(({ parts }) => parts.filter((part) => part.kind === 'chart'))
  return settleArchive(bytes, { language, charts, pack: rememberingPack() })
}

interface Settling {
  readonly language: Deck['language']
  /** In the order of their numbers. */
  readonly charts: readonly ChartPart[]
  readonly pack: (content: Uint8Array) => Uint8Array
}

function settleArchive(bytes: Uint8Array, settling: Settling): Uint8Array {
  const files = [...unpack(bytes)].filter(([name]) => !name.endsWith(folderMark))
  const rename = renumber(files.map(([name]) => name))
  const names = new Set(files.map(([name]) => rename(name)))
  const settled = files
    .map(
      ([name, content]) =>
        [rename(name), settle(name, content, { ...settling, rename, names })] as const,
    )
    .toSorted(([one], [other]) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1))
  return writeZip(new Map(settled), settling.pack)
}

/** The list of types comes first: readers find it before they know anything else. */
function placeOf(name: string): number {
  return name === contentTypes ? 0 : 1
}

const numbered = /(chart|Microsoft_Excel_Worksheet)(\d+)(\.xml|\.xlsx)/g

/** The library numbers charts on from the last presentation it wrote: they begin at one here. */
function renumber(names: readonly string[]): (text: string) => string {
  const numbers = names.flatMap((name) => {
    const found = /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1]
    return found === undefined ? [] : [Number(found)]
  })
  const sorted = numbers.toSorted((a, b) => a - b)
  return (text) =>
    text.replace(numbered, (_, before: string, number: string, after: string) => {
      const at = sorted.indexOf(Number(number))
      return `${before}${at < 0 ? number : String(at + 1)}${after}`
    })
}

/** Each chart brings a sheet with the same theme and styles: they are compressed once. */
function rememberingPack(): (content: Uint8Array) => Uint8Array {
  const known = new Map<string, Uint8Array>()
  return (content) => {
    const key = Buffer.from(content).toString('latin1')
    const packed = known.get(key) ?? deflateRawSync(content)
    known.set(key, packed)
    return packed
  }
}

function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const files = readZip(bytes, () => true, 'slides.pptx', ownLimits)
  if (!files.ok) throw new Error('settlePptx requires a file that the library wrote')
  return files.value
}

interface Renaming extends Settling {
  readonly rename: (text: string) => string
  /** Parts of the archive, under their new names. */
  readonly names: ReadonlySet<string>
}

/** The library lists a master a slide, of which all but one are not there. */
function withoutAbsentParts(text: string, names: ReadonlySet<string>): string {
  return text.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (whole, part: string) =>
    names.has(part) ? whole : '',
  )
}

function settle(name: string, content: Uint8Array, settling: Renaming): Uint8Array {
  if (name.endsWith('.xlsx')) return settleArchive(content, settling)
  if (name === contentTypes || name.endsWith('.rels')) {
    const linked = settling.rename(new TextDecoder().decode(content))
    return new TextEncoder().encode(withoutAbsentParts(linked, settling.names))
  }
  const mend = menders.find(({ of }) => of.test(name))
  if (mend === undefined) return content
  const text = new TextDecoder().decode(content)
  return new TextEncoder().encode(mend.text(text, settling, settling.rename(name)))
}

interface Mender {
  readonly of: RegExp
  readonly text: (text: string, settling: Settling, name: string) => string
}

const menders: readonly Mender[] = [
  {
    of: /^docProps\/core\.xml$/,
    text: (text) =>
      text.replace(
        /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
        (_, tag: string) => `${tag}${timeless}`,
      ),
  },
  {
    of: /^ppt\/charts\/chart\d+\.xml$/,
    text: (text, { charts }, name) =>
      withErrorBars(mendChart(text), charts[Number(/(\d+)\.xml$/.exec(name)?.[1]) - 1]),
  },
  {
    of: /^ppt\/notesSlides\/notesSlide\d+\.xml$/,
    text: (text, { language }) => withParagraphs(text, language === 'fr' ? 'fr-FR' : 'en-GB'),
  },
]

/**
 * A chart of bars reads from the top down as its page does, and a withheld value is no value. What a
 * series holds comes in the order of the standard, which strict readers ask for.
 *
 * Source: ECMA-376, part 1, 21.2.2, `CT_BarSer` and `CT_LineSer`.
 */
function mendChart(text: string): string {
  const valued = text.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
  const ordered = valued.replace(/<c:ser>.*?<\/c:ser>/gs, (series) =>
    series.replace(
      /(<c:dLbls>.*?<\/c:dLbls>)\s*(<c:marker>.*?<\/c:marker>|(?:\s*<c:dPt>.*?<\/c:dPt>)+)/s,
      '$2$1',
    ),
  )
  if (!ordered.includes('<c:barDir val="bar"/>')) {
    return ordered.replaceAll('<c:invertIfNegative val="0"/>', '')
  }
  return ordered.replace(/(<c:catAx>.*?<c:orientation val=")minMax/s, '$1maxMin')
}

function withErrorBars(text: string, chart: ChartPart | undefined): string {
  let at = 0
  return text.replace(/<c:ser>.*?(?=<c:cat>)/gs, (series) => {
    const own = chart?.series[at++]
    return chart === undefined || own === undefined
      ? series
      : `${series}${errorBars(own, chart.form)}`
  })
}

/** The library puts all notes in one paragraph. */
function withParagraphs(text: string, tag: string): string {
  return text.replace(
    /<a:p>\s*<a:r>\s*<a:rPr[^>]*\/>\s*<a:t>([^<]*\n[^<]*)<\/a:t>\s*<\/a:r>.*?<\/a:p>/s,
    (_, notes: string) =>
      notes
        .split(/\r?\n/)
        .map((line) => `<a:p><a:r><a:rPr lang="${tag}"/><a:t>${line}</a:t></a:r></a:p>`)
        .join(''),
  )
}
