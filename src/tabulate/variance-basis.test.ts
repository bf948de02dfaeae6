import { describe, expect, it } from 'vitest'
import type { DesignFacts, StratumFacts } from '../weigh/index.ts'
import { varianceBasis } from './variance-basis.ts'

/** One cluster in each of two strata. */
function lonelyClusters(rules: Pick<StratumFacts, 'lonely' | 'populationUnits'>): DesignFacts {
  const clusters = { clusters: ['a', 'b'], stratum: Uint32Array.of(0, 1), strata: ['x', 'y'] }
  return { kind: 'clusters', ...clusters, ...rules }
}

describe('a design that leaves no degree of freedom has no variance, and says so', () => {
  it.each(['certainty', 'adjust'] as const)('where every stratum is lonely: %s', (lonely) => {
    const basis = varianceBasis({ design: lonelyClusters({ lonely }) }, undefined)
    expect(basis.df).toBe(0)
    expect(basis.obstacle?.code).toBe('tabulate.no_degrees')
  })

  it('where every stratum was drawn whole', () => {
    const design = lonelyClusters({ populationUnits: Float64Array.of(1, 1) })
    expect(varianceBasis({ design }, undefined).obstacle?.code).toBe('tabulate.no_degrees')
  })

  it('but names the lonely stratum where the study does not say what to do with it', () => {
    const { obstacle } = varianceBasis({ design: lonelyClusters({}) }, undefined)
    expect(obstacle).toEqual({ code: 'tabulate.single_unit', values: { stratum: 'x' } })
  })
})
