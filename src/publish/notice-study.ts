import type { LocalText } from '../core/local-text.ts'
import { textIn } from '../core/local-text.ts'
import type { SampleReport } from '../protect/protected.ts'
import type { NoticeEntry } from './notice-line.ts'
import { sayNotice } from './notice-line.ts'
import { sayIn } from './say.ts'
import type { SectionContext } from './section-context.ts'
import { populationOf, sampleOf, waveOf } from './study-names.ts'
import { writeDate } from './write-date.ts'
import { writeLanguages } from './write-list.ts'

/** Release and language of a notice. */
export type NoticeContext = Pick<SectionContext, 'release' | 'language'>

/** Writes a text of the study in a language, when it has it. */
export function localIn(
  local: LocalText | undefined,
  { language }: Pick<NoticeContext, 'language'>,
): string | undefined {
  return local && textIn(local, language)
}

/** Who made the study, for whom, paid by whom: article 2, 1° and 2° of the French law. */
export function noticeOfMakers(context: NoticeContext): readonly NoticeEntry[] {
  const { study } = context.release
  const say = sayIn(context.language)
  return [
    ['conducted_by', say('notice.conducted_by'), localIn(study.conductedBy, context)],
    ['commissioned_by', say('notice.commissioned_by'), localIn(study.commissionedBy, context)],
    ['paid_by', say('notice.paid_by'), localIn(study.paidBy, context)],
  ]
}

/** What the study is about, and how its people were chosen and asked: article 3, 2° to 4°. */
export function noticeOfSelection(
  report: SampleReport,
  context: NoticeContext,
): readonly NoticeEntry[] {
  const { language, release } = context
  const { study } = release
  const say = sayIn(language)
  const own = sayNotice(language)
  const population = populationOf(study, report.population)
  const sample = sampleOf(study, report)
  const universe = population?.universe ?? study.universe
  return [
    ['subject', own('subject'), localIn(study.title, context)],
    ['who', say('notice.who'), localIn(report.title, context)],
    ['universe', say('notice.universe'), localIn(universe, context)],
    ['exclusions', own('exclusions'), localIn(population?.exclusions, context)],
    ['frame', own('frame'), localIn(sample?.frame, context)],
    ['selection', say('notice.selection'), localIn(sample?.selection, context)],
    [
      'sampling',
      say('notice.sampling'),
      sample?.sampling && say(`notice.sampling.${sample.sampling}`),
    ],
    ['mode', say('notice.mode'), localIn(waveOf(study, report.wave)?.mode, context)],
    ['languages', say('notice.languages'), writeLanguages(study.languages, language)],
  ]
}

/** When people were asked, and when it was published. */
export function noticeOfDates(
  { wave: id }: SampleReport,
  { release, language }: NoticeContext,
): readonly NoticeEntry[] {
  const say = sayIn(language)
  const wave = waveOf(release.study, id)
  return [
    ['fieldwork', say('notice.fieldwork'), wave && writeDate(wave.fieldwork, language)],
    ['published', say('notice.published'), wave?.published && writeDate(wave.published, language)],
  ]
}
