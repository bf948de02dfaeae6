import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { breakStudy, told } from '../../test/study/broken-study.ts'
import type { Breakage } from '../../test/study/broken-study.ts'
import { fieldworkIssues } from '../core/catalogue/fieldwork.ts'
import { fieldworkTexts } from '../core/catalogue/fieldwork-text.ts'
import type { Fieldwork } from './fieldwork.ts'
import { readStudy } from './read-study.ts'

const file = 'fieldwork.yaml'
const witness = 'witness:\n  name: { fr: Le comité social et économique, en: The works council }\n'
const mode = 'mode: anonymous'
const groups = '  - { id: managers, population: managers }\n'
const screens = 'screens: []'
const contradictions = 'contradictions: []'
const exclude = 'exclude: [speeder]'
const text = '{ fr: a, en: b }'
const closing = '# fr\u00a0: Les courriels ont déjà leurs mots.'
const needed = 'Voici {link} {stop} {fingerprint}'
const managersFrame: readonly [string, string, string] = [
  'questionnaires/managers.yaml',
  'pages:\n',
  `frame:
  - { id: size, type: single, text: ${text}, options: [{ code: small, label: ${text} }, { code: large, label: ${text} }] }
  - { id: company, type: text, maximum_length: 5, text: ${text} }
  - { id: staff, type: number, minimum: 1, maximum: 900, text: ${text} }
  - { id: founded, type: date, earliest: 1900-01-01, text: ${text} }
  - { id: sites, type: multiple, text: ${text}, options: [{ code: paris, label: ${text} }] }
pages:
`,
]
const frame = (entries: string): readonly [string, string, string] => [
  file,
  groups,
  `  - { id: managers, population: managers, frame: { ${entries} } }\n`,
]
const screen = (fields: string): readonly [string, string, string] => [
  file,
  screens,
  `screens:\n  - { id: out, population: employees, message: ${text}, ${fields} }`,
]
const messages = (words: string, subject = text): string =>
  `messages: { from: a@example.org, subject: ${subject}, invitation: { fr: "${needed}", en: "${words}" }, reminder: { fr: "${needed}", en: "${needed}" } }\n${closing}`
const quota = (variables: string, cells: string): readonly [string, string, string] => [
  file,
  'quotas:\n',
  `quotas:\n  - { id: q, population: employees, title: ${text}, kind: hard, variables: ${variables}, cells: ${cells} }\n`,
]
const cell = (codes: string): string => `[{ codes: ${codes}, target: 10 }]`
const attend = '{ population: employees, question: gender, code: man }'

type Change = readonly [string, string, string]

