import { describe, expect, test } from 'vitest'
import { smallRelease } from '../../test/publish/small-release.ts'
import { languages } from '../core/local-text.ts'
import type { Language } from '../core/local-text.ts'
import { messageOf, placeText } from '../core/message.ts'
import type { WithheldReason } from '../protect/protected.ts'
import { parseBoundText } from '../study/text/parse-bound-text.ts'
import { collectFigures } from './collect-figures.ts'
import type { FigureIndex } from './figure.ts'
import { verifyText } from './verify-text.ts'

const reasons: readonly WithheldReason[] = [
  'empty_base',
  'no_variance',
  'disclosure',
  'complement',
  'quality',
]

const figures: FigureIndex = new Map([
  ...collectFigures(smallRelease),
  ...reasons.map(
    (reason) => [`2012/staff/hidden.${reason}`, { kind: 'withheld', reason }] as const,
  ),
])

/** The findings of a text as compilers print them. */
function findingsIn(source: string, language: Language): readonly string[] {
  const read = parseBoundText(source, 'report.md', ['2012', '2014'])
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return verifyText({ text: read.value, figures, language }).map(
    (found) => `${placeText(found.at ?? {})} ${found.code} ${messageOf(found, language)}`,
  )
}

function bind(written: string, figure: string): string {
  return `[${written}](figure:${figure})`
}

const alpha = '2012/staff/networks.alpha'
const gap = '2012/mirror/speaking.gap'

test('right numbers are left alone, however they are written', () => {
  const right = [
    bind('61\u00a0%', alpha),
    bind('61,5\u00a0%', alpha),
    bind('20 points', gap),
    bind('+20 points', gap),
    bind('1 200', '2012/staff/n'),
    bind('1,43', '2012/managers/risk.mean'),
    bind('61', alpha),
  ]
  expect(findingsIn(right.join(', '), 'fr')).toEqual([])
})

describe.each(languages)('in %s', (language) => {
  const share = (value: number): string =>
    language === 'fr' ? `${String(value)}\u00a0%` : `${String(value)}%`
  const sixtyOne = share(61)
  const points = language === 'fr' ? '+20\u00a0points' : '+20 points'

  test.each([
    ['publish.rounds_differently', bind(share(62), alpha), sixtyOne],
    ['publish.rounds_differently', bind('−20 points', gap), points],
    ['publish.percent_for_points', bind(share(20), gap), points],
    ['publish.points_for_percent', bind('61 points', alpha), sixtyOne],
    ['publish.percent_for_number', bind(share(1), '2012/managers/risk.mean'), '1'],
    ['publish.wrong_base', bind(share(70), alpha), `${alpha}@size.small`],
    ['publish.wrong_base_all', bind(share(61), `${alpha}@size.small`), alpha],
    ['publish.not_a_number', bind('un quart', alpha), sixtyOne],
    ['publish.unknown_figure_near', bind(share(61), '2012/staff/networks.alfa'), alpha],
    ['publish.unknown_figure', bind(share(61), 'wave/someone/something.else'), 'wave/someone'],
    ...reasons.map(
      (reason) =>
        [
          `publish.withheld_${reason}`,
          bind(share(3), `2012/staff/hidden.${reason}`),
          share(3),
        ] as const,
    ),
    ['publish.unbound_number', share(45), share(45)],
  ] as const)('%s says what is written and what the data say', (code, written, said) => {
    const [finding = '', ...others] = findingsIn(`Un texte.\n\nIci ${written}.`, language)
    expect(others).toEqual([])
    expect(finding).toMatch(/^report\.md:3:\d+ /)
    expect(finding).toContain(code)
    expect(finding).toContain(said)
  })
})

test('findings come in the order of the text, with the place of each', () => {
  const source = `${bind('62%', alpha)} then 45%,\n${bind('19 points', gap)}.`
  expect(findingsIn(source, 'en').map((finding) => finding.split(' ').slice(0, 2))).toEqual([
    ['report.md:1:1', 'publish.rounds_differently'],
    ['report.md:1:46', 'publish.unbound_number'],
    ['report.md:2:1', 'publish.rounds_differently'],
  ])
})

test('an NPS keeps its sign: it is no difference', () => {
  const nps: FigureIndex = new Map([
    [
      '2012/staff/nps.nps',
      {
        id: '2012/staff/nps.nps',
        unit: 'nps',
        value: -12,
        waves: [],
        populations: [],
        title: { en: 'NPS' },
        weighting: 'none',
        dataHashes: [],
        simulated: false,
      },
    ],
  ])
  const verify = (written: string): number => {
    const read = parseBoundText(bind(written, '2012/staff/nps.nps'), 'report.md')
    if (!read.ok) throw new Error(JSON.stringify(read.issues))
    return verifyText({ text: read.value, figures: nps, language: 'en' }).length
  }
  expect(verify('−12')).toBe(0)
  expect(verify('12')).toBe(1)
})
