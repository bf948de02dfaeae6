import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeMovement } from './judge-plan.ts'

test.each([
  ['−10 planned, got −6 ± 4', -0.1, [-0.1, -0.02], 'undecided', 'as_planned'],
  ['−10 planned, got −6 ± 3', -0.1, [-0.09, -0.03], 'not_reached', 'as_planned'],
  ['−10 planned, got −15 ± 4', -0.1, [-0.19, -0.11], 'reached', 'as_planned'],
  ['−10 planned, got +6 ± 4', -0.1, [0.02, 0.1], 'not_reached', 'other_way'],
  ['−10 planned, got −1 ± 4', -0.1, [-0.05, 0.03], 'not_reached', 'unsure'],
  ['+10 planned, got +28 ± 4', 0.1, [0.24, 0.32], 'reached', 'as_planned'],
  ['+10 planned, got +9 ± 4', 0.1, [0.05, 0.13], 'undecided', 'as_planned'],
  ['+10 planned, got +5 ± 20', 0.1, [-0.15, 0.25], 'undecided', 'unsure'],
] as const)('%s', (_, by, interval, verdict, moved) => {
  expect(judgeMovement(by, interval)).toEqual({ verdict, moved })
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

test('a plan inside the interval is never decided, and asking less never turns reached into missed', () => {
  fc.assert(
    fc.property(planned, planned, ends, (a, b, interval) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)]
      const [low, high] = interval
      if (low < less && less < high) expect(judgeMovement(less, interval).verdict).toBe('undecided')
      if (judgeMovement(more, interval).verdict === 'reached') {
        expect(judgeMovement(less, interval).verdict).toBe('reached')
      }
      if (judgeMovement(less, interval).verdict === 'not_reached') {
        expect(judgeMovement(more, interval).verdict).toBe('not_reached')
      }
    }),
  )
})
