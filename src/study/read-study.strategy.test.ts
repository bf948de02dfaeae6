import { expect, test } from 'vitest'
import { breakStudy, told } from '../../test/study/broken-study.ts'
import { readDelay, readQuantity } from './build/read-quantity.ts'
import { readStudy } from './read-study.ts'

const file = 'strategy.yaml'

const sound = `start: 2025-04-01
summary: { fr: "{belief} se croient surveillés.", en: "{belief} believe it." }
indicators:
  - id: belief
    title: { fr: Se croient surveillés, en: Believe they are monitored }
    axis: policy
    figure: 2025/employees/feels_watched.yes
    levels: { better: lower, good: 20 %, act: 40 % }
  - id: gap
    title: { fr: Écart, en: Gap }
    axis: policy
    figure: 2025/mirror/watched.gap
    levels: { better: lower, good: 5 points, act: 15 points }
  - id: mark
    title: { fr: Note, en: Mark }
    axis: skills
    figure: 2025/employees/works_well.mean
    levels: { better: higher, good: 7 mean, act: "5,5 mean" }
  - id: fact
    title: { fr: Surveillent, en: Do monitor }
    axis: policy
    figure: 2025/managers/watches.yes
  - id: behind
    title: { fr: Retard, en: Behind }
    axis: skills
    figure: 2025/employees/teleworks.yes
    against: benchmark
    levels: { better: higher, good: 0 points, act: -10 points }
advice:
  - id: publish
    axis: policy
    title: { fr: Publier la règle, en: Publish the rule }
    because: { fr: "{belief} contre {fact}.", en: "{belief} against {fact}." }
    called_by: [belief, gap, mark, behind]
    who: { fr: Direction, en: Management }
    within: 3 months
    effort: small
    expects: { indicator: belief, by: -10 points }
`

const mark = `  - id: mark
    title: { fr: Note, en: Mark }
`

/** Code, text replaced, text put; `▸` where it is told. */
const cases: readonly (readonly [string, string, string])[] = [
  ['threshold_without_unit', 'good: 20 %', 'good: ▸20'],
  ['threshold_without_unit', 'good: 20 %', 'good: ▸"20"'],
  ['threshold_without_unit', 'by: -10 points', 'by: ▸-10'],
  ['bad_threshold', 'good: 20 %', 'good: ▸20 apples'],
  ['bad_threshold', 'good: 20 %', 'good: ▸some'],
  ['threshold_wrong_unit', 'good: 20 %', 'good: ▸20 points'],
  ['threshold_wrong_unit', 'good: 5 points', 'good: ▸5 %'],
  ['threshold_wrong_unit', 'good: 7 mean', 'good: ▸70 %'],
  ['threshold_wrong_unit', 'by: -10 points', 'by: ▸-10 %'],
  ['threshold_out_of_range', 'act: 40 %', 'act: ▸140 %'],
  ['threshold_out_of_range', 'act: 15 points', 'act: ▸115 points'],
  ['thresholds_contradict_lower', 'good: 20 %, act: 40 %', 'good: ▸40 %, act: 20 %'],
  ['thresholds_contradict_lower', 'good: 20 %, act: 40 %', 'good: ▸40 %, act: 40 %'],
  ['thresholds_contradict_higher', 'good: 0 points, act: -10', 'good: ▸-10 points, act: 0'],
  ['unknown_choice', 'better: lower, good: 20 %', 'better: ▸sideways, good: 20 %'],
  ['unknown_indicator', 'called_by: [belief, gap', 'called_by: [belief, ▸nothing, gap'],
  ['unknown_indicator_meant', 'called_by: [belief, gap', 'called_by: [▸beliefs, gap'],
  ['unknown_indicator_meant', 'indicator: belief', 'indicator: ▸belif'],
  ['unknown_placeholder_meant', 'contre {fact}', 'contre {fact} ▸{fcat}'],
  [
    'indicator_unused',
    mark,
    `  - id: ▸other\n    axis: skills\n    title: { fr: a, en: a }\n    figure: 2025/employees/gender.woman\n${mark}`,
  ],
  ['indicator_count', 'figure: 2025/managers/watches.yes', 'figure: ▸2025/managers/n'],
  ['indicator_count', 'figure: 2025/managers/watches.yes', 'figure: ▸2025/managers/watches.yes#n'],
  ['bad_figure', 'figure: 2025/managers/watches.yes', 'figure: ▸41 of them'],
  ['unknown_row_meant', 'figure: 2025/managers/watches.yes', 'figure: ▸2025/managers/watches.yess'],
  ['unknown_wave', 'figure: 2025/managers/watches.yes', 'figure: ▸1998/managers/watches.yes'],
  ['unknown_mirror_meant', 'figure: 2025/mirror/watched.gap', 'figure: ▸2025/mirror/watchd.gap'],
  [
    'benchmark_needs_row',
    'figure: 2025/mirror/watched.gap',
    'figure: 2025/mirror/watched.gap\n    against: ▸benchmark',
  ],
  ['advice_not_judged', 'called_by: [belief, gap, mark, behind]', 'called_by: ▸[fact]'],
  ['movement_needs_row', 'indicator: belief', 'indicator: ▸gap'],
  ['movement_nil', 'by: -10 points', 'by: ▸0 points'],
  ['movement_wrong_way', 'by: -10 points', 'by: ▸+10 points'],
  ['bad_delay', 'within: 3 months', 'within: ▸soon'],
  ['bad_delay', 'within: 3 months', 'within: ▸0 months'],
  [
    'strategy_bare_number',
    'because: { fr: "{belief} contre',
    'because: { fr: "{belief}, ▸45 %, contre',
  ],
  ['strategy_bare_number', 'fr: Publier la règle', 'fr: "Publier ▸3 règles"'],
  ['missing_key', '  - id: publish\n    axis: policy\n', '  - ▸id: publish\n'],
  [
    'unknown_choice',
    '    axis: policy\n    title: { fr: Publier',
    '    axis: ▸money\n    title: { fr: Publier',
  ],
  ['duplicate_id', '  - id: gap', '  - id: ▸belief'],
  ['bad_date', 'start: 2025-04-01', 'start: ▸soon'],
]

