import { numberAt } from '../stats/number-at.ts'
import type { StratumFacts } from '../weigh/sample-facts.ts'

/** What the products of scores of each stratum are multiplied by. */
export interface StratumFactors {
  /** Of products about the stratum's mean: (1 − f) n / (n − 1). */
  readonly centred: Float64Array
  /** Of products about zero: 1 − f for a lonely unit that is adjusted for. */
  readonly whole: Float64Array
  /** The first stratum whose variance cannot be seen and is not to be made up. */
  readonly obstacle?: number | undefined
}

/** Below this the part of a stratum left undrawn counts as none. */
const nothing = 1e-7

/**
 * Finds what each stratum's products count for, with its finite population correction and the rule
 * for strata of a single unit, as R's `survey.lonely.psu`.
 *
 * @param unitCounts - sampling units of each stratum
 */
export function stratumFactors(
  unitCounts: Float64Array,
  { populationUnits, lonely = 'fail' }: Pick<StratumFacts, 'populationUnits' | 'lonely'>,
): StratumFactors {
  const open = unitCounts.map((units, h) => {
    const left = 1 - units / (populationUnits?.[h] ?? Infinity)
    return left < nothing ? 0 : left
  })
  const alone = [...unitCounts.keys()].filter(
    (h) => numberAt(unitCounts, h) < 2 && numberAt(open, h) > 0,
  )
  const seen = unitCounts.length - alone.length
  const [obstacle] = lonely === 'fail' || (lonely === 'average' && seen === 0) ? alone : []
  const stretch = lonely === 'average' && seen > 0 ? unitCounts.length / seen : 1
  return {
    centred: unitCounts.map((units, h) =>
      units > 1 ? (stretch * numberAt(open, h) * units) / (units - 1) : 0,
    ),
    whole: unitCounts.map((units, h) => (units < 2 && lonely === 'adjust' ? numberAt(open, h) : 0)),
    obstacle,
  }
}
