import { expect, test } from 'vitest'
import type { SampleReport } from '../../../../protect/protected.ts'
import { warningsOf } from './warnings-of.ts'

type Judged = Parameters<typeof warningsOf>[0]

const calm = {
  weighting: 'raked',
  weights: { kind: 'weights', range: [0.5, 2], effectiveN: 900, deff: 1.1 },
  margins: [],
} as unknown as Judged

function levelMoved(before: number, after: number): SampleReport['margins'] {
  const share = { kind: 'share', value: before } as const
  const variable = 'age' as SampleReport['margins'][number]['variable']
  return [{ variable, levels: [{ code: 'old', target: after, before: share, after }] }]
}

test('weights that cost little and move little need no warning', () => {
  expect(warningsOf(calm)).toEqual([])
  expect(warningsOf({ ...calm, margins: levelMoved(0.3, 0.4) })).toEqual([])
})

test('costly, wide and few are told, and levels that were halved or doubled', () => {
  const weights = { kind: 'weights', range: [0.01, 4], effectiveN: 80, deff: 2 } as const
  expect(warningsOf({ ...calm, weights }).map(({ kind }) => kind)).toEqual([
    'costly',
    'wide',
    'small',
  ])
  expect(warningsOf({ ...calm, margins: levelMoved(0.1, 0.3) })[0]?.kind).toBe('moved')
  expect(warningsOf({ ...calm, margins: levelMoved(0.3, 0.1) })[0]?.kind).toBe('moved')
})

test('nothing is said of weights that are withheld', () => {
  const weights = { kind: 'withheld', reason: 'complement' } as const
  expect(warningsOf({ ...calm, weights })).toEqual([])
})
