import type { Language } from '../core/local-text.ts'
import { textIn } from '../core/local-text.ts'
import type { ProtectedTable } from '../protect/protected.ts'
import type { PictureWords } from './charts.ts'
import { isSimulated } from './cover.ts'
import { baseText } from './question-table.ts'
import { sayIn } from './say.ts'
import type { ChartContext } from './section-context.ts'
import { populationTitle, waveTitle } from './study-names.ts'
import { writeDate } from './write-date.ts'

/** What is said of the picture of a table: its question, who was asked and when, its base. */
export function pictureWords(table: ProtectedTable, context: ChartContext): PictureWords {
  const { release, language } = context
  const { wave, population } = table.provenance
  const names = `${populationTitle(release.study, population, language)}, ${waveTitle(release.study, wave, language)}`
  return {
    title: textIn(table.variable.label, language),
    who: `${names}. ${baseText(table, context)}`,
    mark: pictureMark(context),
  }
}

/** What stands in every picture of answers that are simulated, or that are not all there yet. */
export function pictureMark({ release, language, provisional }: ChartContext): string | undefined {
  return markText(isSimulated(release), provisional, language)
}

/** The same in words, for pages too. */
export function markText(
  simulated: boolean,
  provisional: string | undefined,
  language: Language,
): string | undefined {
  const say = sayIn(language)
  const parts = [
    ...(simulated ? [say('simulated')] : []),
    ...(provisional === undefined
      ? []
      : [say('provisional', { day: writeDate(provisional, language) })]),
  ]
  return parts.length === 0 ? undefined : parts.join(' · ')
}
