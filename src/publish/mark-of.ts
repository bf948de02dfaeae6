import { isSimulated } from './cover.ts'
import { sayIn } from './say.ts'
import type { SectionContext } from './section-context.ts'
import { writeDate } from './write-date.ts'

/** What is said on every sheet and slide of answers that nobody gave, or of a wave that still runs. */
export function markOf({ release, language, provisional }: SectionContext): string | undefined {
  const say = sayIn(language)
  const marks = [
    ...(isSimulated(release) ? [say('simulated')] : []),
    ...(provisional === undefined
      ? []
      : [say('provisional', { day: writeDate(provisional, language) })]),
  ]
  return marks.length === 0 ? undefined : marks.join(' · ')
}
