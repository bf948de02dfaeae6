import type { ShownTrend, WaveChange } from '../../../../api/shown-parts.ts'
import type { MenuVariable } from '../../../../api/study-menu.ts'
import { alphaOf } from '../../../../publish/waves.ts'

/** Rows of one question of one population between two waves, on all its bases. */
export type ShownCard = readonly [ShownTrend, ...ShownTrend[]]

/** Which cards are shown. */
export interface CardChoice {
  readonly population?: string | undefined
  /** Only questions of which some row changed significantly. */
  readonly changed: boolean
}

/**
 * Trends by question, population and pair of waves. What the sampling frame knows of respondents is
 * left out: it describes the samples, not answers.
 */
export function cardsOfTrends(
  trends: readonly ShownTrend[],
  variables: readonly MenuVariable[],
): readonly ShownCard[] {
  const frame = new Set(
    variables.filter((one) => one.frame).map(({ population, id }) => `${population}/${id}`),
  )
  const cards = new Map<string, ShownCard>()
  for (const shown of trends) {
    const { population, row, waves } = shown.trend
    if (frame.has(`${population}/${row.variable}`)) continue
    const key = [population, row.variable, ...waves].join('/')
    const known = cards.get(key)
    cards.set(key, known === undefined ? [shown] : [...known, shown])
  }
  return [...cards.values()]
}

/** The cards that a person asked for, those on which something changed first. */
export function chooseCards(
  cards: readonly ShownCard[],
  { population, changed }: CardChoice,
): readonly ShownCard[] {
  const asked = cards.filter(
    ([{ trend }]) => population === undefined || trend.population === population,
  )
  const moved = asked.filter((card) => card.some(isSignificant))
  return changed ? moved : [...moved, ...asked.filter((card) => !moved.includes(card))]
}

/** Whether a change is significant at the level of the study. */
function isSignificant({ trend }: ShownTrend): boolean {
  return trend.difference.kind === 'difference' && trend.difference.p < alphaOf(trend)
}

/** Whether the question of a card was asked at another place in its second wave. */
export function isMoved([{ trend }]: ShownCard, changes: readonly WaveChange[]): boolean {
  return changes.some(
    ({ kind, population, question, waves }) =>
      kind === 'moved' &&
      population === trend.population &&
      question === trend.row.variable &&
      waves.join() === trend.waves.join(),
  )
}
