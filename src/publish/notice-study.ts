import type { Language, LocalText } from '../core/local-text.ts'
import { textIn } from '../core/local-text.ts'
import type { SampleReport } from '../protect/protected.ts'
import type { Sample, Study, Wave } from '../study/model.ts'
import { sayIn } from './say.ts'
import { populationOf, sampleOf, waveOf } from './study-names.ts'
import { writeDate } from './write-date.ts'
import { writeLanguages, writeList } from './write-list.ts'

/** A line of the notice; without a text it is left out. */
export type NoticeLine = readonly [title: string, text: string | undefined]

/** What the study's folder says of a sample, and what it does not say yet. */
export function noticeOfStudy(
  report: SampleReport,
  study: Study,
  language: Language,
): readonly NoticeLine[] {
  const say = sayIn(language)
  const text = (local: LocalText | undefined): string | undefined =>
    local && textIn(local, language)
  const wave = waveOf(study, report.wave)
  const sample = sampleOf(study, report)
  const universe = populationOf(study, report.population)?.universe ?? study.universe
  return [
    [say('notice.conducted_by'), text(study.conductedBy)],
    [say('notice.commissioned_by'), text(study.commissionedBy)],
    [say('notice.paid_by'), text(study.paidBy)],
    [say('notice.who'), text(report.title)],
    [say('notice.universe'), text(universe)],
    [say('notice.selection'), text(sample?.selection)],
    [say('notice.sampling'), sample?.sampling && say(`notice.sampling.${sample.sampling}`)],
    [say('notice.mode'), text(wave?.mode)],
    [say('notice.languages'), writeLanguages(study.languages, language)],
    [say('notice.fieldwork'), wave && writeDate(wave.fieldwork, language)],
    [say('notice.published'), wave?.published && writeDate(wave.published, language)],
    [say('notice.missing'), writeList(missingItems({ study, wave, sample, language }), language)],
  ]
}

interface Known {
  readonly study: Study
  readonly wave: Wave | undefined
  readonly sample: Sample | undefined
  readonly language: Language
}

/** What readers of a notice look for and this study's folder does not say. */
function missingItems({ study, wave, sample, language }: Known): readonly string[] {
  const say = sayIn(language)
  return [
    ...(study.commissionedBy === undefined ? [say('notice.missing.commissioned_by')] : []),
    ...(study.paidBy === undefined ? [say('notice.missing.paid_by')] : []),
    ...(sample?.selection === undefined ? [say('notice.missing.selection')] : []),
    ...(sample?.sampling === undefined ? [say('notice.missing.sampling')] : []),
    ...(wave?.mode === undefined ? [say('notice.missing.mode')] : []),
    // Dispositions are recorded by fieldwork, which studies of this version do not carry.
    say('notice.missing.response_rate'),
  ]
}
