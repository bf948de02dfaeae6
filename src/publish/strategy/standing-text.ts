import type { Language } from '../../core/local-text.ts'
import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { Indicator } from '../../study/strategy.ts'
import { withheldText } from '../withheld-text.ts'
import type { LevelRange } from './classify.ts'
import type { Call } from './order-actions.ts'
import type { Standing } from './read-indicator.ts'
import { sayStrategyIn } from './say-strategy.ts'
import { writeThreshold } from './write-quantity.ts'

/** A standing in words: the level, and what a reader must know of it. */
export interface StandingText {
  readonly word: string
  readonly note?: string | undefined
  /** Class of its mark. */
  readonly mark: 'good' | 'watch' | 'act' | 'undecided' | 'none'
}

/** Says how an indicator stands. */
export function standingText(standing: Standing, language: Language): StandingText {
  const say = sayStrategyIn(language)
  switch (standing.kind) {
    case 'judged': {
      const range = rangeText(standing, language)
      if (standing.best === standing.worst) return range
      const { toDecide } = standing
      if (toDecide === undefined || range.note === undefined) return range
      const deciding = decidingText(toDecide, language)
      return { ...range, note: say('undecided.note', { between: range.note, deciding }) }
    }
    case 'quoted':
      return { word: say('quoted'), mark: 'none' }
    case 'withheld':
      return {
        word: say('withheld'),
        note: withheldText(standing.reason, language),
        mark: 'none',
      }
    case 'absent':
      return { word: '–', note: say('absent'), mark: 'none' }
    case 'no_benchmark':
      return { word: '–', note: say('no_benchmark'), mark: 'none' }
  }
}

/** Says how grave an action's call is. */
export function callText(call: Call, language: Language): StandingText {
  if (call.kind === 'unknown') {
    return { word: sayStrategyIn(language)('call.unknown'), mark: 'none' }
  }
  return rangeText({ best: call.surely, worst: call.maybe }, language)
}

function rangeText({ best, worst }: LevelRange, language: Language): StandingText {
  const say = sayStrategyIn(language)
  if (best === worst) return { word: say(`level.${best}`), mark: best }
  const between = { best: say(`level.${best}`), worst: say(`level.${worst}`) }
  return { word: say('undecided'), note: say('undecided.between', between), mark: 'undecided' }
}

/** What it would take to decide. */
function decidingText(toDecide: number | 'too_near', language: Language): string {
  const say = sayStrategyIn(language)
  return toDecide === 'too_near'
    ? say('undecided.too_near')
    : say('undecided.to_decide', { n: toDecide })
}

/** The thresholds of an indicator in words. */
export function thresholdText({ levels, unit }: Indicator, language: Language): string {
  if (levels === undefined) return ''
  const say = sayStrategyIn(language)
  const { better, good, act } = levels
  const at = (value: number): string => writeThreshold(value, unit, language).replace(/^\+/, '')
  return say('threshold.both', {
    good: say(`threshold.good.${better}`, { at: at(good) }),
    act: say(`threshold.act.${better}`, { at: at(act) }),
  })
}

/** A level as a mark with its word. */
export function renderStanding({ word, note, mark }: StandingText): SafeHtml {
  return html`<span class="level ${mark}">${word}</span
    >${note !== undefined && html`<span class="note">${note}</span>`}`
}
