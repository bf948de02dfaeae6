import type { LocalText } from '../../core/local-text.ts'
import { textIn } from '../../core/local-text.ts'
import { strategyTexts } from '../../core/catalogue/strategy-text.ts'
import type { Release } from '../../protect/protected.ts'
import type { QuantityUnit } from '../../study/strategy.ts'
import { isSimulated } from '../cover.ts'
import { roundHalfUp } from '../format-number.ts'
import { readingsById } from './actions-section.ts'
import type { Diagnosis } from './diagnosis.ts'
import { plainFigures } from './fill-figures.ts'
import type { Action } from './order-actions.ts'
import type { IndicatorReading } from './read-indicator.ts'

/** The columns of a plan as a table. */
const planColumns = [
  'order',
  'id',
  'axis',
  'level',
  'action_fr',
  'action_en',
  'because_fr',
  'because_en',
  'who_fr',
  'who_en',
  'start',
  'due',
  'effort',
  'state',
  'figure',
  'value',
  'low',
  'high',
  'value_unit',
  'n',
  'planned',
  'unit',
  'simulated',
] as const

/**
 * The plan as rows of a table, its header first: every action in the order in which to begin, with the
 * figure that its movement will be judged by. Numbers are plain, with a point, rounded as on the page.
 */
export function planRows(diagnosis: Diagnosis, release: Release): readonly (readonly string[])[] {
  const simulated = isSimulated(release) ? simulatedMark : ''
  const rows = diagnosis.actions.map((action, at) => rowOf(action, at + 1, diagnosis, simulated))
  return [planColumns, ...rows]
}

const { fr, en } = strategyTexts['data.simulated']
const simulatedMark = `${fr} / ${en}`

function rowOf(
  { advice, call, due, judgedBy }: Action,
  order: number,
  diagnosis: Diagnosis,
  simulated: string,
): readonly string[] {
  const readings = readingsById(diagnosis)
  const inBoth = (text: LocalText): readonly string[] => [textIn(text, 'fr'), textIn(text, 'en')]
  const { by, unit } = advice.expects
  return [
    String(order),
    advice.id,
    advice.axis,
    call.kind === 'unknown' ? 'unknown' : [...new Set([call.surely, call.maybe])].join('..'),
    ...inBoth(advice.title),
    plainFigures(advice.because, readings, 'fr'),
    plainFigures(advice.because, readings, 'en'),
    ...inBoth(advice.who),
    diagnosis.strategy.start,
    due,
    advice.effort,
    advice.state ?? '',
    ...figureCells(judgedBy),
    plain(by, unit),
    unit,
    simulated,
  ]
}

/** Id, value, both ends of the interval, unit and base of the figure that judges. */
function figureCells(reading: IndicatorReading | undefined): readonly string[] {
  const id = reading?.indicator.figure ?? ''
  const figure = reading?.figure
  if (figure === undefined || figure.unit === 'count') return [id, '', '', '', '', '']
  const { unit, value, interval = [], bases } = figure
  const ends = [0, 1]
    .map((at) => interval[at])
    .map((end) => (end === undefined ? '' : plain(end, unit)))
  return [id, plain(value, unit), ...ends, unit === 'share' ? '%' : unit, String(bases?.n ?? '')]
}

/** A number as programs read it: percentages whole as on the page, all others with a decimal at most. */
function plain(value: number, unit: QuantityUnit): string {
  if (unit === 'share') return String(roundHalfUp(value * 100))
  return String(roundHalfUp(unit === 'points' ? value * 100 : value, 1))
}
