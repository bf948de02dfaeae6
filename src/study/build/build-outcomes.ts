import { issue } from '../../core/issue.ts'
import type { OutcomesFormat, WaveOutcomesFormat } from '../format/outcomes-format.ts'
import type { Item } from '../read/listed.ts'
import type { Spot } from '../read/spot.ts'
import type { SampleOutcomes } from '../sample-outcomes.ts'
import type { References } from './references.ts'

/** The counts that cannot exceed another, which holds them. */
const within = [
  ['eligible', 'invited'],
  ['complete', 'eligible'],
  ['complete', 'invited'],
  ['partial', 'invited'],
  ['screened_out', 'invited'],
  ['excluded', 'complete'],
] as const

/** The outcomes of a sample, once none of its counts exceeds what holds it. */
export function buildOutcomes(
  value: OutcomesFormat,
  spot: Spot,
  references: References,
): SampleOutcomes {
  for (const [part, whole] of within) {
    const [n, of] = [value[part], value[whole]]
    if (n === undefined || of === undefined || n <= of) continue
    references.refuse(issue('study.outcomes_exceed', { part, n, whole, of }, spot.place(part)))
  }
  const { screened_out: screenedOut, ...rest } = value
  return { ...rest, screenedOut }
}

/** Looks up what `outcomes.yaml` says of a sample, once its waves and populations are known. */
export function buildWaveOutcomes(
  part: Item<WaveOutcomesFormat> | undefined,
  references: References,
): (wave: string, population: string) => SampleOutcomes | undefined {
  const known = new Map<string, SampleOutcomes>()
  for (const [wave, populations] of Object.entries(part?.value.waves ?? {})) {
    const waves = part?.spot.at('waves')
    if (waves === undefined || references.wave(wave, waves.keyPlace(wave)) === undefined) continue
    const spot = waves.at(wave)
    for (const [population, outcomes] of Object.entries(populations)) {
      if (references.population(population, spot.keyPlace(population)) === undefined) continue
      known.set(`${wave}/${population}`, buildOutcomes(outcomes, spot.at(population), references))
    }
  }
  return (wave, population) => known.get(`${wave}/${population}`)
}
