import type { Language } from '../../core/local-text.ts'
import { textIn } from '../../core/local-text.ts'
import type { ProtectedGap, Release } from '../../protect/protected.ts'
import { unitOfRow } from '../figure.ts'
import { formatDistance } from '../format-number.ts'
import { readingOf } from '../mirror-readings.ts'
import { populationOf } from '../study-names.ts'
import { boundNumber, markdownText } from './markdown-text.ts'
import { sayPress } from './say-press.ts'

/** Gaps that the tests carry, of shares, the widest first. */
export function significantGaps({ gaps }: Release): readonly ProtectedGap[] {
  return gaps.filter(isSignificant).toSorted((one, other) => widthOf(other) - widthOf(one))
}

function isSignificant({ difference, mirror, provenance: [{ level }] }: ProtectedGap): boolean {
  if (difference.kind === 'withheld' || difference.p >= 1 - level) return false
  return unitOfRow(mirror.sides[0].row) === 'share'
}

function widthOf({ difference }: ProtectedGap): number {
  return difference.kind === 'withheld' ? 0 : Math.abs(difference.value)
}

/** The title of a release: the widest gap, its number bound. */
export function headlineOf(gap: ProtectedGap, release: Release, language: Language): string {
  const [left, right] = gap.mirror.sides.map(({ population }) => {
    const members = populationOf(release.study, population)?.members
    return markdownText(members === undefined ? population : textIn(members, language))
  })
  return sayPress(language)('headline', {
    title: markdownText(textIn(gap.mirror.title, language)),
    gap: boundNumber(
      formatDistance(widthOf(gap), language),
      `${gap.wave}/mirror/${gap.mirror.id}.gap`,
    ),
    left: left ?? '',
    right: right ?? '',
  })
}

/** A gap in the sentence that the study has for it, its numbers bound; nothing where it has none. */
export function gapSentence(gap: ProtectedGap, language: Language): string | undefined {
  const pieces = readingOf(gap, { language })
  if (pieces === undefined) return undefined
  return pieces
    .map(({ text, figure }) =>
      figure === undefined ? keepSpaces(text) : boundNumber(text, figure),
    )
    .join('')
}

/** A piece of a sentence keeps the spaces that part it from the next. */
function keepSpaces(text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  return before + markdownText(words) + after
}
