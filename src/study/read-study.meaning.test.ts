import { expect, test } from 'vitest'
import { breakStudy, told } from '../../test/study/broken-study.ts'
import type { Breakage } from '../../test/study/broken-study.ts'
import { readStudy } from './read-study.ts'
import { studyFilesOf } from './read/study-files.ts'
import type { StudyFile } from './read/study-files.ts'

const employees = 'questionnaires/employees.yaml'
const managers = 'questionnaires/managers.yaml'
const [study, mirrors, tables, weighting] = [
  'study.yaml',
  'mirrors.yaml',
  'tables.yaml',
  'weighting.yaml',
]
const published = (figure: string): string =>
  `sources: { press: { outlet: Press, date: 2025 } }\nfigures:\n  - { wave: "2025", population: managers, ${figure} }\n`
const [text, label] = ['text: { fr: a, en: b }', 'label: { fr: a, en: b }']

/** Code, file, text replaced, text put; `▸` where it is told. */
const cases: readonly (readonly [string, string, string, string])[] = [
  ['duplicate_id', managers, 'id: recommends', 'id: ▸watches'],
  ['duplicate_id', managers, 'code: from_10', 'code: ▸under_10'],
  ['duplicate_id', mirrors, 'id: watched', 'id: ▸works_well'],
  ['duplicate_id', tables, '{ id: teleworkers, population', '{ id: ▸employees, population'],
  ['repeated', study, 'languages: [fr, en]', 'languages: [fr, en, ▸fr]'],
  ['reserved_name', managers, 'id: recommends', 'id: ▸wave'],
  ['reserved_name', managers, 'code: from_10', 'code: ▸mean'],
  [
    'reserved_name',
    tables,
    'nets:\n',
    `nets:\n  - { id: ▸nps, variable: gender, title: { fr: a, en: a }, codes: [man] }\n`,
  ],
  [
    'outcomes_exceed',
    study,
    'n: 600',
    'n: 600\n        outcomes: { invited: 100, complete: ▸200 }',
  ],
  [
    'outcomes_exceed',
    'outcomes.yaml',
    '',
    'waves: { "2025": { managers: { complete: 5, excluded: ▸6 } } }\n',
  ],
  [
    'unknown_population',
    'outcomes.yaml',
    '',
    'waves: { "2025": { ▸customers: { complete: 5 } } }\n',
  ],
  ['unknown_wave', 'outcomes.yaml', '', 'waves: { ▸"1998": { managers: { complete: 5 } } }\n'],
  ['unknown_population', weighting, 'population: employees', 'population: ▸customers'],
  ['unknown_population_meant', weighting, 'population: employees', 'population: ▸employes'],
  ['unknown_wave', weighting, '"2025"', '▸"1998"'],
  ['unknown_wave_meant', weighting, '"2025"', '▸"2024"'],
  ['unknown_variable', weighting, 'variable: gender', 'variable: ▸income'],
  ['unknown_variable_meant', tables, 'variable: gender', 'variable: ▸gendre'],
  ['unknown_variable', tables, 'variable: gender', 'variable: ▸team_size'],
  ['unknown_code', tables, 'codes: ["8", "9", "10"]', 'codes: ["8", "9", ▸"satisfied"]'],
  ['unknown_code', weighting, 'woman: 0.46,', 'woman: 0.46, ▸unknown: 0.1,'],
  ['unknown_code_meant', weighting, '{ woman: 0.46', '{ ▸women: 0.46'],
  ['unknown_code', 'simulation.yaml', 'dont_know: 0.15', '▸unasked: 0.15'],
  ['unknown_row', mirrors, 'row: watches.yes', 'row: ▸watches.sometimes'],
  ['unknown_row_meant', mirrors, 'row: watches.yes', 'row: ▸watches.yess'],
  ['unknown_row', mirrors, 'row: watches.yes', 'row: ▸watches.mean'],
  ['unknown_banner', tables, 'banner: managers', 'banner: ▸employees'],
  ['unknown_banner_meant', tables, 'banner: managers', 'banner: ▸manager'],
  ['unknown_wave', study, 'n: 600', 'n: 600\n        linked: ▸"1998"'],
  ['unknown_roll', study, 'n: 600', 'n: 600\n        invited: { all: 900, ▸customers: 80 }'],
  ['unknown_roll_meant', study, 'n: 600', 'n: 600\n        invited: { ▸teleworker: 80 }'],
  ['unknown_base', tables, 'banner: managers', 'banner: managers, base: ▸teleworkers'],
  ['unknown_base_meant', tables, 'base: teleworkers', 'base: ▸teleworker'],
  [
    'unknown_source',
    'published.yaml',
    '',
    published('row: watches.yes, value: 18, sources: [▸lemonde]'),
  ],
  [
    'unknown_source_meant',
    'published.yaml',
    '',
    published('row: watches.yes, value: 18, sources: [▸pres]'),
  ],
  ['unknown_placeholder', mirrors, '{right} des encadrants surveillent', '▸{watching} surveillent'],
  [
    'unknown_placeholder_meant',
    mirrors,
    '{right} des encadrants surveillent',
    '▸{rigth} surveillent',
  ],
  [
    'unknown_placeholder',
    employees,
    'fr: Qu’y trouvez-vous',
    'fr: Qu’y ▸{quarterly_budget} trouvez-vous',
  ],
  [
    'unknown_placeholder_meant',
    employees,
    'en: What do you gain from it?',
    'en: What do you, ▸{teleworkes}, gain from it?',
  ],
  ['reserved_name', managers, 'id: recommends', 'id: ▸simulated'],
  [
    'margin_sum',
    'simulation.yaml',
    'watches: { yes: 0.18, no: 0.74, dont_know: 0.08 }',
    'watches: ▸{ yes: 0.28, no: 0.74, dont_know: 0.08 }',
  ],
  ['bad_row', mirrors, 'row: watches.yes', 'row: ▸watches'],
  [
    'benchmark_not_share',
    mirrors,
    'row: works_well.satisfied\n      label: { fr: "Les salariés',
    `row: works_well.mean\n      benchmark: ▸{ percent: 50, source: { fr: Une étude, en: A study }, date: 2024-01 }\n      label: { fr: "Les salariés`,
  ],
  [
    'bounds_reversed',
    employees,
    'minimum: 0\n        maximum: 7',
    'minimum: ▸9\n        maximum: 7',
  ],
  ['more_than_options', employees, 'order: random', 'order: random\n        maximum: ▸6'],
  [
    'too_many_steps',
    managers,
    '',
    `      - { id: long, type: scale, minimum: 0, maximum: ▸1000, ${text} }\n`,
  ],
  [
    'bounds_reversed',
    managers,
    '',
    `      - { id: back, type: scale, minimum: ▸3, maximum: 1, ${text} }\n`,
  ],
  [
    'bounds_reversed',
    managers,
    '',
    `      - { id: on, type: date, earliest: ▸2025-02-01, latest: 2025-01-01, ${text} }\n`,
  ],
  [
    'more_than_options',
    managers,
    '',
    `      - { id: best, type: rank, count: ▸2, options: [{ code: a, ${label} }], ${text} }\n`,
  ],
  [
    'scale_option_not_missing',
    managers,
    '',
    `      - { id: steps, type: scale, minimum: 1, maximum: 3, options: [▸{ code: other, ${label} }], ${text} }\n`,
  ],
  ['low_base_unexplained', study, 'disclosure_base: 10', 'disclosure_base: ▸5'],
  [
    'sensitive_base_lower',
    study,
    'disclosure_base: 10',
    'disclosure_base: 10\n  sensitive_base: ▸5',
  ],
  ['path_outside', study, 'data/2025-employees.csv', '▸../2025.csv'],
  ['path_outside', study, 'data/2025-employees.csv', '▸/etc/passwd'],
  ['no_categories', tables, 'variable: gender', 'variable: ▸days'],
  [
    'not_asked_in_wave',
    'published.yaml',
    '',
    published('row: ▸old.yes, value: 18, sources: [press]'),
  ],
  [
    'weights_or_margins',
    weighting,
    '  - population: employees',
    '  - ▸column: weight\n    population: employees',
  ],
  [
    'method_without_margins',
    weighting,
    '',
    '  - { population: managers, wave: "2025", column: weight, ▸method: linear }\n',
  ],
  ['logit_without_bounds', weighting, '    margins:', '    method: ▸logit\n    margins:'],
  [
    'bad_weight_bounds',
    weighting,
    '    margins:',
    '    ▸bounds: { lower: 1.2, upper: 3 }\n    margins:',
  ],
  ['margin_not_single', weighting, 'variable: gender', 'variable: ▸days'],
  ['margin_not_for_all', weighting, 'variable: gender', 'variable: ▸reached'],
  ['margin_incomplete', weighting, 'targets: { woman: 0.46, man: 0.54 }', '▸targets: { woman: 1 }'],
  ['margin_not_positive', weighting, 'woman: 0.46, man: 0.54', 'woman: ▸0, man: 1'],
  [
    'margin_sum',
    weighting,
    'targets: { woman: 0.46, man: 0.54 }',
    '▸targets: { woman: 0.46, man: 0.55 }',
  ],
  [
    'mirror_one_population',
    mirrors,
    'population: managers\n      row: watches.yes',
    'population: ▸employees\n      row: feels_watched.no',
  ],
  ['mirror_concepts_differ', mirrors, 'kind: belief_and_fact', 'kind: ▸same_question'],
  ['mirror_scales_differ', mirrors, 'id: watched', 'id: ▸watched'],
  ['mirror_order_differs', mirrors, 'id: watched', 'id: ▸watched'],
  ['mirror_routing_differs', mirrors, 'id: watched', 'id: ▸watched'],
  ['mirror_no_wave', mirrors, 'id: watched', 'id: ▸watched'],
  [
    'not_a_percentage',
    'published.yaml',
    '',
    published('row: watches.yes, value: ▸180, sources: [press]'),
  ],
]

