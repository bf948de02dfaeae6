import { clusterDesign } from '../weigh/read-design.ts'
import type { ClusterDesign } from '../weigh/sample-design.ts'
import type { PlainSide } from './plain-side.ts'

/** The named units of a side in their strata; undefined when its respondents are the units. */
export function clustersOf({ psu, strata }: PlainSide): ClusterDesign | undefined {
  if (psu === undefined) return undefined
  const names = Array.from(psu, String)
  return clusterDesign(
    strata === undefined ? names.map(() => '') : Array.from(strata, String),
    names,
  )
}
