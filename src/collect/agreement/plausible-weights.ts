import type { Random } from '../../core/random.ts'
import type { Slot } from './slot.ts'

/** Share (0–1) of each code of a variable, as the study's simulation states them. */
export type Shares = Readonly<Record<string, number>>

/** Share of an option of a multiple slot about which nothing is known. */
const unknownOption = 0.2
/** A bell's spread is this part of the distance between its ends. */
const bellSpread = 0.23
/** How far chance moves a weight (log scale) when figures need another try. */
const variationSpread = 0.3

/** Height of a bell around the middle of the levels' numbers; 1 for a level without a number. */
function bellHeight(slot: Slot, value: number | undefined): number {
  if (!slot.bell || value === undefined) return 1
  const values = slot.levels.flatMap((level) => (level.value === undefined ? [] : [level.value]))
  const [minimum, maximum] = [Math.min(...values), Math.max(...values)]
  const distance = (value - (minimum + maximum) / 2) / (bellSpread * (maximum - minimum) || 1)
  return Math.exp((-distance * distance) / 2)
}

/**
 * How common each level is before any published figure: the study's shares where it states them;
 * else equal parts, a bell for steps and numbers, a fifth of people for each option of several.
 *
 * @returns one weight a level: shares of people for a multiple slot, any scale for a single one
 */
export function plausibleWeights(
  slot: Slot,
  shares: Shares | undefined,
  variation?: Random | undefined,
): readonly number[] {
  const stated = slot.levels.map(({ code }) => shares?.[code])
  const known = stated.reduce<number>((sum, share) => sum + (share ?? 0), 0)
  const silent = slot.levels.filter((_, k) => stated[k] === undefined)
  const height = silent.reduce((sum, { value }) => sum + bellHeight(slot, value), 0)
  return slot.levels.map((level, k) => {
    const unstated =
      slot.kind === 'multiple'
        ? unknownOption
        : (Math.max(0.02, 1 - known) * bellHeight(slot, level.value)) / height
    const jitter = variation === undefined ? 0 : variation.uniform() + variation.uniform() - 1
    return Math.max(1e-6, stated[k] ?? unstated) * Math.exp(variationSpread * 2 * jitter)
  })
}
