import { expect, test } from 'vitest'
import { breakStudy, told } from '../../test/study/broken-study.ts'

const report = 'report.en.md'

/** Code and what is added to the report; `▸` where it is told. */
const cases: readonly (readonly [string, string])[] = [
  ['study.unbound_number', 'It is ▸41% of them.'],
  ['study.bad_figure', 'It is ▸[41%](figure:employees).'],
  ['study.unknown_wave', 'It is ▸[41%](figure:1998/employees/feels_watched.yes).'],
  ['study.unknown_wave_meant', 'It is ▸[4 points](figure:2025..2026/employees/feels_watched.yes).'],
  ['study.unknown_population_meant', 'There are ▸[600](figure:2025/employes/n).'],
  ['study.unknown_variable', 'It is ▸[41%](figure:2025/employees/income.yes).'],
  ['study.unknown_row', 'It is ▸[41%](figure:2025/employees/feels_watched.nps).'],
  ['study.unknown_base', 'It is ▸[41%](figure:2025/managers/watches.yes@teleworkers).'],
  ['study.unknown_code', 'It is ▸[41%](figure:2025/employees/feels_watched.yes@gender.child).'],
  ['study.unknown_mirror', 'It is ▸[41 points](figure:2025/mirror/nothing_like_it.gap).'],
  ['study.unknown_mirror_meant', 'It is ▸[41 points](figure:2025/mirror/watchd.gap).'],
  ['study.unknown_table', '▸{{table nothing_like_it}}'],
  ['study.unknown_table_meant', '▸{{table manager}}'],
  ['study.unknown_directive', '▸{{picture}}'],
  ['study.unknown_directive_meant', '▸{{face-to-fase}}'],
  ['study.directive_needs', '▸{{table}}'],
  ['study.directive_takes_nothing', '▸{{waves all}}'],
  ['study.directive_not_alone', 'See ▸{{notice}} below.'],
  ['study.bars_argument', '▸{{bars employees}}'],
  ['study.unknown_variable', '▸{{bars employees/2025/income}}'],
  ['study.unknown_directive_meant', '▸{{heet employees/2025/works_well}}'],
  ['study.bars_argument', '▸{{heat employees/works_well}}'],
  ['study.bars_argument', '▸{{scale employees/2025/}}'],
  ['study.multiples_argument', '▸{{multiples employees}}'],
  ['study.unknown_variable_meant', '▸{{multiples employees/works_wel}}'],
  ['study.unknown_wave', '▸{{heat employees/1998/works_well}}'],
  ['study.scale_needs_one_answer', '▸{{scale employees/2025/reasons}}'],
  ['study.html_refused', '▸<div>no</div>'],
  ['study.html_refused', 'This is ▸<b>bold</b>'],
  ['study.html_refused', 'See ▸![a chart](chart.png)'],
  ['study.markdown_refused', '▸```\ncode\n```'],
  ['study.link_refused', 'See ▸[this](javascript:alert).'],
]

test.each(cases)('%s: %s', (code, added) => {
  const { files, places } = breakStudy([{ file: report, find: '', put: `\n${added}\n` }])
  expect(told(files)[0]).toBe(`${code} ${places[0]}`)
  expect(new Set(told(files).map((line) => line.split(':')[1])).size).toBe(1)
})

test('a mirror, or a question, of another wave', () => {
  const { files, places } = breakStudy([
    {
      file: 'study.yaml',
      find: 'waves:\n',
      put: 'waves:\n  "2024": { title: { fr: a, en: b }, fieldwork: 2024, samples: { employees: {}, managers: {} } }\n',
    },
    {
      file: 'mirrors.yaml',
      find: 'kind: belief_and_fact',
      put: 'kind: belief_and_fact\n    waves: ["2025"]',
    },
    {
      file: 'questionnaires/employees.yaml',
      find: 'id: days',
      put: 'id: days\n        waves: ["2025"]',
    },
    {
      file: report,
      find: '',
      put: '\nIt is ▸[4 points](figure:2024/mirror/watched.gap), ▸[2](figure:2024/employees/days.mean).\n\n▸{{bars employees/2024/days}}\n',
    },
  ])
  expect(told(files)).toEqual([
    `study.mirror_not_in_wave ${places[0]}`,
    `study.not_asked_in_wave ${places[1]}`,
    `study.not_asked_in_wave ${places[2]}`,
  ])
})

