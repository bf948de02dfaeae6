import { expect, test } from 'vitest'
import { breakStudy } from '../../../test/study/broken-study.ts'
import { populationId, waveId } from '../../../test/survey/make-survey.ts'
import { readStudy } from '../../study/read-study.ts'
import { forecastMenu } from './forecast-menu.ts'

test('the parts in which a question is read are groups of its menu', () => {
  const part =
    'parts:\n  - { id: some, title: { fr: a, en: b }, bases: { employees: teleworkers, managers: large } }\n'
  const { files } = breakStudy([
    {
      file: 'tables.yaml',
      find: 'bases:\n',
      put: 'bases:\n  - { id: large, population: managers, title: { fr: a, en: b }, filter: team_size = from_10 }\n',
    },
    { file: 'mirrors.yaml', find: '', put: part },
  ])
  const read = readStudy(files)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  const groupsOf = (population: string, variable: string): readonly string[] =>
    forecastMenu(read.value.study, {
      wave: waveId('2025'),
      population: populationId(population),
    })
      .filter(({ variables }) => variables.some(({ id }) => id === variable))
      .flatMap(({ groups }) => groups.map(({ key }) => key))
  expect(groupsOf('managers', 'watches')).toContain('total@large')
  expect(groupsOf('employees', 'feels_watched')).toContain('total@teleworkers')
  expect(groupsOf('managers', 'recommends')).not.toContain('total@large')
})
