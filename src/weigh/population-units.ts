import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import { fail, ok, settle } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { Design } from '../study/model.ts'

/**
 * The sampling units that the population has in each stratum; undefined when the study does not say.
 *
 * **Issues**: `weigh.units_by_stratum`, `weigh.stratum_without_units`.
 *
 * @param strata - names of the strata of the sample
 */
export function populationUnits(
  declared: Design['populationUnits'],
  strata: readonly string[],
): Result<Float64Array | undefined> {
  if (declared === undefined) return ok(undefined)
  if (typeof declared === 'number') {
    const [stratum = ''] = strata
    return strata.length > 1
      ? fail([issue('weigh.units_by_stratum', { n: strata.length, stratum })])
      : ok(Float64Array.of(declared))
  }
  const sizes = new Map(Object.entries(declared))
  const missing = strata.filter((stratum) => !sizes.has(stratum))
  return settle(
    Float64Array.from(strata, (stratum) => sizes.get(stratum) ?? Infinity),
    missing.map((stratum) => issue('weigh.stratum_without_units', { stratum })),
  )
}

/**
 * Tells of strata that the population has and nobody of the sample is in:
 * `weigh.stratum_without_respondents`.
 *
 * @param strata - names of the strata of the sample
 */
export function emptyStrata(
  declared: Design['populationUnits'],
  strata: readonly string[],
): readonly Note[] {
  if (typeof declared !== 'object') return []
  return Object.entries(declared).flatMap(([stratum, units]) =>
    strata.includes(stratum)
      ? []
      : [issue('weigh.stratum_without_respondents', { stratum, units })],
  )
}