/** What some cases need beside: a question of another wave, other options, no more simulation. */
const beside: Readonly<Record<string, readonly Breakage[]>> = {
  not_asked_in_wave: [
    {
      file: study,
      find: 'waves:\n',
      put: 'waves:\n  "2024": { title: { fr: a, en: b }, fieldwork: 2024, samples: { employees: {}, managers: {} } }\n',
    },
    {
      file: managers,
      find: '',
      put: `      - { id: old, type: single, waves: ["2024"], ${text}, options: [{ code: yes, ${label} }] }\n`,
    },
  ],
  margin_not_for_all: [
    {
      file: employees,
      find: '',
      put: `      - { id: reached, type: single, show_if: teleworks = yes, ${text}, options: [{ code: woman, ${label} }, { code: man, ${label} }] }\n`,
    },
  ],
  benchmark_not_share: [
    {
      file: mirrors,
      find: 'row: works_well.satisfied\n      label: { fr: "Les encadrants',
      put: 'row: works_well.mean\n      label: { fr: "Les encadrants',
    },
  ],
  mirror_scales_differ: [
    {
      file: managers,
      find: '- { code: yes,',
      put: `- { code: often, ${label} }\n          - { code: yes,`,
    },
  ],
  mirror_order_differs: [
    { file: managers, find: 'code: yes, label: { fr: Oui, en: "Yes" }', put: `code: no, ${label}` },
    { file: managers, find: 'code: no, label: { fr: Non, en: "No" }', put: `code: yes, ${label}` },
  ],
  mirror_routing_differs: [
    {
      file: managers,
      find: 'id: watches',
      put: 'id: watches\n        show_if: team_size = from_10',
    },
  ],
  mirror_no_wave: [
    {
      file: study,
      find: 'waves:\n',
      put: 'waves:\n  "2024": { title: { fr: a, en: b }, fieldwork: 2024, samples: { employees: {}, managers: {} } }\n',
    },
    { file: managers, find: 'id: watches', put: 'id: watches\n        waves: ["2024"]' },
    {
      file: employees,
      find: 'id: feels_watched',
      put: 'id: feels_watched\n        waves: ["2025"]',
    },
  ],
}

