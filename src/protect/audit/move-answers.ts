import type { AnswerAudit } from './answer-audit.ts'
import { sumOver } from './bound-target.ts'

/** Answers that would print alike: how many say yes in each atom. */
export type Answers = Float64Array

/** A number of yeses of a target to come to, whole people at a time. */
export interface WantedAnswers {
  readonly target: ReadonlySet<number>
  readonly yes: number
}

/** Atoms with the groups they are in, worked out once for an audit. */
export interface Memberships {
  readonly sizes: readonly number[]
  /** Indexes of the groups of each atom. */
  readonly groupsOf: readonly ReadonlySet<number>[]
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/** Lists the groups of each atom. */
export function membershipsOf({ sizes, groups }: AnswerAudit): Memberships {
  const groupsOf = sizes.map(() => new Set<number>())
  for (const [index, { atoms }] of groups.entries()) {
    for (const atom of atoms) groupsOf[atom]?.add(index)
  }
  return {
    sizes,
    groupsOf,
    low: groups.map(({ low }) => low),
    high: groups.map(({ high }) => high),
  }
}

/**
 * Moves answers of single atoms, or from one atom to another, as long as every group stays within its
 * bounds, to make a target say yes as often as wanted; stops where no such move is left.
 *
 * @returns answers that print alike, nearer to what is wanted; undefined where none was found
 */
export function moveAnswers(
  { truth, groups }: Pick<AnswerAudit, 'truth' | 'groups'>,
  memberships: Memberships,
  { target, yes }: WantedAnswers,
): Answers | undefined {
  const answers = Float64Array.from(truth)
  const counts = groups.map((group) => group.yes)
  const mover = new Mover(memberships, answers, counts)
  const inside = [...target]
  const outside = memberships.sizes.flatMap((_, atom) => (target.has(atom) ? [] : [atom]))
  const step = Math.sign(yes - sumOver(inside, truth))
  const wanted = Math.abs(yes - sumOver(inside, truth))
  let left = wanted
  for (const atom of inside) {
    while (left > 0 && (mover.move(atom, step) || mover.swap(atom, outside, step))) left -= 1
  }
  return left < wanted ? answers : undefined
}

/** Answers that change by one person at a time; it works in place, for it runs often. */
class Mover {
  readonly #memberships: Memberships
  readonly #answers: Answers
  readonly #counts: number[]

  constructor(memberships: Memberships, answers: Answers, counts: number[]) {
    this.#memberships = memberships
    this.#answers = answers
    this.#counts = counts
  }

  /** Changes one answer of an atom, if all its groups allow it. */
  move(atom: number, step: number): boolean {
    if (!this.#hasRoom(atom, step)) return false
    for (const group of this.#groupsOf(atom)) {
      if (!this.#isWithin(group, step)) return false
    }
    this.#change(atom, step)
    return true
  }

  /** Changes one answer of an atom and the opposite one of another. */
  swap(atom: number, others: readonly number[], step: number): boolean {
    if (!this.#hasRoom(atom, step)) return false
    const tight = [...this.#groupsOf(atom)].filter((group) => !this.#isWithin(group, step))
    const other = others.find((one) => this.#makesUp(one, tight, { atom, step }))
    if (other === undefined) return false
    this.#change(atom, step)
    this.#change(other, -step)
    return true
  }

  #makesUp(
    other: number,
    tight: readonly number[],
    { atom, step }: { readonly atom: number; readonly step: number },
  ): boolean {
    if (!this.#hasRoom(other, -step)) return false
    const own = this.#groupsOf(other)
    if (!tight.every((group) => own.has(group))) return false
    const around = this.#groupsOf(atom)
    for (const group of own) {
      if (!around.has(group) && !this.#isWithin(group, -step)) return false
    }
    return true
  }

  #groupsOf(atom: number): ReadonlySet<number> {
    return this.#memberships.groupsOf[atom] ?? new Set()
  }

  #hasRoom(atom: number, step: number): boolean {
    const after = (this.#answers[atom] ?? 0) + step
    return after >= 0 && after <= (this.#memberships.sizes[atom] ?? 0)
  }

  #isWithin(group: number, step: number): boolean {
    const after = (this.#counts[group] ?? 0) + step
    const { low, high } = this.#memberships
    return after >= (low[group] ?? 0) && after <= (high[group] ?? 0)
  }

  #change(atom: number, step: number): void {
    this.#answers[atom] = (this.#answers[atom] ?? 0) + step
    for (const group of this.#groupsOf(atom)) {
      this.#counts[group] = (this.#counts[group] ?? 0) + step
    }
  }
}
