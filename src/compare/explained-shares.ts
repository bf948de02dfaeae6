import { numberAt } from '../stats/number-at.ts'
import { sweepInverse } from '../stats/sweep-inverse.ts'

export function explainedShares(correlations: Float64Array, k: number): Float64Array {
  const size = k + 1
  const explained = Float64Array.from({ length: 2 ** k }, (_, set) => {
    const members = Array.from({ length: k }, (__, at) => at + 1).filter(
      (at) => (set >> (at - 1)) & 1,
    )
    const m = members.length
    const inner = Float64Array.from({ length: m * m }, (__, cell) =>
      numberAt(
        correlations,
        (members[Math.floor(cell / m)] ?? 0) * size + (members[cell % m] ?? 0),
      ),
    )
    const inverse = sweepInverse(inner, m)
    return inverse.reduce(
      (sum, value, cell) =>
        sum +
        value *
          numberAt(correlations, members[Math.floor(cell / m)] ?? 0) *
          numberAt(correlations, members[cell % m] ?? 0),
      0,
    )
  })
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
  return Float64Array.from({ length: k }, (_, driver) => {
    const bit = 1 << driver
    return explained.reduce((sum, value, set) => {
      if ((set & bit) !== 0) return sum
      const m = set.toString(2).replaceAll('0', '').length
      const chance = (factorial(m) * factorial(k - 1 - m)) / factorial(k)
      return sum + chance * (numberAt(explained, set | bit) - value)
    }, 0)
  })
}
