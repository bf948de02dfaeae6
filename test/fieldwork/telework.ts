import { idOf } from '../../src/core/ids.ts'
import type { WaveId } from '../../src/core/ids.ts'
import type { Fieldwork } from '../../src/study/fieldwork.ts'
import type { Study } from '../../src/study/model.ts'
import type { Questionnaire } from '../../src/study/questionnaire.ts'
import { readStudy } from '../../src/study/read-study.ts'
import type { Breakage } from '../study/broken-study.ts'
import { breakStudy } from '../study/broken-study.ts'

/** A study in the field. */
export interface StudyInField extends Study {
  readonly fieldwork: Fieldwork
}

const text = (words: string): string => `{ fr: ${words}, en: ${words} }`

/** What the field of these tests has more than the example study. */
const richer: readonly Breakage[] = [
  {
    file: 'questionnaires/employees.yaml',
    find: 'pages:\n',
    put: `frame:
  - { id: size, type: single, required: true, text: ${text('Size')}, options: [{ code: small, label: ${text('Small')} }, { code: large, label: ${text('Large')} }] }
  - { id: company, type: text, text: ${text('Company')} }
pages:
`,
  },
  {
    file: 'fieldwork.yaml',
    find: 'screens: []',
    put: `screens:
  - { id: no_telework, population: employees, when: teleworks = no, message: ${text('Merci')} }`,
  },
  {
    file: 'fieldwork.yaml',
    find: 'quotas:\n',
    put: `quotas:
  - id: profile
    population: employees
    title: ${text('Profile')}
    variables: [gender, age]
    kind: hard
    cells:
      - { codes: [woman, under_35], target: 2 }
      - { codes: [man, under_35], target: 3 }
      - { codes: [woman, over_49], target: 4 }
`,
  },
  {
    file: 'fieldwork.yaml',
    find: 'contradictions: []',
    put: 'contradictions: [{ id: no_day, population: employees, when: teleworks = yes and days = 0 }]\n  attention: [{ population: employees, question: feels_watched, code: no }]',
  },
]

/** The example study with a frame, a screen, a crossed hard quota and checks; in confidential mode. */
export function studyInField(more: readonly Breakage[] = []): StudyInField {
  const mode = { file: 'fieldwork.yaml', find: 'mode: anonymous', put: 'mode: confidential' }
  const { files } = breakStudy([...richer, mode, ...more])
  const read = readStudy(files)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  const { fieldwork } = read.value.study
  if (fieldwork === undefined) throw new Error('studyInField requires a fieldwork')
  return { ...read.value.study, fieldwork }
}

/** The questionnaire of a population. */
export function questionnaireIn(study: Study, population: string): Questionnaire {
  const found = study.questionnaires.find((one) => one.population === population)
  if (found === undefined) throw new Error(`the study requires the population ${population}`)
  return found
}

/** Its wave. */
export const wave2025: WaveId = idOf<WaveId>('2025')
