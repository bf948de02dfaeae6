import { expect, test } from 'vitest'
import { messageOf, placeText } from '../../core/message.ts'
import { readStudy } from '../read-study.ts'
import { studyFilesOf } from '../read/study-files.ts'
import { newStudyFiles } from './new-study-files.ts'

test('a new study passes its own check', () => {
  const files = newStudyFiles('telework')
  if (!files.ok) throw new Error('unreachable')
  const read = readStudy(studyFilesOf('telework', files.value))
  const said = read.ok
    ? []
    : read.issues.map((one) => `${placeText(one.at ?? {})} ${messageOf(one, 'en')}`)
  expect(said).toEqual([])
  if (!read.ok) return
  expect(read.value.study.questionnaires.map(({ population }) => population)).toEqual([
    'employees',
    'managers',
  ])
  expect(read.value.notes.map(({ code }) => code)).toEqual([
    'study.data_not_simulated',
    'study.data_not_simulated',
  ])
})
