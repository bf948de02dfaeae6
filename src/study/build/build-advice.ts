import { issue } from '../../core/issue.ts'
import type { AdviceFormat, IndicatorFormat } from '../format/strategy-format.ts'
import type { Item, Listed } from '../read/listed.ts'
import type { Spot } from '../read/spot.ts'
import type { Advice, Indicator, PlannedMovement } from '../strategy.ts'
import { movementUnit, unitNames } from './build-indicator.ts'
import { readDelay, readQuantity } from './read-quantity.ts'
import type { References } from './references.ts'

/** The indicators of a strategy: as written, and those that could be built. */
export interface KnownIndicators {
  readonly list: Listed<IndicatorFormat>
  readonly built: readonly Indicator[]
}

/** A piece of advice, tied to the indicators that call for it and to the one that judges it. */
export function buildAdvice(
  { value, spot }: Item<AdviceFormat>,
  known: KnownIndicators,
  references: References,
): Advice | undefined {
  const { id, axis, title, because, how, who, effort, state } = value
  const calling = value.called_by.map((name, at) => {
    findIndicator(name, spot.at('called_by', at), known, references)
    return known.built.find((one) => one.id === name)
  })
  // An indicator that could not be built has been told of: it may well have thresholds.
  if (calling.every((one) => one !== undefined && one.levels === undefined)) {
    const written = known.list.items.filter((item) => value.called_by.includes(item.value.id))
    if (written.every((item) => item.value.levels === undefined)) {
      references.refuse(issue('study.advice_not_judged', { id }, spot.place('called_by')))
    }
  }
  const within = readDelay(value.within)
  if (within === undefined) {
    references.refuse(issue('study.bad_delay', { found: value.within }, spot.place('within')))
  }
  const expects = buildMovement(value.expects, spot.at('expects'), known, references)
  if (within === undefined || expects === undefined) return undefined
  const calledBy = value.called_by
  return { id, axis, title, because, how, calledBy, who, within, effort, state, expects }
}

function findIndicator(
  name: string,
  spot: Spot,
  { list }: KnownIndicators,
  references: References,
): void {
  const items = list.items.map((item) => item.value)
  const choice = { code: 'study.unknown_indicator', hides: list.hides } as const
  references.item(items, name, choice, spot.place())
}

function buildMovement(
  { indicator: name, by }: AdviceFormat['expects'],
  spot: Spot,
  known: KnownIndicators,
  references: References,
): PlannedMovement | undefined {
  findIndicator(name, spot.at('indicator'), known, references)
  const found = String(by)
  const read = readQuantity(by)
  if (typeof read === 'string') {
    references.refuse(issue(read, { found }, spot.place('by')))
    return undefined
  }
  const indicator = known.built.find(({ id }) => id === name)
  if (indicator === undefined) return undefined
  if (indicator.about.kind !== 'row') {
    const values = { indicator: name }
    references.refuse(issue('study.movement_needs_row', values, spot.place('indicator')))
    return undefined
  }
  const unit = movementUnit(indicator.unit)
  if (read.unit !== unit) {
    const values = { found, figure: indicator.figure, unit: unitNames[unit] }
    references.refuse(issue('study.threshold_wrong_unit', values, spot.place('by')))
    return undefined
  }
  checkDirection({ found, by: read.value }, indicator, spot, references)
  return { indicator: name, by: read.value, unit }
}

function checkDirection(
  { found, by }: { readonly found: string; readonly by: number },
  { id, levels }: Indicator,
  spot: Spot,
  references: References,
): void {
  if (by === 0) references.refuse(issue('study.movement_nil', {}, spot.place('by')))
  const isBetter = levels === undefined || by > 0 === (levels.better === 'higher')
  if (by === 0 || isBetter) return
  references.refuse(issue('study.movement_wrong_way', { found, indicator: id }, spot.place('by')))
}
