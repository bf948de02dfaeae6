import { textIn } from '../../core/local-text.ts'
import type { ProtectedGap } from '../../protect/protected.ts'
import { sayOfficeIn } from '../say-office.ts'
import { sideWords } from '../side-words.ts'
import type { SectionContext } from '../section-context.ts'
import { populationTitle, waveTitle } from '../study-names.ts'
import type { SlideCell } from './deck.ts'
import { fitText } from './fit-text.ts'
import type { Room } from './fit-text.ts'
import { run } from './slide-frame.ts'

/** A mirror and its wave. */
export function mirrorTitle(
  { mirror, wave }: ProtectedGap,
  { release, language }: SectionContext,
): string {
  return `${textIn(mirror.title, language)} (${waveTitle(release.study, wave, language)})`
}

/** What each side says, under the mirror's title: once where both say the same. */
export function mirrorCell(gap: ProtectedGap, { w, h }: Room, context: SectionContext): SlideCell {
  const { release, language } = context
  const [left, right] = gap.mirror.sides
  const room = { w: w - 0.2, h: h * 0.45 }
  const [first, second] = [sideWords(gap, 0, language), sideWords(gap, 1, language)]
  const small =
    first === second
      ? first
      : ([left, right] as const)
          .map((side, at) =>
            sayOfficeIn(language)('other_rows', {
              title: populationTitle(release.study, side.population, language),
              value: at === 0 ? first : second,
            }),
          )
          .join(' · ')
  const head = fitText(mirrorTitle(gap, context), room, [14, 12, 11])
  const below = fitText(small, room, [11, 10, 9])
  return {
    runs: [
      run(head.text, head.size, { bold: true, breaks: true }),
      run(below.text, below.size, { tone: 'quiet' }),
    ],
  }
}