test.each(cases)('%s in %s, “%s” → “%s”', (code, file, find, put) => {
  const { files, places } = breakStudy([{ file, find, put }, ...(beside[code] ?? [])])
  expect(told(files)).toEqual([`study.${code} ${places[0]}`])
})

test('a population without a sample in the wave is told wherever it is referred to', () => {
  const waves =
    'waves:\n  "2024": { title: { fr: a, en: b }, fieldwork: 2024, samples: { managers: {} } }\n'
  const { files, places } = breakStudy([
    { file: study, find: 'waves:\n', put: waves },
    { file: mirrors, find: 'row: feels_watched.yes', put: 'row: ▸feels_watched.yes' },
    {
      file: mirrors,
      find: 'kind: belief_and_fact',
      put: 'kind: belief_and_fact\n    waves: ["2024"]',
    },
    {
      file: weighting,
      find: 'population: employees\n    wave: "2025"',
      put: 'population: ▸employees\n    wave: "2024"',
    },
    { file: 'report.en.md', find: '', put: '\n▸[3](figure:2024/employees/n)\n' },
  ])
  expect(told(files).toSorted()).toEqual(
    places.map((place) => `study.no_sample ${place}`).toSorted(),
  )
})

test('a mirror is read by default where both sides have a sample', () => {
  const waves =
    'waves:\n  "2024": { title: { fr: a, en: b }, fieldwork: 2024, samples: { managers: {} } }\n'
  const read = readStudy(breakStudy([{ file: study, find: 'waves:\n', put: waves }]).files)
  expect(read.ok && read.value.study.mirrors.map((mirror) => mirror.waves)).toEqual([
    ['2025'],
    ['2025'],
  ])
})