/** Code and the changes that provoke it; `▸` where it is told. */
const cases: readonly (readonly [string, ...Change[]])[] = [
  ['study.unknown_key_meant', [file, 'reissues:', '▸reisues:']],
  ['study.unknown_choice', [file, mode, 'mode: ▸secret']],
  ['study.unknown_wave', [file, 'wave: "2025"', 'wave: ▸"1999"']],
  ['study.expected_quotes', [file, 'wave: "2025"', 'wave: ▸2025']],
  ['study.bad_date', [file, '# opens: 2027-03-01', 'opens: ▸2027-02-30']],
  ['study.bad_date', [file, '# opens: 2027-03-01', 'opens: ▸March']],
  [
    'study.bounds_reversed',
    [file, '# opens: 2027-03-01', 'opens: ▸2027-04-03'],
    [file, '# closes: 2027-03-19', 'closes: 2027-03-19'],
  ],
  ['study.number_too_small', [file, 'links_days: 30', 'links_days: ▸-1']],
  ['study.number_too_large', [file, 'answers_months: 24', 'answers_months: ▸240']],
  ['study.missing_translation', screen('when: gender = man'), [file, text, '▸{ fr: a }']],
  ['study.unknown_population_meant', [file, 'population: managers', 'population: ▸manager']],
  ['study.duplicate_id', [file, 'id: managers', 'id: ▸employees']],
  ['fieldwork.bad_email', [file, 'study@example.org', '▸study at example.org']],
  ['fieldwork.bad_email', [file, 'study@example.org', '▸"a@example.org\\nBcc: b@example.org"']],
  ['fieldwork.bad_email', [file, closing, messages(needed).replace('a@', '▸a@@')]],
  ['fieldwork.bad_key', [file, witness, `${witness}  key: ▸abc\n`]],
  ['fieldwork.bad_key', [file, witness, `${witness}  key: ▸${'A'.repeat(42)}B\n`]],
  ['fieldwork.witness_missing', [file, witness, ''], [file, mode, 'mode: ▸anonymous']],
  ['fieldwork.show_after_low', [file, 'show_after: 30', 'show_after: ▸29']],
  ['fieldwork.show_after_low', [file, mode, 'mode: open'], [file, 'after: 30', 'after: ▸9']],
  ['fieldwork.population_without_group', [file, groups, ''], [file, 'groups:\n', '▸groups:\n']],
  ['fieldwork.anonymous_said', [file, mode, 'mode: open'], [file, 'fr: Âge', 'fr: Un ▸ANONYMAT']],
  [
    'fieldwork.anonymous_said',
    [file, mode, 'mode: confidential'],
    ['questionnaires/managers.yaml', 'en: Your team', 'en: Your ▸anonymous team'],
  ],
  ['fieldwork.frame_unknown', frame('▸size: small')],
  ['study.unknown_code_meant', managersFrame, frame('size: ▸smal')],
  ['fieldwork.frame_value', managersFrame, frame('company: ▸"toolong"')],
  ['fieldwork.frame_value', managersFrame, frame('company: ▸" "')],
  ['fieldwork.frame_value', managersFrame, frame('staff: ▸"901"')],
  ['fieldwork.frame_value', managersFrame, frame('staff: ▸"1.5"')],
  ['fieldwork.frame_value', managersFrame, frame('staff: ▸"1e2"')],
  ['fieldwork.frame_value', managersFrame, frame('founded: ▸"1899-12-31"')],
  ['fieldwork.frame_value', managersFrame, frame('founded: ▸"2023-02-29"')],
  ['fieldwork.frame_value', managersFrame, frame('sites: ▸paris')],
  ['study.expected_quotes', managersFrame, frame('staff: ▸12')],
  ['fieldwork.never', screen('when: ▸gender = man and gender = woman')],
  ['expression.unknown_name', screen('when: ▸gendr = man')],
  [
    'study.unknown_population_meant',
    screen('when: gender = man'),
    [file, 'population: employees, m', 'population: ▸employes, m'],
  ],
  [
    'study.not_asked_in_wave',
    screen('when: ▸retired = yes'),
    [
      'questionnaires/employees.yaml',
      '      - id: age\n',
      `      - { id: retired, type: single, waves: ["2024"], text: ${text}, options: [{ code: yes, label: ${text} }] }\n      - id: age\n`,
    ],
    [
      'study.yaml',
      'waves:\n',
      `waves:\n  "2024": { title: ${text}, fieldwork: 2024-03, samples: { employees: {}, managers: {} } }\n`,
    ],
  ],
  ['fieldwork.frame_needed', managersFrame, ...neededBySize()],
  [
    'fieldwork.never',
    [
      file,
      contradictions,
      'contradictions: [{ id: c, population: employees, when: ▸age = over_49 and age = under_35 }]',
    ],
  ],
  ['fieldwork.quota_variable', quota('[▸days]', cell('["1"]'))],
  ['study.unknown_variable_meant', quota('[▸gendre]', cell('[man]'))],
  ['study.repeated', quota('[gender, ▸gender]', cell('[man, man]'))],
  ['study.unknown_code', quota('[gender]', cell('[▸under_35]'))],
  [
    'study.repeated',
    quota('[gender]', `[{ codes: [man], target: 1 }, { codes: ▸[man], target: 2 }]`),
  ],
  ['fieldwork.cell_codes', quota('[gender, age]', cell('▸[man]'))],
  ['study.number_too_small', quota('[gender]', '[{ codes: [man], target: ▸0 }]')],
  [
    'fieldwork.too_many_attention',
    [file, exclude, `attention: [${attend}, ${attend}, ▸${attend}]`],
  ],
  ['study.unknown_code', [file, exclude, `attention: [${attend.replace('man', '▸under_35')}]`]],
  [
    'study.unknown_variable',
    [file, exclude, `attention: [${attend.replace('gender', '▸income')}]`],
  ],
  ['study.unknown_population', [file, '{ employees: 4', '{ employees: 4, ▸clients: 3']],
  ['fieldwork.flag_without_rule', [file, exclude, 'exclude: [▸attention]']],
  ['fieldwork.flag_without_rule', [file, exclude, 'exclude: [▸contradiction]']],
  ['fieldwork.flag_without_rule', [file, exclude, 'exclude: [▸no_proof_of_work]']],
  [
    'fieldwork.flag_without_rule',
    [file, exclude, 'exclude: [▸speeder]'],
    [file, ', managers: 3', ''],
  ],
  ['study.repeated', [file, exclude, 'exclude: [speeder, ▸speeder]']],
  ['fieldwork.flag_without_rule', [file, exclude, 'exclude: [▸straight_line]']],
  [
    'fieldwork.not_a_row',
    [file, exclude, 'reversed: [{ population: employees, variable: ▸gender }]'],
  ],
  [
    'fieldwork.message_without',
    [
      file,
      closing,
      messages(needed).replace(`en: "${needed}" }, r`, 'en: ▸"{stop} {fingerprint}" }, r'),
    ],
  ],
  [
    'fieldwork.message_without',
    [
      file,
      closing,
      messages(needed).replace(`en: "${needed}" }, r`, 'en: ▸"{link} {fingerprint}" }, r'),
    ],
  ],
  [
    'fieldwork.message_without',
    [file, closing, messages(needed).replace(`en: "${needed}" }, r`, 'en: ▸"{link} {stop}" }, r')],
  ],
  ['study.unknown_placeholder_meant', [file, closing, messages(`${needed} ▸{nam}`)]],
  ['study.unknown_placeholder', [file, closing, messages(needed, '{ fr: a, en: "▸{link}" }')]],
  ['fieldwork.subject_lines', [file, closing, messages(needed, '{ fr: a, en: ▸"b\\nBcc: c" }')]],
  [
    'fieldwork.too_many_groups',
    [file, 'groups:\n', '▸groups:\n'],
    [
      file,
      groups,
      Array.from({ length: 12 }, (_, n) => groups.replace('id: m', `id: g${n}m`)).join(''),
    ],
  ],
]