test('a chart of a question that no table holds', () => {
  const { files, places } = breakStudy([
    {
      file: 'tables.yaml',
      find: '{ id: managers, population: managers, banner: managers }',
      put: '{ id: managers, population: managers, banner: managers, variables: [watches] }',
    },
    {
      file: report,
      find: '',
      put: '\n▸{{bars managers/2025/works_well}}\n\n{{heat managers/2025/watches}}\n',
    },
  ])
  expect(told(files)[0]).toBe(`study.chart_not_tabulated ${places[0]}`)
})

test('a text in a language that the study lacks', () => {
  const { files } = breakStudy([
    { file: 'report.de.md', find: '', put: '# Bericht' },
    { file: 'article.fra.md', find: '', put: '# Article' },
  ])
  expect(told(files)).toEqual([
    'study.unknown_language_meant article.fra.md:1:1',
    'study.unknown_language report.de.md:1:1',
  ])
})

test('a text that includes itself, at once or by another, is told where it does', () => {
  const { files, places } = breakStudy([
    { file: report, find: '', put: '\n\n▸{{include report.en.md}}\n\n{{include method.en.md}}\n' },
    { file: 'method.en.md', find: '', put: '# Method\n\n▸{{include report.en.md}}\n' },
  ])
  expect(told(files)).toEqual([
    `study.include_loop ${places[1]}`,
    `study.include_loop ${places[0]}`,
  ])
})

test('a text includes another, whose numbers are then its own', () => {
  const { files, places } = breakStudy([
    { file: report, find: '', put: '\n\n{{include method.en.md}}\n' },
    {
      file: 'method.en.md',
      find: '',
      put: 'We asked [600](figure:2025/employees/n) people, ▸41% of all, and ▸[2](figure:2025/employees/dayz.mean).\n\n▸{{tabel}}\n',
    },
  ])
  expect(told(files)).toEqual(
    expect.arrayContaining([
      `study.unbound_number ${places[0]}`,
      `study.unknown_variable_meant ${places[1]}`,
      `study.unknown_directive_meant ${places[2]}`,
    ]),
  )
})

test('a text that includes what is not there, or more than anybody reads', () => {
  const { files, places } = breakStudy([
    {
      file: report,
      find: '',
      put: '\n\n▸{{include methode.en.md}}\n\n▸{{include data.csv}}\n\n{{include many.md}}\n\n▸{{include}}\n',
    },
    { file: 'method.en.md', find: '', put: 'Text.' },
    { file: 'many.md', find: '', put: '{{include more.md}}\n'.repeat(11) },
    { file: 'more.md', find: '', put: '{{include method.en.md}}\n'.repeat(11) },
  ])
  const issues = told(files)
  expect(issues).toEqual(
    expect.arrayContaining([
      `study.include_missing_meant ${places[0]}`,
      `study.include_missing ${places[1]}`,
      `study.directive_needs ${places[2]}`,
    ]),
  )
  expect(issues.some((one) => one.startsWith('study.include_too_many more.md'))).toBe(true)
})

test('good bindings and directives are fine', () => {
  const put = [
    '',
    '[41%](figure:2025/employees/feels_watched.yes@teleworkers), [600](figure:2025/employees/n),',
    '[12](figure:2025/employees/feels_watched.yes@teleworkers#n), [5](figure:2025/mirror/watched.gap),',
    '[42%](figure:2025/employees/works_well.satisfied@age.under_35), [7.1](figure:2025/managers/works_well.mean).',
    '',
    '{{bars employees/2025/reasons}}',
    '{{scale employees/2025/works_well}}',
    '{{heat employees/2025/reasons}}',
    '{{multiples employees/2025/works_well}}',
    '{{multiples employees/works_well}}',
    '{{waves}}',
    '',
  ].join('\n')
  const { files } = breakStudy([{ file: report, find: '', put }])
  expect(told(files).filter((line) => !line.startsWith('study.data_not_simulated'))).toEqual([])
})
