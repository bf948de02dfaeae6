import type { NoticeAnswer } from '../../../api/text-answers.ts'
import type { Language } from '../../../core/local-text.ts'
import { release } from '../../../protect/release.ts'
import { noticeOf } from '../../../publish/notice.ts'
import { populationTitle, waveTitle } from '../../../publish/study-names.ts'
import type { StudyFigures } from '../held-study.ts'

/** The notice of each sample, and what it still lacks. */
export function noticeAnswer(
  { revision, snapshot }: StudyFigures,
  language: Language,
): NoticeAnswer {
  const shown = release(snapshot, { kind: 'all' })
  const { study } = shown
  return {
    revision,
    samples: shown.samples.map((report) => {
      const { wave, population } = report
      const title = `${populationTitle(study, population, language)}, ${waveTitle(study, wave, language)}`
      return { wave, population, title, ...noticeOf(report, { release: shown, language }) }
    }),
  }
}
