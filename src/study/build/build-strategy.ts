import { checkStrategyTexts, namesIn } from '../check/check-strategy-texts.ts'
import type { FigureNames } from '../check/check-bound-text.ts'
import { issue } from '../../core/issue.ts'
import type { AdviceFormat } from '../format/strategy-format.ts'
import type { Strategy } from '../strategy.ts'
import type { StrategyPart } from '../read/read-strategy.ts'
import { buildAdvice } from './build-advice.ts'
import { buildIndicator } from './build-indicator.ts'
import type { References } from './references.ts'
import { reportRepeated } from './references.ts'

/** The strategy of a study: figures found, thresholds read, advice tied to its indicators. */
export function buildStrategy(
  part: StrategyPart,
  names: FigureNames,
  references: References,
): Strategy {
  const { value, indicators, advice } = part
  for (const list of [indicators.items, advice.items]) {
    reportRepeated(
      list.map((item) => ({ id: item.value.id, spot: item.spot })),
      references,
    )
  }
  const built = indicators.items.flatMap((item) => buildIndicator(item, names, references) ?? [])
  const known = { built, list: indicators }
  checkStrategyTexts(part, references)
  checkUse(part, references)
  return {
    start: value.start,
    summary: value.summary,
    indicators: built,
    advice: advice.items.flatMap((item) => buildAdvice(item, known, references) ?? []),
  }
}

/** Reports indicators that nothing names; not while some advice is unreadable. */
function checkUse({ value, indicators, advice }: StrategyPart, references: References): void {
  if (advice.items.length < value.advice.length) return
  const named = new Set([
    ...advice.items.flatMap((item) => namedBy(item.value)),
    ...namesIn(value.summary),
  ])
  for (const { value: indicator, spot } of indicators.items) {
    if (named.has(indicator.id)) continue
    references.refuse(issue('study.indicator_unused', { id: indicator.id }, spot.place('id')))
  }
}

function namedBy({ called_by, because, how, expects }: AdviceFormat): readonly string[] {
  return [...called_by, expects.indicator, ...namesIn(because), ...namesIn(how)]
}
