import { issue } from '../../core/issue.ts'
import type { Place } from '../../core/issue.ts'
import type { FigureNames } from '../check/check-bound-text.ts'
import { checkFigure } from '../check/check-bound-text.ts'
import type { IndicatorFormat, LevelsFormat } from '../format/strategy-format.ts'
import type { Item } from '../read/listed.ts'
import type { Indicator, IndicatorLevels, QuantityUnit } from '../strategy.ts'
import type { FigureId } from '../text/figure-id.ts'
import { parseFigureId } from '../text/figure-id.ts'
import type { Quantity } from './read-quantity.ts'
import { readQuantity } from './read-quantity.ts'
import type { References } from './references.ts'

/** An indicator, its figure found and its thresholds in the figure's unit. */
export function buildIndicator(
  { value, spot }: Item<IndicatorFormat>,
  names: FigureNames,
  references: References,
): Indicator | undefined {
  const { id, title, axis, figure, against } = value
  const place = spot.place('figure')
  const about = parseFigureId(figure)
  if (about === undefined) {
    references.refuse(issue('study.bad_figure', { figure }, place))
    return undefined
  }
  checkFigure(about, place, names, references)
  if (against !== undefined && about.kind !== 'row') {
    references.refuse(issue('study.benchmark_needs_row', { figure }, spot.place('against')))
    return undefined
  }
  const own = unitOf(about, names)
  if (own === undefined) {
    references.refuse(issue('study.indicator_count', { figure }, place))
    return undefined
  }
  const unit = against === undefined ? own : movementUnit(own)
  const subject = { figure, unit, at: (key: string): Place => spot.place('levels', key) }
  const levels = value.levels && buildLevels(value.levels, subject, references)
  return { id, title, axis, figure, about, against, unit, levels }
}

/** What a difference of two figures counts in. */
export function movementUnit(unit: QuantityUnit): QuantityUnit {
  return unit === 'share' ? 'points' : unit
}

/** What a figure counts in; undefined when it counts people. */
function unitOf(about: FigureId, { mirrors }: FigureNames): QuantityUnit | undefined {
  switch (about.kind) {
    case 'respondents':
      return undefined
    case 'row':
      return about.size ? undefined : unitOfRow(about.row)
    case 'trend':
      return movementUnit(unitOfRow(about.row))
    case 'mirror': {
      const side = mirrors.find(({ id }) => id === about.mirror)?.sides[0].row.row
      const unit = unitOfRow(side === undefined ? '' : `.${side}`)
      return about.side === 'gap' ? movementUnit(unit) : unit
    }
  }
}

function unitOfRow(row: string): QuantityUnit {
  const name = row.slice(row.lastIndexOf('.') + 1)
  if (name === 'nps') return 'nps'
  return ['mean', 'median', 'deviation'].includes(name) ? 'mean' : 'share'
}

/** A figure, what it counts in, and where its thresholds stand. */
interface Subject {
  readonly figure: string
  readonly unit: QuantityUnit
  readonly at: (key: string) => Place
}

function buildLevels(
  { better, good, act }: LevelsFormat,
  subject: Subject,
  references: References,
): IndicatorLevels | undefined {
  const read = {
    good: readThreshold(good, 'good', subject, references),
    act: readThreshold(act, 'act', subject, references),
  }
  if (read.good === undefined || read.act === undefined) return undefined
  const agree = better === 'higher' ? read.good > read.act : read.good < read.act
  if (!agree) {
    const code = `study.thresholds_contradict_${better}` as const
    references.refuse(issue(code, { good, act }, subject.at('good')))
    return undefined
  }
  return { better, good: read.good, act: read.act }
}

function readThreshold(
  written: string | number,
  key: 'good' | 'act',
  { figure, unit, at }: Subject,
  references: References,
): number | undefined {
  const found = String(written)
  const read = readQuantity(written)
  if (typeof read === 'string') {
    references.refuse(issue(read, { found }, at(key)))
    return undefined
  }
  if (read.unit !== unit) {
    const values = { found, figure, unit: unitNames[unit] }
    references.refuse(issue('study.threshold_wrong_unit', values, at(key)))
    return undefined
  }
  if (!isPossible(read)) {
    references.refuse(issue('study.threshold_out_of_range', { found, figure }, at(key)))
    return undefined
  }
  return read.value
}

/** How units are written in the file. */
export const unitNames: Readonly<Record<QuantityUnit, string>> = {
  share: '%',
  points: 'points',
  mean: 'mean',
  nps: 'nps',
}

function isPossible({ value, unit }: Quantity): boolean {
  if (unit === 'share') return value >= 0 && value <= 1
  if (unit === 'points') return Math.abs(value) <= 1
  return unit === 'mean' || Math.abs(value) <= 100
}
