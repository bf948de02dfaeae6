import { studentTQuantile } from './student-t-quantile.ts'

/** More degrees of freedom than a table book has; past it memory starts again. */
const maxRemembered = 4096

const remembered = new Map<number, number>()
let rememberedFor = Number.NaN

/**
 * Answers `studentTQuantile`, remembering the last few thousand answers for the last probability: the
 * cells of a table share their level, and a few bases and degrees of freedom.
 */
export function rememberedTQuantile(p: number, df: number): number {
  if (p !== rememberedFor || remembered.size >= maxRemembered) {
    remembered.clear()
    rememberedFor = p
  }
  const known = remembered.get(df)
  if (known !== undefined) return known
  const quantile = studentTQuantile(p, df)
  remembered.set(df, quantile)
  return quantile
}