function breakagesOf(changes: readonly Change[]): readonly Breakage[] {
  return changes.map(([path, find, put]) => ({ file: path, find, put }))
}

function neededBySize(): readonly Change[] {
  return [
    frame('company: acme, staff: "5", founded: "1950-01-01"'),
    [
      file,
      screens,
      `screens: [{ id: out, population: managers, message: ${text}, when: ▸size = small }]`,
    ],
  ]
}

const named = cases.map(([code, ...changes]) => ({ code, changes }))

test.each(named)('$code $changes', ({ code, changes }) => {
  const { files, places } = breakStudy(breakagesOf(changes))
  expect(told(files)).toEqual([`${code} ${places[0]}`])
})

test('notes what no cell counts and what no group says of its people', () => {
  const changes: readonly Change[] = [
    managersFrame,
    frame('size: small, company: acme'),
    [file, 'id: managers', 'id: ▸managers'],
    quota('[gender, age]', `▸${cell('[man, over_49]')}`),
  ]
  const { files, places } = breakStudy(breakagesOf(changes))
  const read = readStudy(files)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  const notes = read.value.notes.filter((note) => note.code.startsWith('fieldwork.'))
  const shown = notes.map(
    (note) => `${note.code} ${note.at?.file}:${note.at?.line}:${note.at?.column}`,
  )
  expect(shown).toEqual([
    `fieldwork.frame_absent ${places[0]}`,
    `fieldwork.cells_left_out ${places[1]}`,
  ])
  expect(notes.map(({ values }) => values)).toEqual([
    { group: 'managers', variables: 'staff, founded, sites' },
    { id: 'q', cells: 'woman, under_35 · woman, from_35_to_49 · woman, over_49 · man, under_35…' },
  ])
})

test('tells all that is wrong at once', () => {
  const { files, places } = breakStudy([
    { file, find: 'study@example.org', put: '▸nobody' },
    { file, find: 'show_after: 30', put: 'show_after: ▸3' },
    { file, find: groups, put: `${groups}  - { id: ▸Bad, population: managers }\n` },
    { file, find: 'variables: [age]', put: 'variables: [▸agee]' },
    { file, find: exclude, put: 'exclude: [▸attention]' },
  ])
  expect(told(files)).toEqual([
    `fieldwork.bad_email ${places[0]}`,
    `fieldwork.show_after_low ${places[1]}`,
    `study.bad_id ${places[2]}`,
    `study.unknown_variable_meant ${places[3]}`,
    `fieldwork.flag_without_rule ${places[4]}`,
  ])
})

