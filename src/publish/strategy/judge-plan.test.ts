import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeMovement } from './judge-plan.ts'

test.each([
  ['−10 planned, got −6 ± 4', -0.1, [-0.1, -0.02], { verdict: 'undecided', moved: 'as_planned' }],
  [
    '−10 planned, got −6 ± 3',
    -0.1,
    [-0.09, -0.03],
    { verdict: 'not_reached', moved: 'as_planned' },
  ],
  ['−10 planned, got −15 ± 4', -0.1, [-0.19, -0.11], { verdict: 'reached', moved: 'as_planned' }],
  ['−10 planned, got +6 ± 4', -0.1, [0.02, 0.1], { verdict: 'not_reached', moved: 'other_way' }],
  ['−10 planned, got −1 ± 4', -0.1, [-0.05, 0.03], { verdict: 'not_reached', moved: 'unsure' }],
  ['+10 planned, got +28 ± 4', 0.1, [0.24, 0.32], { verdict: 'reached', moved: 'as_planned' }],
  ['+10 planned, got +9 ± 4', 0.1, [0.05, 0.13], { verdict: 'undecided', moved: 'as_planned' }],
  ['+10 planned, got +5 ± 20', 0.1, [-0.15, 0.25], { verdict: 'undecided', moved: 'unsure' }],
] as const)('%s', (_, by, interval, judged) => {
  expect(judgeMovement(by, interval)).toEqual(judged)
})

const ends = fc
  .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
const planned = fc.double({ min: 0.001, max: 1, noNaN: true })

test('a fall and a rise are judged alike', () => {
  fc.assert(
    fc.property(planned, ends, (by, [low, high]) => {
      expect(judgeMovement(-by, [-high, -low])).toEqual(judgeMovement(by, [low, high]))
    }),
  )
})

const verdictOf = (by: number, interval: readonly [number, number]): string =>
  judgeMovement(by, interval).verdict

test('a plan strictly inside the interval is never decided', () => {
  fc.assert(
    fc.property(planned, planned, planned, (by, below, above) => {
      expect(verdictOf(by, [by - below, by + above])).toBe('undecided')
    }),
  )
})

test('asking more of the same movement never turns out better', () => {
  const order = ['reached', 'undecided', 'not_reached']
  fc.assert(
    fc.property(planned, planned, ends, (a, b, interval) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)]
      const [first, second] = [less, more].map((by) => order.indexOf(verdictOf(by, interval)))
      expect(second).toBeGreaterThanOrEqual(first ?? 0)
    }),
  )
})
