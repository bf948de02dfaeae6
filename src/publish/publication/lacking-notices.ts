import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import type { Language } from '../../core/local-text.ts'
import type { Release } from '../../protect/protected.ts'
import { noticeOf } from '../notice.ts'
import { populationTitle, waveTitle } from '../study-names.ts'

/**
 * Items of a notice without which nothing is published: for whom, how people were chosen and how they
 * were asked. Who made the study, of whom, how many and when are said by every study.
 *
 * Source: ESOMAR/WAPOR guideline (2014), section 5.2, the minimum of any report; AAPOR code (2021),
 * III.A items 2, 5 and 6.
 */
const obligatoryItems: readonly string[] = ['commissioned_by', 'selection', 'mode']

/** Whether nothing is published of a sample whose notice does not say it. */
export function isObligatory(key: string): boolean {
  return obligatoryItems.includes(key)
}

/** What the notices of a release must say before anything is published. Issues: `publish.notice_lacks`. */
export function lackingNotices(release: Release, language: Language): readonly Issue[] {
  const { study, samples } = release
  return samples.flatMap((report) => {
    const { wave, population } = report
    const sample = `${populationTitle(study, population, language)}, ${waveTitle(study, wave, language)}`
    return noticeOf(report, { release, language })
      .missing.filter(({ key }) => isObligatory(key))
      .map(({ label }) => ({
        ...issue('publish.notice_lacks', { sample, item: label }),
        at: { file: 'study.yaml' },
      }))
  })
}
