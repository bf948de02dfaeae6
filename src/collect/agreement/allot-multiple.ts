import type { Random } from '../../core/random.ts'
import { allotSingle } from './allot-single.ts'
import { drawGumbel } from './draw-noise.ts'
import type { Leaning } from './leaning.ts'
import type { Slot } from './slot.ts'

/** People of an atom who may combine answers, and how much each wants each level. */
interface Circle {
  readonly people: readonly number[]
  readonly held: ReadonlyMap<number, Set<number>>
  readonly want: readonly ReadonlyMap<number, number>[]
}

const sizeHeld = (circle: Circle, person: number): number => circle.held.get(person)?.size ?? 0
const holdsLevel = (circle: Circle, person: number, level: number): boolean =>
  circle.held.get(person)?.has(level) === true

/** People by how much they want a level, the least first. */
function byWant(circle: Circle, level: number, people: readonly number[]): readonly number[] {
  const want = circle.want[level]
  return people.toSorted((a, b) => (want?.get(a) ?? 0) - (want?.get(b) ?? 0) || a - b)
}

/** Moves a level from someone who has it to someone who has not: its count stays. */
function pass(circle: Circle, level: number, from: number, to: number): void {
  circle.held.get(from)?.delete(level)
  circle.held.get(to)?.add(level)
}

/** Levels by how much a person wants them, the most first. */
function levelsByWant(circle: Circle, person: number): readonly number[] {
  return circle.want
    .map((want, level) => ({ level, want: want.get(person) ?? -Infinity }))
    .filter(({ want }) => want > -Infinity)
    .toSorted((a, b) => b.want - a.want || a.level - b.level)
    .map(({ level }) => level)
}

/** Brings someone up to the fewest answers, from people who can spare one and want it least. */
function fill(circle: Circle, person: number, fewest: number): void {
  for (const level of levelsByWant(circle, person)) {
    if (sizeHeld(circle, person) >= fewest) return
    if (holdsLevel(circle, person, level)) continue
    const givers = circle.people.filter(
      (other) => holdsLevel(circle, other, level) && sizeHeld(circle, other) > fewest,
    )
    const [giver] = byWant(circle, level, givers)
    if (giver !== undefined) pass(circle, level, giver, person)
  }
}

/** Brings someone down to the most answers, to people who have room and want it most. */
function relieve(circle: Circle, person: number, most: number): void {
  for (const level of levelsByWant(circle, person).toReversed()) {
    if (sizeHeld(circle, person) <= most) return
    if (!holdsLevel(circle, person, level)) continue
    const takers = circle.people.filter(
      (other) => !holdsLevel(circle, other, level) && sizeHeld(circle, other) < most,
    )
    const taker = byWant(circle, level, takers).at(-1)
    if (taker !== undefined) pass(circle, level, person, taker)
  }
}

/** Everyone's wants, and each level given to those who want it most. */
function openCircle(
  people: readonly number[],
  combined: readonly { readonly level: number; readonly count: number }[],
  leaning: Leaning,
  random: Random,
): Circle {
  const want = leaning.map((line, level) =>
    combined.some((one) => one.level === level)
      ? new Map(people.map((person) => [person, (line[person] ?? 0) + drawGumbel(random)]))
      : new Map<number, number>(),
  )
  const circle = {
    people,
    held: new Map(people.map((person) => [person, new Set<number>()])),
    want,
  }
  for (const { level, count } of combined) {
    for (const person of byWant(circle, level, people).slice(people.length - count)) {
      circle.held.get(person)?.add(level)
    }
  }
  return circle
}

/**
 * Gives each member of an atom a set of levels, each level exactly its count: first the answers that
 * stand alone, then the others to those who lean to them most, evened out so that everyone keeps to
 * the fewest and most answers (possible whenever the counts leave room: Gale 1957, Ryser 1957).
 *
 * @param counts - people by level
 * @returns the levels of each member
 */
export function allotMultiple(
  slot: Slot,
  atom: { readonly members: readonly number[]; readonly counts: readonly number[] },
  leaning: Leaning,
  random: Random,
): ReadonlyMap<number, readonly number[]> {
  const { members, counts } = atom
  const combining = slot.levels.length
  const aloneCounts = slot.levels.map(({ alone }, k) => (alone ? (counts[k] ?? 0) : 0))
  const alone = aloneCounts.reduce((sum, count) => sum + count, 0)
  const first = allotSingle(
    members,
    [...aloneCounts, members.length - alone],
    [...leaning, new Float64Array()],
    random,
  )
  const people = members.filter((person) => first.get(person) === combining)
  const combined = slot.levels.flatMap((level, k) =>
    level.alone ? [] : [{ level: k, count: counts[k] ?? 0 }],
  )
  const circle = openCircle(people, combined, leaning, random)
  for (const person of people) fill(circle, person, slot.fewest)
  for (const person of people) relieve(circle, person, slot.most)
  return new Map(
    members.map((person) => {
      const level = first.get(person) ?? combining
      const held = [...(circle.held.get(person) ?? [])].toSorted((a, b) => a - b)
      return [person, level === combining ? held : [level]]
    }),
  )
}
