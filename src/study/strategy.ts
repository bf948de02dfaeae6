import type { LocalText } from '../core/local-text.ts'
import type { FigureId } from './text/figure-id.ts'

/**
 * Where a strategy acts: what an organisation wants of social networks, then the ground that it
 * stands on.
 */
export const strategyAxes = [
  'conquest',
  'loyalty',
  'communication',
  'policy',
  'skills',
  'prudence',
  'active_uses',
] as const

/** An axis of a strategy. */
export type StrategyAxis = (typeof strategyAxes)[number]

/** How much work an action takes, from the least. */
export const efforts = ['small', 'medium', 'large'] as const

/** How much work an action takes. */
export type Effort = (typeof efforts)[number]

/** How far an action is, in the order of its life. */
export const actionStates = ['planned', 'under_way', 'done', 'dropped'] as const

/** How far an action is. */
export type ActionState = (typeof actionStates)[number]

/** What a threshold or a movement counts in; shares and points are held as 0–1. */
export type QuantityUnit = 'share' | 'points' | 'mean' | 'nps'

/** What a study should do about its figures. */
export interface Strategy {
  /** Day from which delays count, `2012-02-01`. */
  readonly start: string
  /** The diagnosis in a few sentences; `{indicator}` stands for its figure. */
  readonly summary?: LocalText | undefined
  readonly indicators: readonly Indicator[]
  readonly advice: readonly Advice[]
}

/** A figure that is watched. */
export interface Indicator {
  readonly id: string
  readonly title: LocalText
  readonly axis: StrategyAxis
  /** Id of the figure: a share or mean, a side or the gap of a mirror, a trend. */
  readonly figure: string
  /** What the id says. */
  readonly about: FigureId
  /** When set, what is judged is how far the figure is from the same in the reference study. */
  readonly against?: 'benchmark' | undefined
  /** What is judged counts in. */
  readonly unit: QuantityUnit
  /** Absent: the figure is quoted, not judged. */
  readonly levels?: IndicatorLevels | undefined
}

/** From where a figure is good, and from where one must act; between the two one watches. */
export interface IndicatorLevels {
  readonly better: 'higher' | 'lower'
  /** In the unit of the indicator. */
  readonly good: number
  readonly act: number
}

/** What to do, and the figures that call for it. */
export interface Advice {
  readonly id: string
  readonly axis: StrategyAxis
  readonly title: LocalText
  /** Why, in a sentence or two; `{indicator}` stands for its figure. */
  readonly because: LocalText
  /** How to begin. */
  readonly how?: LocalText | undefined
  /** Ids of the indicators that call for it. */
  readonly calledBy: readonly string[]
  readonly who: LocalText
  readonly within: Delay
  readonly effort: Effort
  /** Absent: nobody has said. */
  readonly state?: ActionState | undefined
  readonly expects: PlannedMovement
}

/** A delay as it is written. */
export interface Delay {
  readonly count: number
  readonly unit: 'day' | 'week' | 'month'
}

/** By how much which figure should move until the next wave. */
export interface PlannedMovement {
  /** Id of the indicator. */
  readonly indicator: string
  /** In the unit that differences of the figure have. */
  readonly by: number
  readonly unit: QuantityUnit
}