test('two files are broken at once: both are told, in order', () => {
  const { files, places } = breakStudy([
    { file: weighting, find: 'variable: gender', put: 'variable: ▸income' },
    { file: mirrors, find: 'row: watches.yes', put: 'row: ▸watches' },
  ])
  expect(told(files)).toEqual([`study.bad_row ${places[0]}`, `study.unknown_variable ${places[1]}`])
})

test('a population without questionnaire', () => {
  const texts = '{ title: { fr: a, en: b }, members: { fr: a, en: b } }'
  const { files, places } = breakStudy([
    {
      file: study,
      find: '  managers:\n    title',
      put: `  ▸customers: ${texts}\n  managers:\n    title`,
    },
  ])
  expect(told(files)).toEqual([`study.missing_questionnaire ${places[0]}`])
})

test('two questionnaires of one population', () => {
  const { files, places } = breakStudy([
    {
      file: 'questionnaires/again.yaml',
      find: '',
      put: `population: employees\nversion: 1\npages: [{ id: p, questions: [{ id: q, type: nps, ${text} }] }]\n`,
    },
    { file: employees, find: 'population: employees', put: 'population: ▸employees' },
  ])
  // The first by name stands: here the short one, so that what refers to the other is unknown too.
  expect(told(files)).toContain(`study.second_questionnaire ${places[0]}`)
})

const unsimulated = [
  {
    file: study,
    find: 'simulated:\n  seed: 2025\n  note:\n    fr: Réponses simulées, pour essayer l’étude.\n    en: Simulated answers, to try the study out.\n',
    put: '',
  },
  { file: study, find: 'data/2025-employees.csv', put: '▸data/2025-employees.csv' },
  { file: study, find: 'data/2025-managers.csv', put: '▸data/2025-managers.csv' },
]

