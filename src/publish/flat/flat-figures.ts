import { textIn } from '../../core/local-text.ts'
import type { LocalText } from '../../core/local-text.ts'
import type { Release, Withheld } from '../../protect/protected.ts'
import { parseFigureId } from '../../study/text/figure-id.ts'
import type { FigureDomain } from '../../study/text/figure-id.ts'
import { collectFigures } from '../collect-figures.ts'
import type { Figure } from '../figure.ts'
import { isShown } from '../figure.ts'
import { roundHalfUp } from '../format-number.ts'
import { figureWho } from '../proof.ts'
import { roundError, roundFigure } from '../round-figure.ts'
import { writeFigure } from '../write-figure.ts'
import type { FigureDescription } from './describe-figure.ts'
import { describeFigures } from './describe-figure.ts'
import { figurePlaces } from './figure-places.ts'
import type { FlatFigure } from './flat-figure.ts'

/** A release does not change: its lines are made once for all its files. */
const made = new WeakMap<Release, readonly FlatFigure[]>()

/**
 * Every figure of a release as one line, in the order of its tables: what CSV and Parquet hold.
 *
 * Numbers are rounded as they are written elsewhere. Sizes (`…#n`) have no line of their own: they
 * are the column `n` of their figure. A withheld figure keeps its line, without a number.
 */
export function flatFigures(release: Release): readonly FlatFigure[] {
  const known = made.get(release)
  if (known !== undefined) return known
  const described = describeFigures(release)
  const places = figurePlaces(release)
  const lines = [...collectFigures(release)].flatMap(([id, entry]) => {
    if (id.endsWith('#n')) return []
    const about = isShown(entry) ? entry : described.get(id)
    if (about === undefined) return []
    const cell = places.get(id)?.cell
    const letters = cell?.kind === 'estimate' ? cell.letters.join('') : ''
    return [flatFigure({ id, entry, about, letters }, release)]
  })
  made.set(release, lines)
  return lines
}

/** Of figures that are no row of a question, and of those that nobody was asked. */
const noRow = { variable: '', row: '' } as const
const noText: LocalText = {}

function domainOf(id: string): FigureDomain {
  const parsed = parseFigureId(id)
  if (parsed?.kind === 'mirror') return { base: parsed.part }
  return parsed?.kind === 'row' || parsed?.kind === 'trend' ? parsed : {}
}

interface Line {
  readonly id: string
  readonly entry: Figure | Withheld
  readonly about: FigureDescription
  readonly letters: string
}

/** Written field by field: spreading parts of such wide records costs more than making them. */
function flatFigure({ id, entry, about, letters }: Line, release: Release): FlatFigure {
  const { row = noRow } = about
  const { column = '', base = '' } = domainOf(id)
  const { question = noText } = about
  const numbers = numbersOf(entry)
  return {
    figure: id,
    unit: numbers.unit,
    population: about.populations.join(' '),
    wave: about.waves.join(' '),
    variable: row.variable,
    row: row.row,
    column,
    base,
    value: numbers.value,
    written_fr: numbers.written_fr,
    written_en: numbers.written_en,
    se: numbers.se,
    low: numbers.low,
    high: numbers.high,
    p: numbers.p,
    n: numbers.n,
    weighted_n: numbers.weighted_n,
    effective_n: numbers.effective_n,
    letters,
    withheld: numbers.withheld,
    title_fr: textIn(about.title, 'fr'),
    title_en: textIn(about.title, 'en'),
    question_fr: textIn(question, 'fr'),
    question_en: textIn(question, 'en'),
    who_fr: figureWho(about, { release, language: 'fr' }),
    who_en: figureWho(about, { release, language: 'en' }),
    data_hash: about.dataHashes.join(' '),
    simulated: about.simulated,
  }
}

type Numbers = Pick<
  FlatFigure,
  | 'unit'
  | 'value'
  | 'written_fr'
  | 'written_en'
  | 'se'
  | 'low'
  | 'high'
  | 'p'
  | 'n'
  | 'weighted_n'
  | 'effective_n'
  | 'withheld'
>

const noNumbers: Numbers = {
  unit: '',
  value: undefined,
  written_fr: '',
  written_en: '',
  se: undefined,
  low: undefined,
  high: undefined,
  p: '',
  n: undefined,
  weighted_n: undefined,
  effective_n: undefined,
  withheld: '',
}

function numbersOf(entry: Figure | Withheld): Numbers {
  if (!isShown(entry)) return { ...noNumbers, withheld: entry.reason }
  const { unit, value, se, interval, p, bases } = entry
  const round = (one: number): number => roundFigure(one, unit)
  return {
    unit,
    value: round(value),
    written_fr: writeFigure(entry, 'fr'),
    written_en: writeFigure(entry, 'en'),
    se: se === undefined ? undefined : roundError(se, unit),
    low: interval && round(interval[0]),
    high: interval && round(interval[1]),
    p: p === undefined ? '' : p < 0.001 ? '<0.001' : roundHalfUp(p, 3).toFixed(3),
    n: bases?.n,
    weighted_n: bases && roundHalfUp(bases.weightedN),
    effective_n: bases && roundHalfUp(bases.effectiveN),
    withheld: '',
  }
}
