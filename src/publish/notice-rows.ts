import type { SampleReport } from '../protect/protected.ts'
import { noticeOfStudy } from './notice-study.ts'
import { noticeOfSample } from './notice.ts'
import type { SectionContext } from './section-context.ts'

/** The notice of a sample as pairs of a title and a text, without what is not known. */
export function noticeRows(
  report: SampleReport,
  { release, language }: SectionContext,
): readonly (readonly [title: string, text: string])[] {
  return [
    ...noticeOfStudy(report, release.study, language),
    ...noticeOfSample(report, release, language),
  ].flatMap(([title, text]) => (text === undefined || text === '' ? [] : [[title, text] as const]))
}
