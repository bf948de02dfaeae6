import type { Language } from '../../core/local-text.ts'
import { textIn } from '../../core/local-text.ts'
import type { Release } from '../../protect/protected.ts'
import { isSimulated } from '../cover.ts'
import { readingsById } from './actions-section.ts'
import type { Diagnosis } from './diagnosis.ts'
import { plainFigures, writeReading } from './fill-figures.ts'
import type { Action } from './order-actions.ts'
import { isCalled } from './order-actions.ts'
import { sayStrategyIn } from './say-strategy.ts'
import { callText } from './standing-text.ts'
import { writeMovement } from './write-quantity.ts'

/** A plan as days of a calendar. */
export interface PlanCalendar {
  readonly name: string
  readonly language: Language
  /** Day on which the plan starts: what its entries are stamped with. */
  readonly stamp: string
  readonly events: readonly PlanEvent[]
}

/** The day on which an action is due. */
export interface PlanEvent {
  readonly uid: string
  readonly day: string
  readonly summary: string
  readonly description: string
  readonly category: string
}

/** The due dates of the actions that are called for, as a calendar in a language. */
export function planCalendar(
  diagnosis: Diagnosis,
  release: Release,
  language: Language,
): PlanCalendar {
  const say = sayStrategyIn(language)
  const simulated = isSimulated(release)
  const mark = (text: string): string => (simulated ? say('calendar.mark', { text }) : text)
  const { study } = release
  return {
    name: mark(say('calendar.name', { study: textIn(study.title, language) })),
    language,
    stamp: diagnosis.strategy.start,
    events: diagnosis.actions.filter(isCalled).map((action) => ({
      uid: `${study.id}.${action.advice.id}@visavis`,
      day: action.due,
      summary: mark(textIn(action.advice.title, language)),
      description: [
        ...(simulated ? [say('calendar.simulated')] : []),
        ...describe(action, diagnosis, language),
      ].join('\n'),
      category: say(`axis.${action.advice.axis}`),
    })),
  }
}

function describe(action: Action, diagnosis: Diagnosis, language: Language): readonly string[] {
  const say = sayStrategyIn(language)
  const { advice, call, judgedBy } = action
  const readings = readingsById(diagnosis)
  const line = (term: string, text: string): string => say('line', { term, text })
  const { by, unit } = advice.expects
  const movement = writeMovement(by, unit, language)
  const { word, note } = callText(call, language)
  const figure = judgedBy && textIn(judgedBy.indicator.title, language)
  return [
    plainFigures(advice.because, readings, language),
    ...(advice.how === undefined ? [] : [plainFigures(advice.how, readings, language)]),
    line(say('action.who'), textIn(advice.who, language)),
    line(say('action.effort'), say(`effort.${advice.effort}`)),
    line(say('score.standing'), note === undefined ? word : `${word} (${note})`),
    ...(judgedBy === undefined || figure === undefined
      ? []
      : [
          line(
            say('action.expects'),
            `${movement} ${say('action.on', { figure })} (${say('action.now', { value: writeReading(judgedBy, language) })})`,
          ),
          judgedBy.indicator.figure,
        ]),
  ]
}
