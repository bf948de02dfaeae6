/**
 * What somebody who knows everybody’s groups can try to work out of one released answer.
 *
 * The unknowns are how many said yes in each atom; what was released bounds their sums.
 */
export interface AnswerAudit {
  /** People of each atom. */
  readonly sizes: readonly number[]
  readonly groups: readonly AnsweredGroup[]
  /** Groups that nothing must be learnt of, as indexes of atoms. */
  readonly targets: readonly (readonly number[])[]
  /** How many said yes in each atom. **Shape**: atoms. */
  readonly truth: readonly number[]
  /** Whether having said no is as sensitive as having said yes. */
  readonly twoSided: boolean
}

/** A group of which something was released, and what it tells of the number that said yes. */
export interface AnsweredGroup {
  /** Indexes of its atoms. */
  readonly atoms: readonly number[]
  /** Fewest that can have said yes. */
  readonly low: number
  /** Most that can have said yes. */
  readonly high: number
  /** How many did. */
  readonly yes: number
}

/** A target of which too much can be worked out. */
export interface AuditFailure {
  /** Index of the target. */
  readonly target: number
  /** Index of the smallest released group that touches it: the one to hide. */
  readonly group: number
}

/** How far an audit is: targets settled, of all. */
export interface AuditProgress {
  readonly done: number
  readonly of: number
}
