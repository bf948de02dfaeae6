import type { Random } from '../../core/random.ts'
import { drawGumbel } from './draw-noise.ts'
import type { Leaning } from './leaning.ts'

/**
 * Gives each member of an atom one level, each level exactly its count.
 *
 * The rarest level chooses first. It takes those who lean to it most, against the levels that are
 * still to come, with as much chance as a logistic choice has.
 *
 * @param members - people of the atom
 * @param counts - people by level, summing to the members
 * @returns the level of each member
 */
export function allotSingle(
  members: readonly number[],
  counts: readonly number[],
  leaning: Leaning,
  random: Random,
): ReadonlyMap<number, number> {
  const order = counts
    .map((count, level) => ({ count, level }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.count - b.count || a.level - b.level)
  const levels = new Map<number, number>()
  let waiting = members
  for (const [turn, { count, level }] of order.entries()) {
    const rivals = order.slice(turn + 1)
    const wants = (person: number): number => {
      const against = rivals.reduce(
        (sum, rival) => sum + rival.count * Math.exp(leaning[rival.level]?.[person] ?? 0),
        0,
      )
      return (
        (leaning[level]?.[person] ?? 0) -
        Math.log(against) +
        drawGumbel(random) -
        drawGumbel(random)
      )
    }
    const ranked = waiting
      .map((person) => ({ person, want: rivals.length === 0 ? 0 : wants(person) }))
      .toSorted((a, b) => b.want - a.want || a.person - b.person)
    for (const { person } of ranked.slice(0, count)) levels.set(person, level)
    waiting = ranked.slice(count).map(({ person }) => person)
  }
  return levels
}
