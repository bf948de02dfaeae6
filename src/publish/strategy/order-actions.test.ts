import { expect, test } from 'vitest'
import { strategicRelease } from '../../../test/publish/small-strategy.ts'
import type { Advice, Strategy } from '../../study/strategy.ts'
import type { Level } from './classify.ts'
import { orderActions } from './order-actions.ts'
import type { IndicatorReading, Standing } from './read-indicator.ts'

/** The first of a list that is known to have one. */
function firstOf<T>(all: readonly T[] | undefined): T {
  const [first] = all ?? []
  if (first === undefined) throw new Error('firstOf requires one')
  return first
}

const template = firstOf(strategicRelease.study.strategy?.advice)
const indicator = firstOf(strategicRelease.study.strategy?.indicators)

const levels = (best: Level, worst: Level = best): Standing => ({ kind: 'judged', best, worst })

/** The order of actions, each called for by one indicator of its own name. */
function orderOf(
  standings: Readonly<Record<string, Standing>>,
  more: Readonly<Record<string, Partial<Advice>>> = {},
): readonly string[] {
  const readings = Object.entries(standings).map(([id, standing]): IndicatorReading => ({
    indicator: { ...indicator, id },
    bases: [],
    standing,
  }))
  const advice = Object.keys(standings).map((id) => ({
    ...template,
    id,
    calledBy: [id],
    ...more[id],
  }))
  const strategy: Strategy = { start: '2012-01-01', indicators: [], advice }
  return orderActions(strategy, readings).map((action) => action.advice.id)
}

test('what is certain comes before what is possible, and what cannot be judged last', () => {
  const order = orderOf({
    good: levels('good'),
    unknown: { kind: 'withheld', reason: 'quality' },
    perhaps: levels('good', 'act'),
    watch: levels('watch'),
    more: levels('watch', 'act'),
    act: levels('act'),
  })
  expect(order).toEqual(['act', 'more', 'watch', 'perhaps', 'good', 'unknown'])
})

test('then the least effort, then the nearest date, then the order of the file', () => {
  const act = levels('act')
  const order = orderOf(
    { large: act, late: act, soon: act, first: act, second: act },
    {
      large: { effort: 'large', within: { count: 1, unit: 'day' } },
      late: { within: { count: 9, unit: 'month' } },
      soon: { within: { count: 2, unit: 'week' } },
    },
  )
  expect(order).toEqual(['soon', 'first', 'second', 'late', 'large'])
})

test('several indicators call with the gravest of each end', () => {
  const readings = [levels('good', 'act'), levels('watch')].map(
    (standing, at): IndicatorReading => ({
      indicator: { ...indicator, id: `i${String(at)}` },
      bases: [],
      standing,
    }),
  )
  const strategy: Strategy = {
    start: '2012-01-01',
    indicators: [],
    advice: [{ ...template, calledBy: ['i0', 'i1'] }],
  }
  expect(orderActions(strategy, readings)[0]?.call).toEqual({
    kind: 'called',
    surely: 'watch',
    maybe: 'act',
  })
})
