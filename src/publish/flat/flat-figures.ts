import type { Language, LocalText } from '../../core/local-text.ts'
import { textIn } from '../../core/local-text.ts'
import type { Release, Withheld } from '../../protect/protected.ts'
import { parseFigureId } from '../../study/text/figure-id.ts'
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

/**
 * Every figure of a release as one line, in the order of its tables: what CSV and Parquet hold.
 *
 * Numbers are rounded as they are written elsewhere. Sizes (`…#n`) have no line of their own: they
 * are the column `n` of their figure. A withheld figure keeps its line, without a number.
 */
export function flatFigures(release: Release): readonly FlatFigure[] {
  const described = describeFigures(release)
  const places = figurePlaces(release)
  return [...collectFigures(release)].flatMap(([id, entry]) => {
    if (id.endsWith('#n')) return []
    const about = isShown(entry) ? entry : described.get(id)
    if (about === undefined) return []
    const cell = places.get(id)?.cell
    const letters = cell?.kind === 'estimate' ? cell.letters.join('') : ''
    return [{ ...identity(id, about), ...numbers(entry), letters, ...words(about, release) }]
  })
}

type Identity = Pick<
  FlatFigure,
  'figure' | 'population' | 'wave' | 'variable' | 'row' | 'column' | 'base'
>

function identity(id: string, about: FigureDescription): Identity {
  const parsed = parseFigureId(id)
  const domain = parsed?.kind === 'row' || parsed?.kind === 'trend' ? parsed : undefined
  return {
    figure: id,
    population: about.populations.join(' '),
    wave: about.waves.join(' '),
    variable: about.row?.variable ?? '',
    row: about.row?.row ?? '',
    column: domain?.column ?? '',
    base: domain?.base ?? '',
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

function numbers(entry: Figure | Withheld): Numbers {
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

type Words = Pick<
  FlatFigure,
  | 'title_fr'
  | 'title_en'
  | 'question_fr'
  | 'question_en'
  | 'who_fr'
  | 'who_en'
  | 'data_hash'
  | 'simulated'
>

function words(about: FigureDescription, release: Release): Words {
  const { title, question, dataHashes, simulated } = about
  const who = (language: Language): string => figureWho(about, { release, language })
  const say = (text: LocalText | undefined, language: Language): string =>
    text === undefined ? '' : textIn(text, language)
  return {
    title_fr: say(title, 'fr'),
    title_en: say(title, 'en'),
    question_fr: say(question, 'fr'),
    question_en: say(question, 'en'),
    who_fr: who('fr'),
    who_en: who('en'),
    data_hash: dataHashes.join(' '),
    simulated,
  }
}