function fieldworkWith(...changes: readonly Change[]): Fieldwork {
  const read = readStudy(breakStudy(breakagesOf(changes)).files)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  if (read.value.study.fieldwork === undefined) throw new Error('no fieldwork was read')
  return read.value.study.fieldwork
}

describe('a fieldwork', () => {
  it('is absent when its file is', () => {
    const { files } = breakStudy([])
    const rest = new Map([...files.files].filter(([path]) => path !== file))
    const read = readStudy({ ...files, files: rest })
    expect(read.ok && read.value.study.fieldwork).toBeUndefined()
    expect(read.ok).toBe(true)
  })

  it('says what the example study says', () => {
    expect(fieldworkWith()).toMatchObject({
      wave: '2025',
      mode: 'anonymous',
      operator: { fr: 'Votre cabinet', en: 'Your firm' },
      contact: 'study@example.org',
      witness: { name: { en: 'The works council' } },
      retention: { linksDays: 30, answersMonths: 24 },
      reissues: 10,
      showAfter: 30,
      groups: [
        { id: 'employees', population: 'employees', frame: {} },
        { id: 'managers', population: 'managers', frame: {} },
      ],
      quality: { medianMinutes: { employees: 4, managers: 3 }, exclude: ['speeder'] },
    })
  })

  it('has the days that its file says', () => {
    const days = fieldworkWith(
      [file, '# opens: 2027-03-01', 'opens: 2027-03-01'],
      [file, '# closes: 2027-03-19', 'closes: 2027-03-19'],
    )
    expect(days).toMatchObject({ opens: '2027-03-01', closes: '2027-03-19' })
    expect(fieldworkWith()).toMatchObject({ opens: undefined, closes: undefined })
  })

  it('takes what the file leaves out as is usual', () => {
    const short = fieldworkWith(
      [file, 'reissues: 10\n', ''],
      [file, 'retention: { links_days: 30, answers_months: 24 }\n', ''],
      [file, 'show_after: 30\n', ''],
    )
    expect(short).toMatchObject({
      reissues: 0,
      showAfter: 30,
      retention: { linksDays: 30, answersMonths: 24 },
    })
  })

  it('words its mails by mode', () => {
    expect(fieldworkWith().messages.invitation).toBe(fieldworkTexts.invitationAnonymous)
    const open = fieldworkWith([file, mode, 'mode: open'])
    expect(open.messages).toMatchObject({
      from: 'study@example.org',
      invitation: fieldworkTexts.invitation,
    })
    for (const { fr = '', en = '' } of [fieldworkTexts.invitation, fieldworkTexts.reminder]) {
      expect(`${fr}${en}`).not.toMatch(/anonym/i)
    }
    const written = fieldworkWith([file, closing, messages(needed)])
    expect(written.messages.invitation).toEqual({ fr: needed, en: needed })
  })

  it('lets the sample file give the frame in confidential mode', () => {
    const size = `screens: [{ id: out, population: managers, message: ${text}, when: size = small }]`
    const read = fieldworkWith(
      managersFrame,
      [file, mode, 'mode: confidential'],
      [file, screens, size],
    )
    expect(read.screens).toHaveLength(1)
  })
})

const tests = [
  'read-study.fieldwork.test.ts',
  '../collect/fieldwork/screening/screening.test.ts',
  '../collect/fieldwork/sample/sample-rows.test.ts',
  '../collect/fieldwork/compare/compare-questionnaires.test.ts',
  '../collect/fieldwork/wave/clone-wave.test.ts',
  '../../test/registrar/served-field.test.ts',
  '../../test/registrar/served-wave.test.ts',
  '../../test/studio/trial.test.ts',
  '../server/studio/field.test.ts',
].map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'))

test.each(Object.keys(fieldworkIssues))('%s is provoked by a test', (code) => {
  const quoted = new RegExp(`['\`]${code}[ '\`]`)
  expect(tests.some((one) => quoted.test(one))).toBe(true)
})
