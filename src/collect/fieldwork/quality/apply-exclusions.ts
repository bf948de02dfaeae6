import type { QualityFlag, QualityPlan } from '../../../study/fieldwork.ts'
import { qualityFlags } from '../../../study/fieldwork.ts'

/** Something that bears flags: a collected answer, or the part of one that matters here. */
export interface Flagged {
  readonly flags: readonly QualityFlag[]
}

/** What one flag came to. */
export interface FlagCount {
  readonly flag: QualityFlag
  /** How many bear it. */
  readonly flagged: number
  /** Of these, left out; 0 when the plan does not exclude it. */
  readonly excluded: number
}

/** Answers with and without those that the plan leaves out. */
export interface Exclusions<T> {
  /** All of them, in the order they came: figures "with". */
  readonly all: readonly T[]
  /** Those analysed: figures "without". */
  readonly kept: readonly T[]
  readonly excluded: readonly T[]
  /** For the notice; an answer with two flags counts under both. */
  readonly byFlag: readonly FlagCount[]
}

/**
 * Leaves out the answers that bear a flag which the plan, fixed before the field opened, excludes.
 *
 * @param answers - finished interviews with their flags
 * @param plan - what is left out
 * @example
 * ```ts
 * import { applyExclusions } from 'visavis/collect'
 * const answers = [{ flags: [] }, { flags: ['speeder'] }, { flags: ['attention'] }]
 * const made = applyExclusions(answers, { exclude: ['speeder'] })
 * made.kept.length // => 2
 * made.byFlag.find(({ flag }) => flag === 'attention') // => { flag: 'attention', flagged: 1, excluded: 0 }
 * ```
 */
export function applyExclusions<T extends Flagged>(
  answers: readonly T[],
  { exclude }: Pick<QualityPlan, 'exclude'>,
): Exclusions<T> {
  const isOut = ({ flags }: Flagged): boolean => flags.some((flag) => exclude.includes(flag))
  const excluded = answers.filter(isOut)
  return {
    all: answers,
    kept: answers.filter((answer) => !isOut(answer)),
    excluded,
    byFlag: qualityFlags.map((flag) => {
      const flagged = answers.filter(({ flags }) => flags.includes(flag)).length
      return { flag, flagged, excluded: exclude.includes(flag) ? flagged : 0 }
    }),
  }
}
