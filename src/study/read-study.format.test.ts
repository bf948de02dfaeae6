import { expect, test } from 'vitest'
import { breakStudy, told } from '../../test/study/broken-study.ts'

const men = 'questionnaires/managers.yaml'

/** Code, file, text replaced, text put; `▸` where it is told. */
const cases: readonly (readonly [string, string, string, string])[] = [
  ['study.yaml_tab', 'study.yaml', '  employees:\n    title', '  employees:\n▸\ttitle'],
  ['study.yaml_duplicate_key', 'study.yaml', '  seed: 2025', '  seed: 2025\n  ▸seed: 2026'],
  ['study.yaml_indent', 'study.yaml', '  en: Telework, seen from both sides', '▸ en: Telework'],
  ['study.yaml_missing_character', 'study.yaml', 'seed: 2025\n', 'seed: 2025\n  ▸nothing\n'],
  ['study.yaml_alias', 'study.yaml', 'seed: 2025', 'seed: ▸*nothing'],
  ['study.yaml_aliases', 'study.yaml', 'simulated:', 'loop: &loop [▸*loop]\nsimulated:'],
  ['study.yaml_key', 'study.yaml', 'simulated:', '▸__proto__: 1\nsimulated:'],
  ['study.yaml_key', 'study.yaml', 'simulated:', '? ▸[a, b]\n: 1\nsimulated:'],
  ['study.yaml_tag', 'study.yaml', 'seed: 2025', 'seed: ▸!thing 2025'],
  ['study.yaml_several_documents', 'study.yaml', 'simulated:', '▸---\nsimulated:'],
  ['study.yaml_escape', 'study.yaml', 'Votre cabinet', '"Votre ▸\\cabinet"'],
  ['study.yaml_colon', 'study.yaml', 'note:\n    fr: Réponses', 'note:\n    fr: ▸a: b: Réponses'],
  ['study.yaml_syntax', 'study.yaml', 'seed: 2025', 'seed: ▸@2025'],
  ['study.unknown_key', 'study.yaml', 'simulated:', '▸whatever_this_is: 1\nsimulated:'],
  ['study.unknown_key_meant', 'study.yaml', 'simulated:', '▸simulatd: 1\nsimulated:'],
  ['study.unknown_choice', men, 'type: nps', 'type: ▸photograph'],
  ['study.unknown_choice_meant', men, 'type: nps', 'type: ▸npz'],
  ['study.missing_key', 'study.yaml', 'conducted_by:', '# conducted_by:'],
  ['study.missing_key', men, '        type: nps\n', ''],
  ['study.missing_value', 'study.yaml', 'seed: 2025', '▸seed:'],
  ['study.expected_text', 'study.yaml', 'file: data/2025-employees.csv', 'file: ▸[x]'],
  ['study.expected_quotes', 'mirrors.yaml', 'row: watches.yes', 'row: ▸12'],
  ['study.expected_translations', 'study.yaml', '{ fr: En ligne, en: Online }', '▸Online'],
  ['study.expected_number', 'weighting.yaml', 'woman: 0.46', 'woman: ▸half'],
  ['study.expected_whole_number', 'study.yaml', 'n: 600', 'n: ▸600.5'],
  ['study.expected_boolean', men, 'type: nps', 'type: nps\n        required: ▸perhaps'],
  ['study.expected_list', 'study.yaml', 'languages: [fr, en]', 'languages: ▸fr'],
  ['study.expected_keys', 'study.yaml', 'data: { file: data/2025-employees.csv }', 'data: ▸[x]'],
  ['study.bad_id', 'mirrors.yaml', 'id: watched', 'id: ▸Surveillé'],
  ['study.bad_id', 'study.yaml', '  "2025":', '  ▸"Vague 2025":'],
  ['study.bad_language', 'study.yaml', 'languages: [fr, en]', 'languages: [fr, en, ▸English]'],
  ['study.bad_language', 'study.yaml', 'en: Your firm }', 'en: Your firm, ▸EN: Your firm }'],
  ['study.bad_date', 'study.yaml', 'fieldwork: 2025-03', 'fieldwork: ▸March'],
  ['study.bad_date', 'weighting.yaml', 'date: 2024-12-31', 'date: ▸2024-13-31'],
  ['study.empty_text', 'mirrors.yaml', 'row: watches.yes', 'row: ▸""'],
  ['study.text_too_long', 'study.yaml', 'employees.csv }', 'employees.csv, separator: ▸";;" }'],
  ['study.list_too_short', 'study.yaml', 'languages: [fr, en]', 'languages: ▸[]'],
  [
    'study.list_too_long',
    men,
    '          - { fr: Très mal,',
    '          - { fr: a, en: a }\n          - { fr: Très mal,',
  ],
  ['study.number_too_small', 'study.yaml', 'n: 600', 'n: ▸0'],
  ['study.number_too_large', 'simulation.yaml', 'yes: 0.62', 'yes: ▸1.62'],
  ['study.missing_translation', 'study.yaml', '{ fr: En ligne, en: Online }', '▸{ fr: En ligne }'],
  [
    'study.missing_translation',
    men,
    '{ fr: Moins de 10, en: Fewer than 10 }',
    '▸{ fr: Moins de 10, en: " " }',
  ],
  ['study.html_in_text', men, 'en: Fewer than 10', 'en: ▸Fewer than <b>10</b>'],
]

