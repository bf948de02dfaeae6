import type { NamedVariable } from '../scope.ts'
import type { AnswerRules } from './answer-rules.ts'
import type { Domain } from './domain.ts'
import type { Uses } from './uses.ts'

/** Longest range whose every value is tried. */
const longestRange = 1000

function ascending(values: readonly number[]): readonly number[] {
  return [...new Set(values)].toSorted((a, b) => a - b)
}

/** Every value of a short range of whole steps. */
function wholeRange(
  { minimum, maximum }: NamedVariable,
  decimals: number | undefined,
): readonly number[] | undefined {
  if (minimum === undefined || maximum === undefined || decimals === undefined) return undefined
  const scale = 10 ** decimals
  const [first, last] = [Math.ceil(minimum * scale), Math.floor(maximum * scale)]
  if (last - first >= longestRange) return undefined
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) / scale)
}

/** Each point, the middle of each interval between two, and one value beyond each end. */
function amongReals(points: readonly number[]): readonly number[] {
  const middles = points.slice(1).map((point, at) => ((points[at] ?? point) + point) / 2)
  return [(points[0] ?? 0) - 1, ...points, ...middles, (points.at(-1) ?? 0) + 1]
}

/** The steps at and around each point: every interval between two that holds a step is met. */
function amongSteps(points: readonly number[], decimals: number): readonly number[] {
  const scale = 10 ** decimals
  return points.flatMap((point) => {
    const below = Math.floor(point * scale)
    return [below - 1, below, below + 1, below + 2].map((step) => step / scale)
  })
}

/** Numbers at and between those that conditions compare with. */
export function numberDomain(variable: NamedVariable, uses: Uses, rules: AnswerRules): Domain {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = variable
  const { decimals } = rules
  const range = uses.isEntangled ? wholeRange(variable, decimals) : undefined
  if (range !== undefined) return { values: range, isComplete: true }
  const constants = uses.constants.filter((constant) => typeof constant === 'number')
  const bounds = [minimum, maximum].filter((bound) => Number.isFinite(bound))
  const all = ascending([...constants, ...bounds])
  const points = all.length > 0 ? all : [0]
  const candidates = decimals === undefined ? amongReals(points) : amongSteps(points, decimals)
  const values = ascending(candidates).filter((value) => value >= minimum && value <= maximum)
  return { values, isComplete: !uses.isEntangled }
}
