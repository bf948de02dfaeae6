import type { Language } from '../core/local-text.ts'
import { textIn } from '../core/local-text.ts'
import type { ProtectedGap } from '../protect/protected.ts'
import { formatNumber } from './format-number.ts'

/** What a side of a mirror says, and in a part of how many. */
export function sideWords(gap: ProtectedGap, at: 0 | 1, language: Language): string {
  const label = textIn(gap.mirror.sides[at].label, language)
  const cell = at === 0 ? gap.left : gap.right
  if (gap.part === undefined || cell.kind === 'withheld') return label
  return `${label} (n\u00a0=\u00a0${formatNumber(cell.bases.n, language)})`
}
