import { issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { ClusterDesign } from '../weigh/sample-design.ts'
import { clustersOf } from './clusters-of.ts'
import { joinDesigns } from './join-designs.ts'
import type { ReadSide } from './read-side.ts'

/** A company in which both sides answered. */
export interface MatchedCompany {
  readonly company: string
  /** Its stratum, an empty text without strata. */
  readonly stratum: string
  /** Weighted averages of each side. */
  readonly left: number
  readonly right: number
}

/** A company of one side that has no gap. */
export interface DroppedCompany {
  readonly company: string
  readonly reason: 'not_on_other_side' | 'no_answer' | 'no_answer_on_other_side'
}

/** Companies with a gap, and those without. */
export interface MatchedCompanies {
  readonly companies: readonly MatchedCompany[]
  readonly dropped: {
    readonly left: readonly DroppedCompany[]
    readonly right: readonly DroppedCompany[]
  }
}

/** A company of one side; without an average when nobody of it answered. */
interface SideCompany {
  readonly company: string
  readonly stratum: string
  readonly average?: number | undefined
}

/**
 * Finds the companies of both sides; `joinDesigns` says which are the same.
 *
 * **Issues**: `compare.no_companies`, `compare.no_shared_company`.
 */
export function matchCompanies(sides: readonly ReadSide[]): Result<MatchedCompanies> {
  const clusters = sides.map(clustersOf)
  const unnamed = sides.filter((_, at) => clusters[at] === undefined)
  if (unnamed.length > 0) {
    return fail(unnamed.map(({ side }) => issue('compare.no_companies', { side: side.name })))
  }
  const [first, second] = sides
  const [a, b] = clusters
  if (first === undefined || second === undefined || a === undefined || b === undefined) {
    throw new RangeError('matchCompanies requires two sides')
  }
  const joined = joinDesigns(a, b)
  const none: SideCompanies = new Map()
  const left = joined === undefined ? none : companiesOf(first, a, joined.first)
  const right = joined === undefined ? none : companiesOf(second, b, joined.second)
  const companies = [...left].flatMap(([unit, one]) => matchCompany(one, right.get(unit)))
  if (companies.length === 0) {
    const names = { left: first.side.name, right: second.side.name }
    return fail([issue('compare.no_shared_company', names)])
  }
  return ok({
    companies,
    dropped: { left: droppedOf(left, right), right: droppedOf(right, left) },
  })
}

type SideCompanies = ReadonlyMap<number, SideCompany>

/** Companies of a side by their place among the joined ones. */
function companiesOf(
  { design, values, answered }: ReadSide,
  clusters: ClusterDesign,
  places: Uint32Array,
): SideCompanies {
  const sums = new Float64Array(clusters.clusters.length)
  const totals = new Float64Array(clusters.clusters.length)
  clusters.cluster.forEach((cluster, i) => {
    if (answered[i] !== true) return
    const weight = design.weights[i] ?? 0
    sums[cluster] = (sums[cluster] ?? 0) + weight * (values[i] ?? 0)
    totals[cluster] = (totals[cluster] ?? 0) + weight
  })
  return new Map(
    clusters.clusters.map((company, at) => {
      const stratum = clusters.strata[clusters.stratum[at] ?? 0] ?? ''
      const total = totals[at] ?? 0
      const average = total > 0 ? (sums[at] ?? 0) / total : undefined
      return [places[at] ?? 0, { company, stratum, average }]
    }),
  )
}

function matchCompany(
  { company, stratum, average: left }: SideCompany,
  other: SideCompany | undefined,
): readonly MatchedCompany[] {
  const right = other?.average
  return left === undefined || right === undefined ? [] : [{ company, stratum, left, right }]
}

function droppedOf(companies: SideCompanies, others: SideCompanies): readonly DroppedCompany[] {
  return [...companies].flatMap(([unit, { company, average }]): readonly DroppedCompany[] => {
    const other = others.get(unit)
    if (average === undefined) return [{ company, reason: 'no_answer' }]
    if (other === undefined) return [{ company, reason: 'not_on_other_side' }]
    if (other.average === undefined) return [{ company, reason: 'no_answer_on_other_side' }]
    return []
  })
}
