import { expect, test } from 'vitest'
import { breakStudy, told as allTold } from '../../test/study/broken-study.ts'
import type { StudyFiles } from './read/study-files.ts'

const managers = 'questionnaires/managers.yaml'
const employees = 'questionnaires/employees.yaml'

/** What is told, mirrors apart: a routing of one side alone is another problem. */
function told(files: StudyFiles): readonly string[] {
  return allTold(files).filter((line) => !line.startsWith('study.mirror_routing_differs'))
}

/** Code, file, text replaced, text put; `▸` where it is told. */
const cases: readonly (readonly [string, string, string, string])[] = [
  [
    'study.routing_forward',
    managers,
    'id: team_size',
    'id: team_size\n        show_if: not (▸watches = yes)',
  ],
  ['study.routing_forward', managers, 'id: team\n', 'id: team\n    show_if: ▸watches = yes\n'],
  [
    'study.routing_self',
    managers,
    'id: recommends',
    'id: recommends\n        show_if: ▸recommends >= 5',
  ],
  [
    'study.routing_never',
    managers,
    'id: recommends',
    'id: recommends\n        show_if: ▸team_size = under_10 and team_size = from_10',
  ],
  [
    'study.routing_never',
    employees,
    'show_if: teleworks = yes\n        minimum',
    'show_if: ▸gender = man and gender = woman\n        minimum',
  ],
  [
    'study.routing_never',
    employees,
    'id: trust\n',
    'id: trust\n    show_if: ▸answered(days) and teleworks = no\n',
  ],
  [
    'study.base_never',
    'tables.yaml',
    'filter: teleworks = yes',
    'filter: ▸teleworks = yes and teleworks = no',
  ],
  [
    'study.check_never',
    managers,
    'id: watches',
    'id: watches\n        check: { that: ▸team_size = from_10 and team_size = under_10, message: { fr: a, en: b } }',
  ],
]

test.each(cases)('%s in %s, “%s” → “%s”', (code, file, find, put) => {
  const { files, places } = breakStudy([{ file, find, put }])
  const lines = told(files)
  expect(lines).toEqual([`${code} ${places[0]}`])
})

test('two questions that wait for each other are a loop, told once', () => {
  const { files, places } = breakStudy([
    {
      file: managers,
      find: 'id: team_size',
      put: 'id: team_size\n        show_if: ▸watches = yes',
    },
    {
      file: managers,
      find: 'id: watches',
      put: 'id: watches\n        show_if: team_size = from_10',
    },
  ])
  expect(told(files)).toEqual([`study.routing_loop ${places[0]}`])
})

test('a question that follows one nobody is asked is not told again', () => {
  const { files, places } = breakStudy([
    {
      file: managers,
      find: 'id: watches',
      put: 'id: watches\n        show_if: ▸team_size = under_10 and team_size = from_10',
    },
    {
      file: managers,
      find: 'id: recommends',
      put: 'id: recommends\n        show_if: watches = yes',
    },
    {
      file: 'mirrors.yaml',
      find: 'kind: belief_and_fact',
      put: 'kind: belief_and_fact\n    differs: { fr: a, en: b }',
    },
  ])
  expect(told(files)).toEqual([`study.routing_never ${places[0]}`])
})

test('a condition about a question of another wave', () => {
  const { files, places } = breakStudy([
    {
      file: 'study.yaml',
      find: 'waves:\n',
      put: 'waves:\n  "2024": { title: { fr: a, en: b }, fieldwork: 2024, samples: { employees: {}, managers: {} } }\n',
    },
    { file: managers, find: 'id: team_size', put: 'id: team_size\n        waves: ["2024"]' },
    {
      file: managers,
      find: 'id: recommends',
      put: 'id: recommends\n        waves: ["2025"]\n        show_if: ▸team_size = from_10',
    },
  ])
  expect(told(files)).toEqual([`study.routing_other_wave ${places[0]}`])
})

test('a condition that sorts nobody out is a note', () => {
  const { files, places } = breakStudy([
    {
      file: managers,
      find: 'id: recommends',
      put: 'id: recommends\n        show_if: ▸team_size in [under_10, from_10]',
    },
  ])
  expect(told(files)).toContain(`study.routing_always ${places[0]}`)
})

test('a check may look at its whole page, a question only at what precedes', () => {
  const { files } = breakStudy([
    {
      file: managers,
      find: 'id: team_size',
      put: 'id: team_size\n        check: { that: not (watches = yes) or team_size = from_10, message: { fr: a, en: b } }',
    },
  ])
  expect(told(files).filter((line) => !line.startsWith('study.data_not_simulated'))).toEqual([])
})

test('a wrong name in an expression is told at its place', () => {
  const { files, places } = breakStudy([
    {
      file: managers,
      find: 'id: recommends',
      put: 'id: recommends\n        show_if: "answered(watches) and ▸team_sise = from_10"',
    },
  ])
  expect(told(files)).toEqual([`expression.unknown_name ${places[0]}`])
})

test('an expression may use the sampling frame', () => {
  const { files } = breakStudy([
    {
      file: managers,
      find: 'pages:\n',
      put: 'frame:\n  - { id: company, type: text, text: { fr: a, en: b } }\npages:\n',
    },
    {
      file: managers,
      find: 'id: recommends',
      put: 'id: recommends\n        show_if: answered(company)',
    },
  ])
  // The template's groups say nothing of a frame, which is told.
  const notes = told(files).filter((line) => !line.startsWith('study.data_not_simulated'))
  expect(notes.map((line) => line.split(' ')[0])).toEqual(['fieldwork.frame_absent'])
})
