import type { Advice, Strategy } from '../../study/strategy.ts'
import { efforts } from '../../study/strategy.ts'
import { gravityOf, levels } from './classify.ts'
import type { Level } from './classify.ts'
import { dueDate } from './due-date.ts'
import type { IndicatorReading } from './read-indicator.ts'

/** What the figures say of an action: how grave its call is for certain, and how grave it may be. */
export type Call =
  | { readonly kind: 'called'; readonly surely: Level; readonly maybe: Level }
  /** No indicator that calls for it could be judged. */
  | { readonly kind: 'unknown' }

/** A piece of advice with what calls for it. */
export interface Action {
  readonly advice: Advice
  readonly call: Call
  /** Day by which it is due. */
  readonly due: string
  readonly calling: readonly IndicatorReading[]
  /** The reading that its movement is judged by. */
  readonly judgedBy?: IndicatorReading | undefined
}

/**
 * Puts actions in the order in which to begin them: the gravest call that is certain first, then the
 * gravest that is possible, then the least effort, then the nearest date, then the order of the file.
 */
export function orderActions(
  strategy: Strategy,
  readings: readonly IndicatorReading[],
): readonly Action[] {
  const byId = new Map(readings.map((reading) => [reading.indicator.id, reading]))
  const actions = strategy.advice.map((advice): Action => {
    const calling = advice.calledBy.flatMap((id) => byId.get(id) ?? [])
    const due = dueDate(strategy.start, advice.within)
    return {
      advice,
      call: callOf(calling),
      due,
      calling,
      judgedBy: byId.get(advice.expects.indicator),
    }
  })
  return actions.toSorted((a, b) => compareKeys(keyOf(a), keyOf(b)) || compareText(a.due, b.due))
}

/** Whether there is something to do: some indicator is not good, for certain or possibly. */
export function isCalled({ call }: Action): boolean {
  return call.kind === 'called' && call.maybe !== 'good'
}

/** The gravest of the indicators' certain levels, and of their possible ones. */
function callOf(calling: readonly IndicatorReading[]): Call {
  const judged = calling.flatMap(({ standing }) => (standing.kind === 'judged' ? [standing] : []))
  if (judged.length === 0) return { kind: 'unknown' }
  return {
    kind: 'called',
    surely: gravest(judged.map(({ best }) => best)),
    maybe: gravest(judged.map(({ worst }) => worst)),
  }
}

function gravest(all: readonly Level[]): Level {
  return levels[Math.max(...all.map(gravityOf))] ?? 'good'
}

function keyOf({ advice, call }: Action): readonly number[] {
  const effort = efforts.indexOf(advice.effort)
  if (call.kind === 'unknown') return [1, 1, effort]
  return [-gravityOf(call.surely), -gravityOf(call.maybe), effort]
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