test('a study that no longer says it is simulated needs its data and no simulation.yaml', () => {
  const { files, places } = breakStudy([
    ...unsimulated,
    { file: 'simulation.yaml', find: 'structures:', put: '▸structures:' },
  ])
  const [first, second, third] = places
  const uncollected = [...files.files].filter(([file]) => file !== 'fieldwork.yaml')
  expect(told({ ...files, files: new Map(uncollected) }).toSorted()).toEqual(
    [
      `study.data_absent ${first}`,
      `study.data_absent ${second}`,
      `study.simulation_unsaid ${third}`,
    ].toSorted(),
  )
})

test('answers that are still being collected may be absent', () => {
  const { files, places } = breakStudy(unsimulated)
  const alone = [...files.files].filter(([file]) => file !== 'simulation.yaml')
  expect(told({ ...files, files: new Map(alone) })).toEqual([
    `study.data_not_collected ${places[0]}`,
    `study.data_not_collected ${places[1]}`,
  ])
})

test('notes: data still to be simulated, a needless “differs”, files that are not read', () => {
  const { files, places } = breakStudy([
    { file: study, find: 'data/2025-employees.csv', put: '▸data/2025-employees.csv' },
    {
      file: mirrors,
      find: '    kind: same_question',
      put: '    ▸differs: { fr: a, en: b }\n    kind: same_question',
    },
    { file: 'mirror.yaml', find: '', put: 'mirrors: []' },
    { file: 'questionnaires/old.yml', find: '', put: 'pages: []' },
    { file: 'notes.yaml', find: '', put: 'a: 1' },
    { file: 'report-fr.md', find: '', put: 'text' },
  ])
  const lines = told(files)
  expect(lines).toContain(`study.data_not_simulated ${places[0]}`)
  expect(lines).toContain(`study.mirror_differs_needlessly ${places[1]}`)
  expect(lines).toContain('study.unread_file_meant mirror.yaml:1:1')
  expect(lines).toContain('study.unread_file_meant questionnaires/old.yml:1:1')
  expect(lines).toContain('study.unread_file notes.yaml:1:1')
  expect(lines).toContain('study.unread_file_meant report-fr.md:1:1')
})

test('a folder without study.yaml', () => {
  expect(told(studyFilesOf('nothing', new Map([['a.txt', '']])))).toEqual([
    'study.no_study_file study.yaml',
  ])
})

test('a file that could not be read is told, and nothing that refers to it', () => {
  const { files } = breakStudy([])
  const at = { file: employees }
  const problem: StudyFile = {
    kind: 'problem',
    issue: { code: 'file.not_utf8', values: { file: employees, byte: 3 }, at },
  }
  const read = readStudy({ ...files, files: new Map(files.files).set(employees, problem) })
  expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(['file.not_utf8'])
})

test('an empty file is told', () => {
  const { files } = breakStudy([])
  const empty: StudyFile = { kind: 'text', text: '\n' }
  const read = readStudy({ ...files, files: new Map(files.files).set(mirrors, empty) })
  expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(['file.empty'])
})

test('what refers to an unreadable question is not called unknown', () => {
  const { files, places } = breakStudy([
    {
      file: managers,
      find: 'id: watches\n        type: single',
      put: 'id: watches\n        type: ▸singel',
    },
  ])
  expect(told(files)).toEqual([`study.unknown_choice_meant ${places[0]}`])
})

test('a low disclosure base with a reason, margins to six decimals, a mirror that says why: fine', () => {
  const { files } = breakStudy([
    {
      file: study,
      find: 'disclosure_base: 10',
      put: 'disclosure_base: 5\n  why: { fr: a, en: b }',
    },
    { file: weighting, find: 'woman: 0.46, man: 0.54', put: 'woman: 0.4600001, man: 0.54' },
    {
      file: managers,
      find: 'id: watches',
      put: 'id: watches\n        show_if: team_size = from_10',
    },
    {
      file: mirrors,
      find: 'kind: belief_and_fact',
      put: 'kind: belief_and_fact\n    differs: { fr: a, en: b }',
    },
  ])
  const read = readStudy(files)
  expect(read.ok).toBe(true)
})
