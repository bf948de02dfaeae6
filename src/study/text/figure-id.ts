/** The column or base that a row is counted on. */
export interface FigureDomain {
  /** A base of the tab book; undefined for all who were asked. */
  readonly base?: string | undefined
  /** A column of a banner, `variable.code` or `variable.code+code`; undefined for the total. */
  readonly column?: string | undefined
}

/** What the id of a figure says. */
export type FigureId =
  /** `WAVE/POPULATION/ROW`, with `@BASE`, `@COLUMN`; `#n` for the size of what it is counted on. */
  | (FigureDomain & {
      readonly kind: 'row'
      readonly wave: string
      readonly population: string
      /** As resolveRow reads it. */
      readonly row: string
      readonly size: boolean
    })
  /** `WAVE/POPULATION/n`: respondents. */
  | { readonly kind: 'respondents'; readonly wave: string; readonly population: string }
  /** `WAVE/mirror/MIRROR.left`, `.right` or `.gap`, with `@PART`. */
  | {
      readonly kind: 'mirror'
      readonly wave: string
      readonly mirror: string
      readonly side: 'left' | 'right' | 'gap'
      /** A declared part of both populations; undefined for everybody. */
      readonly part?: string | undefined
    }
  /** `WAVE..WAVE/POPULATION/ROW`: the difference from the first wave to the second. */
  | (FigureDomain & {
      readonly kind: 'trend'
      readonly from: string
      readonly to: string
      readonly population: string
      readonly row: string
    })

const id = '[a-z0-9][a-z0-9_-]*'
const code = '[a-z0-9-][a-z0-9_-]*'
const row = `${id}(?:\\.${code})+`
const column = `${row}(?:\\+${code})*`
const domain = `(?:@(?<base>${id}))?(?:@(?<column>${column}))?`

const respondents = new RegExp(`^(?<wave>${id})/(?<population>${id})/n$`)
const mirror = new RegExp(
  `^(?<wave>${id})/mirror/(?<mirror>${id})\\.(?<side>left|right|gap)(?:@(?<part>${id}))?$`,
)
const rowOf = new RegExp(
  `^(?<wave>${id})/(?<population>${id})/(?<row>${row})${domain}(?<size>#n)?$`,
)
const trend = new RegExp(
  `^(?<from>${id})\\.\\.(?<to>${id})/(?<population>${id})/(?<row>${row})${domain}$`,
)

/**
 * Reads the id of a figure; whether its wave, population and row exist is for the study to say.
 *
 * @param text - such as `2012/salaries/reseaux_utilises.facebook@cadres`
 * @returns what it says, undefined when it is no figure's id
 * @example
 * ```ts
 * import { parseFigureId } from 'visavis/study'
 * parseFigureId('2012/salaries/n')?.kind // => 'respondents'
 * parseFigureId('2012/mirror/droit_de_parler.gap')?.kind // => 'mirror'
 * parseFigureId('61 %') // => undefined
 * ```
 */
export function parseFigureId(text: string): FigureId | undefined {
  return parseRespondents(text) ?? parseMirror(text) ?? parseRow(text) ?? parseTrend(text)
}

function parseRespondents(text: string): FigureId | undefined {
  if (!text.endsWith('/n')) return undefined
  const { wave, population } = respondents.exec(text)?.groups ?? {}
  if (wave === undefined || population === undefined) return undefined
  return { kind: 'respondents', wave, population }
}

function parseMirror(text: string): FigureId | undefined {
  if (!text.includes('/mirror/')) return undefined
  const groups = mirror.exec(text)?.groups ?? {}
  const { wave, mirror: name, side, part } = groups
  if (wave === undefined || name === undefined) return undefined
  const read = side === 'left' || side === 'right' ? side : 'gap'
  return { kind: 'mirror', wave, mirror: name, side: read, part }
}

function parseRow(text: string): FigureId | undefined {
  const groups = rowOf.exec(text)?.groups ?? {}
  const { wave, population, row: name, base, column: part, size } = groups
  if (wave === undefined || population === undefined || name === undefined) return undefined
  // `2012/mirror/…` that is no mirror's figure is nothing: no population has that name.
  if (population === 'mirror') return undefined
  const sized = size !== undefined
  return { kind: 'row', wave, population, row: name, base, column: part, size: sized }
}

function parseTrend(text: string): FigureId | undefined {
  const { from, to, population, row: name, base, column: part } = trend.exec(text)?.groups ?? {}
  if (from === undefined || to === undefined) return undefined
  if (population === undefined || name === undefined) return undefined
  return { kind: 'trend', from, to, population, row: name, base, column: part }
}

/**
 * Writes the id of a figure.
 *
 * @example
 * ```ts
 * import { printFigureId } from 'visavis/study'
 * printFigureId({ kind: 'respondents', wave: '2012', population: 'salaries' }) // => '2012/salaries/n'
 * ```
 */
export function printFigureId(figure: FigureId): string {
  switch (figure.kind) {
    case 'respondents':
      return `${figure.wave}/${figure.population}/n`
    case 'mirror':
      return `${figure.wave}/mirror/${figure.mirror}.${figure.side}${at(figure.part)}`
    case 'row': {
      const { wave, population, row: name, size } = figure
      return `${wave}/${population}/${name}${printDomain(figure)}${size ? '#n' : ''}`
    }
    case 'trend': {
      const { from, to, population, row: name } = figure
      return `${from}..${to}/${population}/${name}${printDomain(figure)}`
    }
  }
}

function at(text: string | undefined): string {
  return text === undefined ? '' : `@${text}`
}

function printDomain({ base, column: part }: FigureDomain): string {
  return `${at(base)}${at(part)}`
}
