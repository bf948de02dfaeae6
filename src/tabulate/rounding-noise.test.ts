import { describe, expect, it } from 'vitest'
import { testIndependence } from './index.ts'

// Every respondent of a cluster gives the same answer: the design sees no variance, whatever the weights.
// 396 is whole in fours, threes and elevenths, so weights fall alike on every answer but the rising ones.
const clusters = Array.from({ length: 396 }, (_, i) => i % 2)
const rows = clusters.map((cluster) => `r${cluster}`)
const columns = clusters.map((_, i) => `c${(i >> 1) % 2}`)

describe('what rounding leaves of no variance is no test', () => {
  it.each([
    ['equal', (): number => 1],
    ['in three sizes', (i: number): number => 1 + (i % 3)],
    ['in elevenths', (i: number): number => 1 + ((i * 7) % 11) / 10],
    ['rising', (i: number): number => 0.3 + i * 0.01],
  ])('with weights that are %s', (_, weight) => {
    const weights = clusters.map((_cluster, i) => weight(i))
    const found = testIndependence({ weights, psu: clusters, rows, columns })
    const test = found.ok && found.value.kind === 'independence' ? found.value : undefined
    expect(test?.raoScott).toEqual({ kind: 'withheld', reason: 'no_variance' })
    expect(test?.wald).toEqual({ kind: 'withheld', reason: 'singular_covariance' })
  })
})
