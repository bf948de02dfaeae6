/** A number as it was printed: its value and how many decimals it shows. */
export interface Printed {
  readonly value: number
  readonly decimals: number
}

/** Whole counts that print alike, and the one whose share is nearest to what is printed. */
export interface CountRange {
  readonly lower: number
  readonly upper: number
  readonly nearest: number
}

/**
 * Finds the counts out of a base that print as a percentage, halves rounded up.
 *
 * @param printed - percentage (0–100) and its decimals
 * @param base - respondents it is a percentage of
 * @returns the counts, or undefined when no whole number of them prints so
 */
export function countPrinted(printed: Printed, base: number): CountRange | undefined {
  const scale = 10 ** printed.decimals
  const digits = Math.round(printed.value * scale)
  const lower = Math.max(0, Math.ceil((base * (2 * digits - 1)) / (200 * scale)))
  const upper = Math.min(base, Math.ceil((base * (2 * digits + 1)) / (200 * scale)) - 1)
  if (lower > upper) return undefined
  const nearest = Math.round((base * digits) / (100 * scale))
  return { lower, upper, nearest: Math.min(upper, Math.max(lower, nearest)) }
}
