import { expect, test } from 'vitest'
import { drawChart } from '../adapters/plot/index.ts'
import {
  basesOf,
  estimate,
  rowOf,
  smallRelease,
  tableOf,
  total,
  withheld,
} from '../../test/publish/small-release.ts'
import { both, managers, smallStudy } from '../../test/publish/small-study.ts'
import type { ProtectedGap, Release } from '../protect/protected.ts'
import { renderFaceToFace } from './face-to-face.ts'
import { hasCharts } from './has-charts.ts'
import { renderNotice } from './notice.ts'
import { renderQuestion } from './question-table.ts'
import { renderReport } from './render-report.ts'
import type { SectionContext } from './section-context.ts'
import { styleSheet } from './style.ts'
import { renderTables } from './tables.ts'
import { renderWaves } from './waves.ts'

const english: SectionContext = { release: smallRelease, language: 'en' }
const french: SectionContext = { release: smallRelease, language: 'fr' }

function plain(html: string | undefined): string {
  return (html ?? '').replace(/[ \n]+/g, ' ')
}

test('a table says what is withheld, why, which bases are fragile and what letters mean', () => {
  const [table] = smallRelease.tables
  if (table === undefined) throw new Error('the small release requires a table')
  const page = plain(renderQuestion(table, 'h4', english).text)
  expect(page).toContain('<li>*: fragile base, fewer than 100 respondents.</li>')
  expect(page).toContain('<li>–: withheld figure (too few respondents to protect them).</li>')
  expect(page).toContain('<li>–: withheld figure (base too small to mean anything).</li>')
  expect(page).toContain('70%</a><sup title="higher than: Large/huge" >B</sup')
  expect(page).toContain('80</a><sup>*</sup>')
  expect(page).toContain('Alpha &lt;b&gt;')
  expect(page).not.toContain('NaN')
})

test('a column withheld for disclosure shows no number, its bases included', () => {
  const only = tableOf('networks', 'main', {
    columns: [total(withheld('disclosure'))],
    rows: [rowOf('networks', 'alpha', both('Alpha', 'Alpha'), [withheld('disclosure')])],
  })
  const page = plain(renderQuestion(only, 'h3', french).text)
  expect(page).toContain('Base non publiée')
  expect(page.replace(/<[^>]+>/g, '')).not.toMatch(/\d/)
})

test('a mean has no bar, and a bar stays on its track', () => {
  const table = tableOf('risk', 'total', {
    population: managers,
    columns: [total(basesOf(300))],
    rows: [
      rowOf('risk', '1', both('1', '1'), [estimate(0.98, 300)]),
      rowOf('risk', 'mean', both('Moyenne', 'Mean'), [estimate(1.43, 300)]),
    ],
  })
  const page = renderQuestion({ ...table }, 'h4', english).text
  expect(page.match(/class="range" d="M94 5H100"/g)).toHaveLength(1)
  expect(page.match(/<svg/g)).toHaveLength(1)
  expect(page).toContain('1.4')
})

test('letters are explained only where a table has some', () => {
  const heading = { id: 'tables', title: 'Tables' }
  const plainTables = smallRelease.tables.slice(1)
  expect(renderTables(smallRelease.tables, heading, english)?.body.text).toContain('Bonferroni')
  expect(renderTables(plainTables, heading, english)?.body.text).not.toContain('Bonferroni')
  expect(renderTables([], heading, english)).toBeUndefined()
})

test('mirrors are drawn, read in a sentence and set in a table', () => {
  const page = plain(renderFaceToFace({ ...english, draw: drawChart })?.body.text)
  expect(page).toContain('href="#figure-2012/mirror/speaking.gap"')
  expect(page.replaceAll(/<\/?a\b[^>]*>/g, '')).toContain(
    '45% of staff believe they may not speak, 25% of managers forbid it: 20 points.',
  )
  expect(page).toContain(
    '<b><a href="figures.en.html#figure-2012/mirror/speaking.gap">+20 points</a></b>',
  )
  expect(page).toContain('14 to 26')
  expect(page).toContain('One side says what it believes')
  expect(page.match(/<svg/g)).toHaveLength(3)
})

