import * as z from 'zod'
import type { LocalText } from '../../core/local-text.ts'
import type { ActionState, Effort, StrategyAxis } from '../strategy.ts'
import { actionStates, efforts, strategyAxes } from '../strategy.ts'
import { dayFormat } from './date-format.ts'
import { idFormat } from './id-format.ts'
import { textFormat } from './text-format.ts'

/** An indicator as written. */
export interface IndicatorFormat {
  readonly id: string
  readonly title: LocalText
  readonly axis: StrategyAxis
  readonly figure: string
  readonly against?: 'benchmark' | undefined
  readonly levels?: LevelsFormat | undefined
}

/** Thresholds as written. */
export interface LevelsFormat {
  readonly better: 'higher' | 'lower'
  readonly good: string | number
  readonly act: string | number
}

/** A piece of advice as written. */
export interface AdviceFormat {
  readonly id: string
  readonly axis: StrategyAxis
  readonly title: LocalText
  readonly because: LocalText
  readonly how?: LocalText | undefined
  readonly called_by: readonly string[]
  readonly who: LocalText
  readonly within: string
  readonly effort: Effort
  readonly state?: ActionState | undefined
  readonly expects: { readonly indicator: string; readonly by: string | number }
}

/** `strategy.yaml`, its lists still to be read item by item. */
export interface StrategyFormat {
  readonly start: string
  readonly summary?: LocalText | undefined
  readonly indicators: readonly unknown[]
  readonly advice: readonly unknown[]
}

const axis = z
  .enum(strategyAxes)
  .describe(
    'Where it belongs: conquest (commercial), loyalty, communication; or the ground: policy, skills, prudence, active_uses.',
  )

/** A number without its unit is a number to YAML: it is let through here and refused with a reason. */
const quantity = z.union([z.string(), z.number()])

const levels: z.ZodType<LevelsFormat> = z.strictObject({
  better: z.enum(['higher', 'lower']).describe('Which way is better.'),
  good: quantity.describe('From where the figure is good, with its unit: 25 %, 10 points, 6 mean.'),
  act: quantity.describe('From where one must act, with its unit; one watches between the two.'),
})

/** A figure that is watched. */
export const indicatorFormat: z.ZodType<IndicatorFormat> = z
  .strictObject({
    id: idFormat.describe('Id of the indicator; texts quote its figure as {id}.'),
    title: textFormat.describe('What the figure says, in a few words.'),
    axis,
    figure: z
      .string()
      .min(1)
      .describe(
        'Id of the figure: 2012/salaries/variable.code, 2012/mirror/name.gap, 2012..2014/salaries/variable.code.',
      ),
    against: z
      .enum(['benchmark'])
      .optional()
      .describe('benchmark: judge how far the figure is from that of the reference study.'),
    levels: levels
      .optional()
      .describe('From where it is good and from where to act; default: quoted, not judged.'),
  })
  .meta({ id: 'indicator' })

/** What to do, and why. */
export const adviceFormat: z.ZodType<AdviceFormat> = z
  .strictObject({
    id: idFormat.describe('Id of the action; the next wave finds it again by it.'),
    axis,
    title: textFormat.describe('What to do, in a line.'),
    because: textFormat.describe('Why, {id} standing for the figure of an indicator.'),
    how: textFormat.optional().describe('How to begin.'),
    called_by: z.array(idFormat).min(1).describe('Indicators that call for it.'),
    who: textFormat.describe('Who does it.'),
    within: z.string().min(1).describe('By when, from the start: 30 days, 6 weeks, 3 months.'),
    effort: z.enum(efforts).describe('How much work it takes.'),
    state: z.enum(actionStates).optional().describe('How far it is, as the plan is followed.'),
    expects: z
      .strictObject({
        indicator: idFormat.describe('The indicator whose figure should move.'),
        by: quantity.describe('By how much, with sign and unit: -10 points, +0.5 mean.'),
      })
      .describe('What the next wave should find.'),
  })
  .meta({ id: 'advice' })

function makeStrategy(indicator: z.ZodType, advice: z.ZodType): z.ZodType<StrategyFormat> {
  return z.strictObject({
    start: dayFormat.describe('Day from which delays count.'),
    summary: textFormat
      .optional()
      .describe('The diagnosis in a few sentences, {id} standing for the figure of an indicator.'),
    indicators: z.array(indicator).describe('Figures that are watched, with their thresholds.'),
    advice: z.array(advice).describe('What to do, in the order of the axes.'),
  })
}

/** The whole of `strategy.yaml`, for editors. */
export const strategyFormat: z.ZodType<StrategyFormat> = makeStrategy(indicatorFormat, adviceFormat)

/** The same without looking into its lists. */
export const strategyShell: z.ZodType<StrategyFormat> = makeStrategy(z.unknown(), z.unknown())
