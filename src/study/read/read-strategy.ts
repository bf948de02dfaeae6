import type * as z from 'zod'
import type { AdviceFormat, IndicatorFormat, StrategyFormat } from '../format/strategy-format.ts'
import {
  adviceFormat,
  indicatorFormat,
  strategyFormat,
  strategyShell,
} from '../format/strategy-format.ts'
import type { Findings } from './findings.ts'
import type { Item, Listed } from './listed.ts'
import { readItems } from './listed.ts'
import type { Opened } from './open-yaml.ts'
import { readWhole } from './open-yaml.ts'

/** `strategy.yaml` in its format. */
export interface StrategyPart extends Item<StrategyFormat> {
  readonly indicators: Listed<IndicatorFormat>
  readonly advice: Listed<AdviceFormat>
}

/** Reads `strategy.yaml` item by item; undefined when it is absent or unreadable. */
export function readStrategy(
  open: (path: string, format: z.ZodType) => Opened,
  findings: Findings,
): StrategyPart | undefined {
  const opened = open('strategy.yaml', strategyFormat)
  const whole =
    opened.kind === 'parsed' ? readWhole(strategyShell, opened.source, findings) : undefined
  if (whole === undefined) return undefined
  const { value, spot } = whole
  return {
    ...whole,
    indicators: readItems(indicatorFormat, value.indicators, spot.at('indicators'), findings),
    advice: readItems(adviceFormat, value.advice, spot.at('advice'), findings),
  }
}