test('each population keeps its colour when a mirror shows them the other way round', () => {
  const turned = smallRelease.gaps.map((gap) => {
    const [left, right] = gap.mirror.sides
    return { ...gap, mirror: { ...gap.mirror, sides: [right, left] } }
  }) as unknown as readonly ProtectedGap[]
  const release: Release = { ...smallRelease, gaps: turned }
  expect(plain(renderFaceToFace({ release, language: 'en' })?.body.text)).toContain(
    '<li class="right">Managers</li> <li class="left">Staff</li>',
  )
})

test('nothing stands where a study has no mirror and no second wave', () => {
  const study = { ...smallStudy, texts: [] }
  const release: Release = { ...smallRelease, study, gaps: [], trends: [] }
  expect(renderFaceToFace({ release, language: 'en' })).toBeUndefined()
  expect(renderWaves({ release, language: 'en' })).toBeUndefined()
  expect(hasCharts(release)).toBe(false)
  expect(hasCharts(smallRelease)).toBe(true)
  expect(hasCharts({ ...release, study: smallStudy })).toBe(true)
})

test('pages without a plotting library keep the numbers of their charts', () => {
  const page = plain(renderReport(french))
  expect(page).not.toContain('<figure><svg')
  expect(page).toContain('+11\u00a0points')
  expect(page).toContain('+20\u00a0points')
})

test('the notice says how each sample was made, and what nobody said', () => {
  const page = plain(renderNotice(french).body.text)
  expect(page).toContain('<dd>français et anglais</dd>')
  expect(page).toContain('<dd>novembre 2011</dd>')
  expect(page).toContain('<dd>18 janvier 2012</dd>')
  expect(page).toContain('<dd>calage sur marges</dd>')
  expect(page).toContain('40 grappes')
  expect(page).toContain('Insee, 31 décembre 2011')
  expect(page).toContain('Le calage sur marges a demandé 60 cycles')
  expect(page).toMatch(
    /<dd>qui l’a payée, comment les répondants ont été sélectionnés, si les répondants ont été tirés au sort \(sampling\), .* et le taux de réponse \(avec sa formule\)<\/dd>/,
  )
})

test('the notice tells the range of the weights, unless a share of the margins is hidden', () => {
  const weights = { kind: 'weights', range: [0.5, 2.25], effectiveN: 960, deff: 1.25 } as const
  const samples = smallRelease.samples.map((sample) => ({ ...sample, weights }))
  const open = plain(renderNotice({ ...french, release: { ...smallRelease, samples } }).body.text)
  const hidden = plain(renderNotice(french).body.text)
  for (const text of ['>de 0,50 à 2,25</a></dd>', '>1,25</a></dd>', '>960</a></dd>']) {
    expect(open).toContain(text)
    expect(hidden).not.toContain(text)
  }
  expect(hidden).toContain('étendue, base effective et effet de plan non communiqués')
})

test('where only some answers are simulated, the page names their samples', () => {
  const { simulation: _, ...study } = smallStudy
  const samples = smallRelease.samples.map((sample, at) => ({ ...sample, simulated: at === 1 }))
  const release: Release = { ...smallRelease, study, samples }
  const page = plain(renderReport({ release, language: 'en' }))
  expect(page).toContain('Nobody gave these answers: Sample of managers (Wave 2012).')
  expect(page).toContain('class="simulated"')
})

test('pages of real answers say nothing of simulation', () => {
  const { simulation: _, ...study } = smallStudy
  const samples = smallRelease.samples.map((sample) => ({ ...sample, simulated: false }))
  const release: Release = { ...smallRelease, study, samples }
  const page = renderReport({ release, language: 'fr' }).replace(styleSheet, '')
  expect(page).not.toMatch(/simul/i)
})

test('changes between waves are judged at the level of the study’s own tests', () => {
  const trends = smallRelease.trends.map((trend) => {
    const [from, to] = trend.provenance
    return {
      ...trend,
      provenance: [
        { ...from, level: 0.9 },
        { ...to, level: 0.9 },
      ] as const,
    }
  })
  const release: Release = { ...smallRelease, trends }
  const text = renderWaves({ release, language: 'en' })?.body.text ?? ''
  expect(text).toContain('10% level')
  expect(renderWaves(english)?.body.text).toContain('5% level')
})
