import type { ClusterDesign } from '../weigh/sample-design.ts'
import type { ReadSide } from './read-side.ts'

/** The named units of a side in their strata; undefined when its respondents are the units. */
export function clustersOf({ side, design }: ReadSide): ClusterDesign | undefined {
  const [stage] = design.stages
  if (side.psu === undefined || stage === undefined) return undefined
  const { psu } = side
  const clusters = Array.from(stage.stratum, () => '')
  stage.unit.forEach((unit, i) => {
    clusters[unit] ||= String(psu[i])
  })
  return {
    kind: 'clusters',
    cluster: stage.unit,
    clusters,
    stratum: stage.stratum,
    strata: stage.strata,
  }
}
