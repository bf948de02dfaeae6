import type { AnswerAudit } from './answer-audit.ts'
import { boundTarget, sumOver } from './bound-target.ts'
import type { LinearAim } from './linear-solver.ts'
import { ceilOf, floorOf, judgeTarget } from './target-range.ts'
import type { TargetRange } from './target-range.ts'

/** A target that is neither settled as safe nor as exposed. */
export interface OpenTarget extends TargetRange {
  readonly index: number
  readonly atoms: readonly number[]
}

/** What an audit has found so far; targets leave the open ones as soon as they are settled. */
export class AuditState {
  readonly exposed: number[] = []
  readonly #audit: AnswerAudit
  #open: readonly OpenTarget[]

  constructor(audit: AnswerAudit) {
    this.#audit = audit
    this.#open = audit.targets.map((atoms, index): OpenTarget => {
      const n = sumOver(atoms, audit.sizes)
      const truth = sumOver(atoms, audit.truth)
      return { index, atoms, n, truth, proved: [0, n], reached: [truth, truth] }
    })
    this.#settle()
  }

  get open(): readonly OpenTarget[] {
    return this.#open
  }

  /** Bounds every open target by the groups released around it. */
  bound(): void {
    this.#open = this.#open.map((target) => ({
      ...target,
      proved: boundTarget(new Set(target.atoms), this.#audit),
    }))
    this.#settle()
  }

  /** Learns answers that would print alike. */
  reach(answers: ArrayLike<number>): void {
    this.#open = this.#open.map((target) => {
      const yes = sumOver(target.atoms, answers)
      const [least, most] = target.reached
      return { ...target, reached: [Math.min(least, ceilOf(yes)), Math.max(most, floorOf(yes))] }
    })
    this.#settle()
  }

  /** Learns the least, or the most, that a target can be, if it is still open. */
  prove(index: number, sense: LinearAim['sense'], value: number): void {
    this.#open = this.#open.map((target) => {
      if (target.index !== index) return target
      const [least, most] = target.proved
      const proved: TargetRange['proved'] =
        sense === 'least' ? [ceilOf(value), most] : [least, floorOf(value)]
      return { ...target, proved }
    })
    this.#settle()
  }

  /** Takes a target that is still open for exposed. */
  expose(index: number): void {
    if (!this.#open.some((target) => target.index === index)) return
    this.exposed.push(index)
    this.#open = this.#open.filter((target) => target.index !== index)
  }

  #settle(): void {
    const { twoSided } = this.#audit
    this.#open = this.#open.filter((target) => {
      const verdict = judgeTarget(target, twoSided)
      if (verdict === 'exposed') this.exposed.push(target.index)
      return verdict === 'open'
    })
  }
}