test.each(cases)('%s in %s, “%s” → “%s”', (code, file, find, put) => {
  const { files, places } = breakStudy([{ file, find, put }])
  const lines = told(files)
  // A missing key has no place of its own: the file is enough.
  const [place] = places
  const seen = place === undefined ? lines.map((one) => one.split(':')[0]) : lines
  expect(seen).toEqual([`${code} ${place ?? file}`])
})

test('an unused language is a note, once', () => {
  const { files, places } = breakStudy([
    { file: 'study.yaml', find: 'en: Your firm }', put: 'en: Your firm, ▸de: Ihr Haus }' },
    { file: 'study.yaml', find: 'en: Your client }', put: 'en: Your client, de: Ihr Kunde }' },
  ])
  expect(told(files)).toContain(`study.unused_language ${places[0]}`)
  expect(told(files).filter((one) => one.startsWith('study.unused_language'))).toHaveLength(1)
})

test('a file nested a thousand deep is refused, not a crash', () => {
  const { files } = breakStudy([
    { file: 'study.yaml', find: 'seed: 2025', put: `seed: ${'['.repeat(20_000)}` },
  ])
  expect(told(files).join()).toMatch(/study\.yaml_/)
  const deep = breakStudy([
    { file: 'study.yaml', find: 'seed: 2025', put: `seed: ${'['.repeat(70)}${']'.repeat(70)}` },
  ])
  expect(told(deep.files).map((one) => one.split(' ')[0])).toEqual(['study.yaml_too_deep'])
})

test('aliases that multiply are refused before they are written out', () => {
  const bomb = ['a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]']
  for (let i = 1; i < 12; i++)
    bomb.push(
      `a${i}: &a${i} [${Array(9)
        .fill(`*a${i - 1}`)
        .join(', ')}]`,
    )
  const { files } = breakStudy([{ file: 'study.yaml', find: '', put: bomb.join('\n') }])
  expect(told(files).map((one) => one.split(' ')[0])).toEqual(['study.yaml_aliases'])
})

test('an honest alias is fine', () => {
  const options =
    '[{ code: under_10, label: { fr: a, en: a } }, { code: from_10, label: { fr: b, en: b } }]'
  const { files } = breakStudy([
    {
      file: men,
      find: 'options:\n          - { code: under_10, label: { fr: Moins de 10, en: Fewer than 10 } }\n          - { code: from_10, label: { fr: 10 et plus, en: 10 or more } }',
      put: `options: &sizes ${options}`,
    },
    {
      file: men,
      find: '',
      put: '      - { id: before, type: single, text: { fr: a, en: b }, options: *sizes }\n',
    },
  ])
  expect(told(files).filter((one) => !one.startsWith('study.data_not_simulated'))).toEqual([])
})

test('a thousand problems are all told', () => {
  const keys = Array.from({ length: 1000 }, (_, index) => `unknown_key_${index}: 1`)
  const { files } = breakStudy([{ file: 'study.yaml', find: '', put: keys.join('\n') }])
  const lines = told(files)
  expect(lines).toHaveLength(1000)
  expect(new Set(lines).size).toBe(1000)
})

test('one bad question does not hide what is wrong with the others', () => {
  const { files, places } = breakStudy([
    { file: men, find: 'type: nps', put: 'type: ▸npz' },
    { file: men, find: 'en: Fewer than 10', put: 'en: ▸<i>Fewer</i>' },
  ])
  const [earlier, later] = places
  expect(told(files)).toEqual([
    `study.html_in_text ${earlier}`,
    `study.unknown_choice_meant ${later}`,
  ])
})