test.each(cases)('%s: “%s” → “%s”', (code, find, put) => {
  expect(sound).toContain(find)
  const text = sound.replace(find, () => put)
  const { files, places } = breakStudy([{ file, find: '', put: text }])
  const lines = told(files)
  expect(lines).toContain(`study.${code} ${places[0] ?? ''}`)
})

test('a sound strategy is read, thresholds and movements as shares', () => {
  const { files } = breakStudy([{ file, find: '', put: sound }])
  const read = readStudy(files)
  const strategy = read.ok ? read.value.study.strategy : undefined
  expect(strategy?.indicators.map(({ id, unit, levels }) => [id, unit, levels?.act])).toEqual([
    ['belief', 'share', 0.4],
    ['gap', 'points', 0.15],
    ['mark', 'mean', 5.5],
    ['fact', 'share', undefined],
    ['behind', 'points', -0.1],
  ])
  expect(strategy?.advice[0]?.within).toEqual({ count: 3, unit: 'month' })
  expect(strategy?.advice[0]?.expects).toEqual({ indicator: 'belief', by: -0.1, unit: 'points' })
})

test('what refers to an unreadable indicator is not called unknown', () => {
  const text = sound.replace(
    'axis: skills\n    figure: 2025/employees/works_well',
    'figure: 2025/employees/works_well',
  )
  const { files } = breakStudy([{ file, find: '', put: text }])
  expect(told(files).map((line) => line.split(' ')[0])).toEqual(['study.missing_key'])
})

test.each([
  ['25 %', 0.25, 'share'],
  ['12,5\u00a0%', 0.125, 'share'],
  ['\u221210 points', -0.1, 'points'],
  ['+1 point', 0.01, 'points'],
  ['-0.5 mean', -0.5, 'mean'],
  ['20 nps', 20, 'nps'],
])('%s is read', (written, value, unit) => {
  expect(readQuantity(written)).toEqual({ value, unit })
})

test.each(['3 month', '1 day', '52 weeks'])('%s is a delay', (written) => {
  expect(readDelay(written)?.count).toBe(Number.parseInt(written, 10))
})
