import { issue } from '../../core/issue.ts'
import type { LocalText } from '../../core/local-text.ts'
import type { References } from '../build/references.ts'
import type { StrategyPart } from '../read/read-strategy.ts'
import type { Spot } from '../read/spot.ts'
import { findNumbers } from '../text/find-numbers.ts'
import { checkPlaceholders } from './check-placeholders.ts'

/**
 * Checks the prose of a strategy: `{indicator}` names an indicator, and no number stands bare, since
 * nobody could tell which figure proves it. Titles of indicators are labels, as those of answers: a scale
 * “from 1 to 10” is no result.
 */
export function checkStrategyTexts(part: StrategyPart, references: References): void {
  const { value, spot, indicators, advice } = part
  const known = indicators.items.map((item) => item.value.id)
  const check = (text: LocalText | undefined, at: Spot): void => {
    // What an unreadable indicator is called is not unknown: it is told of where it stands.
    const hidden = namesIn(text).filter((name) => indicators.hides(name))
    checkPlaceholders(text, [...known, ...hidden], at, references)
    checkNumbers(text, at, references)
  }
  check(value.summary, spot.at('summary'))
  for (const item of advice.items) {
    for (const key of ['because', 'how'] as const) check(item.value[key], item.spot.at(key))
    for (const key of ['title', 'who'] as const) {
      checkNumbers(item.value[key], item.spot.at(key), references)
    }
  }
}

/** The names between braces in every language of a text. */
export function namesIn(text: LocalText | undefined): readonly string[] {
  return Object.values(text ?? {}).flatMap((words) =>
    [...words.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name),
  )
}

function checkNumbers(text: LocalText | undefined, spot: Spot, references: References): void {
  for (const [language, words] of Object.entries(text ?? {})) {
    // Blanked rather than taken out, so that places stay true.
    const bare = words.replace(/\{[^{}]*\}/g, (found) => ' '.repeat(found.length))
    const context = { literals: references.lexicon.waves, heading: false }
    for (const { written, index } of findNumbers(bare, context)) {
      const values = { written, braces: '{…}' }
      const place = spot.textPlace(index, language)
      references.refuse(issue('study.strategy_bare_number', values, place))
    }
  }
}
