import { groupCodes } from './domain.ts'
import type { NamedVariable } from '../scope.ts'
import type { Domain } from './domain.ts'
import type { Uses } from './uses.ts'

/** One code of each group that no condition tells apart; those not mentioned are one group. */
export function choiceDomain({ codes, scores }: NamedVariable, uses: Uses): Domain {
  const scored = uses.isScored ? scores.map((score) => [score.code]) : []
  const groups = groupCodes(codes, [...uses.lists, ...scored])
  return { values: groups.flatMap((group) => group.slice(0, 1)), isComplete: true }
}
