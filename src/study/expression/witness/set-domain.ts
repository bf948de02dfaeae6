import { groupCodes } from './domain.ts'
import type { NamedVariable } from '../scope.ts'
import type { AnswerRules } from './answer-rules.ts'
import type { Domain } from './domain.ts'
import type { Uses } from './uses.ts'

/** Combinations of one variable tried at most; beyond, nothing is proved. */
const maximumCombinations = 20_000

/** Codes that every condition treats alike, and how many of them it is worth choosing. */
interface Group {
  readonly codes: readonly string[]
  readonly isExclusive: boolean
  readonly amounts: readonly number[]
}

/** None, some and all are told apart by conditions; every amount by a count. */
function amountsOf(size: number, isSized: boolean): readonly number[] {
  if (isSized) return Array.from({ length: size + 1 }, (_, amount) => amount)
  return [...new Set([0, 1, size])]
}

function groupsOf(variable: NamedVariable, uses: Uses, rules: AnswerRules): readonly Group[] {
  const exclusive = rules.exclusive ?? []
  const isSized =
    uses.isCounted || rules.minimumCount !== undefined || rules.maximumCount !== undefined
  return groupCodes(variable.codes, [...uses.lists, exclusive]).map((codes) => ({
    codes,
    isExclusive: codes.some((code) => exclusive.includes(code)),
    amounts: amountsOf(codes.length, isSized),
  }))
}

/** The combination of that number, read as digits: how many codes of each group. */
function combinationAt(groups: readonly Group[], index: number): readonly number[] {
  let rest = index
  return groups.map(({ amounts }) => {
    const amount = amounts[rest % amounts.length] ?? 0
    rest = Math.floor(rest / amounts.length)
    return amount
  })
}

function isPossible(
  groups: readonly Group[],
  chosen: readonly number[],
  { minimumCount = 0, maximumCount = Number.POSITIVE_INFINITY }: AnswerRules,
): boolean {
  const total = chosen.reduce((sum, amount) => sum + amount, 0)
  const excludes = groups.some((group, at) => group.isExclusive && (chosen[at] ?? 0) > 0)
  return excludes ? total === 1 : total >= minimumCount && total <= maximumCount
}

/** What conditions can see of a combination. */
function appearanceOf(groups: readonly Group[], chosen: readonly number[], uses: Uses): string {
  const parts = chosen.map((amount, at) =>
    amount === 0 ? 'none' : amount === groups[at]?.codes.length ? 'all' : 'some',
  )
  return [...parts, uses.isCounted ? chosen.reduce((sum, amount) => sum + amount, 0) : ''].join()
}

/** One set of each kind that conditions tell apart, among those that the question allows. */
export function setDomain(variable: NamedVariable, uses: Uses, rules: AnswerRules): Domain {
  const groups = groupsOf(variable, uses, rules)
  const combinations = groups.reduce((product, { amounts }) => product * amounts.length, 1)
  const found = new Map<string, readonly string[]>()
  for (let index = 0; index < Math.min(combinations, maximumCombinations); index++) {
    const chosen = combinationAt(groups, index)
    if (!isPossible(groups, chosen, rules)) continue
    const appearance = appearanceOf(groups, chosen, uses)
    if (found.has(appearance)) continue
    found.set(
      appearance,
      groups.flatMap(({ codes }, at) => codes.slice(0, chosen[at] ?? 0)),
    )
  }
  return { values: [...found.values()], isComplete: combinations <= maximumCombinations }
}
