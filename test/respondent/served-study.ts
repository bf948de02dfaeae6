import type { CollectMode, Fieldwork } from '../../src/study/fieldwork.ts'
import type { Study } from '../../src/study/model.ts'
import { newStudyFiles } from '../../src/study/template/new-study-files.ts'
import { readStudy } from '../../src/study/read-study.ts'
import { studyFilesOf } from '../../src/study/read/study-files.ts'
import { wave2014 } from '../interview/build-questionnaire.ts'
import { everyQuestionnaire } from '../interview/every-question.ts'

/** The one group of the served study. */
export const groupId = 'tous'

/** A study whose one population is asked every type of question, in three languages. */
export function servedStudy(mode: CollectMode): {
  readonly study: Study
  readonly fieldwork: Fieldwork
} {
  const files = newStudyFiles('telework')
  const read = files.ok ? readStudy(studyFilesOf('telework', files.value)) : files
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  const { population } = everyQuestionnaire
  const fieldwork: Fieldwork = {
    wave: wave2014,
    mode,
    operator: { fr: 'Institut Vigie', en: 'Vigie Institute' },
    contact: 'enquete@vigie.example',
    witness: { name: { fr: 'comité social et économique', en: 'works council' } },
    retention: { linksDays: 30, answersMonths: 24 },
    reissues: 0,
    showAfter: 30,
    groups: [{ id: groupId, population, frame: {} }],
    screens: [],
    quotas: [],
    quality: {
      medianMinutes: { [population]: 6 },
      contradictions: [],
      attention: [],
      exclude: [],
    },
    messages: { from: '', subject: {}, invitation: {}, reminder: {} },
  }
  const study: Study = {
    ...read.value.study,
    simulation: undefined,
    languages: ['fr', 'en', 'ar'],
    title: {
      fr: 'Baromètre des réseaux sociaux au travail',
      en: 'Social networks at work barometer',
      ar: 'مقياس شبكات التواصل في العمل',
    },
    populations: [{ id: population, title: { fr: 'Salariés', en: 'Employees' }, members: {} }],
    questionnaires: [everyQuestionnaire],
    fieldwork,
  }
  return { study, fieldwork }
}
