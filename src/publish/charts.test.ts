import { describe, expect, test } from 'vitest'
import { sampleCharts } from '../../test/charts/sample-charts.ts'
import {
  basesOf,
  estimate,
  rowOf,
  smallRelease,
  tableOf,
  total,
  withheld,
} from '../../test/publish/small-release.ts'
import { both, managers } from '../../test/publish/small-study.ts'
import type { ProtectedTable } from '../protect/protected.ts'
import { barsChart } from './bars-chart.ts'
import { isPoint } from './chart-values.ts'
import { describeChart } from './describe-chart.ts'
import { heatChart } from './heat-chart.ts'
import { multiplesOfColumns, multiplesOfWaves } from './multiples-chart.ts'
import { placeChart } from './place-chart.ts'
import { itemTitle, scaleChart } from './scale-chart.ts'
import type { SectionContext } from './section-context.ts'

const english: SectionContext = { release: smallRelease, language: 'en' }
const french: SectionContext = { release: smallRelease, language: 'fr' }

function tableAt(index: number): ProtectedTable {
  const table = smallRelease.tables[index]
  if (table === undefined) throw new Error('the small release requires three tables')
  return table
}

/** A question answered on points of a scale, by the managers. */
function scaleTable(shares: readonly number[]): ProtectedTable {
  const rows = shares.map((share, i) => {
    const code = String(i + 1)
    return rowOf('risk', code, both(`Réponse ${code}`, `Answer ${code}`), [estimate(share, 300)])
  })
  const missing = rowOf('risk', '.no_answer', both('Sans réponse', 'No answer'), [
    estimate(0.1, 300),
  ])
  const mean = rowOf('risk', 'mean', both('Moyenne', 'Mean'), [estimate(2, 300)])
  return tableOf('risk', 'total', {
    population: managers,
    columns: [total(basesOf(300))],
    rows: [...rows, missing, mean],
  })
}

describe('the data of charts', () => {
  test('a withheld share has words and no value, in every kind of chart', () => {
    const crossed = heatChart(tableAt(0), french)
    const hidden = crossed.rows.flatMap(({ values }) => values).filter((one) => !isPoint(one))
    expect(hidden.length).toBeGreaterThan(3)
    for (const one of hidden) expect(one).toEqual({ withheld: '–\u00a0non publié' })
    expect(multiplesOfColumns(tableAt(0), english).rows[1]?.values[1]).toEqual({
      withheld: '– withheld',
    })
    const only = tableOf('networks', 'main', {
      columns: [total()],
      rows: [rowOf('networks', 'alpha', both('Alpha', 'Alpha'), [withheld('disclosure')])],
    })
    expect(barsChart(only, english).bars[0]?.value).toEqual({ withheld: '– withheld' })
  })

  test('averages stay out of shares, and every picture says that answers are simulated', () => {
    const bars = barsChart(tableAt(2), french)
    expect(bars.bars.map(({ title }) => title)).toEqual(['1', '2'])
    expect(bars).toMatchObject({ accent: 'right', mark: 'Données simulées' })
    expect(barsChart(tableAt(0), french).accent).toBe('left')
  })

  test('a scale stands on both sides of its middle, without averages or missing answers', () => {
    const odd = scaleChart(scaleTable([0.2, 0.3, 0.5]), english)
    expect(odd.categories.map(({ side }) => side)).toEqual([-1, 0, 1])
    const even = scaleChart(scaleTable([0.1, 0.2, 0.3, 0.4]), english)
    expect(even.categories.map(({ side }) => side)).toEqual([-1, -1, 1, 1])
    const depths = even.categories.map(({ depth }) => depth)
    expect(depths).toEqual([1, 0.3, 0.3, 1])
    expect(even.rows[0]?.segments).toHaveLength(4)
  })

  test('the accent stands on the high numbers of a numeric scale, else on the first answers', () => {
    // The answers 1 and 2 of the small study are numbers that rise.
    const numeric = scaleChart(scaleTable([0.6, 0.4]), english)
    expect(numeric.categories.map(({ accented }) => accented)).toEqual([false, true])
    const worded = scaleChart(tableAt(0), english)
    expect(worded.categories[0]?.accented).toBe(true)
  })

  test('waves are put side by side, an answer that a wave did not offer left empty', () => {
    const chart = multiplesOfWaves([tableAt(0), tableAt(1)], english)
    expect(chart.panels.map(({ title }) => title)).toEqual(['Wave 2012', 'Wave 2014'])
    expect(chart.rows.map(({ values }) => values.map((one) => isPoint(one)))).toEqual([
      [true, true],
      [true, false],
      [true, false],
      [true, false],
    ])
    expect(chart.rows[1]?.values[1]).toBeUndefined()
  })

  test('the items of a grid lose the words they share', () => {
    expect(itemTitle('How often? — Cry', 'How often?')).toBe('Cry')
    expect(itemTitle('Cry', 'How often?')).toBe('Cry')
    expect(itemTitle('How often?', 'How often?')).toBe('How often?')
  })

  test('what a text names and the release has not is left out', () => {
    expect(placeChart('heat', { argument: 'staff/2012/nothing' }, english).text).toBe('')
  })
})

describe('charts in words', () => {
  test('say the largest and the smallest, what is withheld, and that answers are simulated', () => {
    expect(
      sampleCharts('en').map((chart) => describeChart({ ...chart, title: '', who: '' }, 'en')),
    ).toEqual([
      'Widest gap: Parler de l’entreprise, 25% (Salariés) against 45% (Responsables), that is −20 points. Narrowest: Le même, 0 point. 1 value is withheld. Simulated data.',
      'From 2012 to 2014, largest change: Facebook, from 61% to 72% (significant). Non publié\u00a0: Viadeo. Simulated data.',
      'Highest: Facebook, 61%; lowest: Aucun, 0%. 1 value is withheld. Simulated data.',
      '“Tout à fait d’accord”: highest, Retenu, 50%; lowest, Montrer physiquement votre affection à des amis hommes\u00a0: les serrer dans vos bras, 0%. 2 values are withheld. Simulated data.',
      'Highest: Facebook (50 à 249\u00a0salariés), 100%; lowest: Facebook (Ouvrier), 0%. Simulated data.',
      'Highest: Facebook (Profession intermédiaire), 100%; lowest: Facebook (50 ans et plus), 0%. Simulated data.',
    ])
  })

  test('are written as the language writes', () => {
    const [, , bars] = sampleCharts('fr')
    if (bars === undefined) throw new Error('a sample of each kind')
    expect(describeChart(bars, 'fr')).toBe(
      'Quels réseaux sociaux utilisez-vous\u00a0? Salariés, vague 2012. Base\u00a0: 1\u00a0200 répondants. Le plus haut\u00a0: Facebook, 61\u00a0%\u00a0; le plus bas\u00a0: Aucun, 0\u00a0%. 1 valeur n’est pas publiée. Données simulées.',
    )
  })

  test('say so when nothing may be shown', () => {
    const chart = {
      kind: 'bars',
      title: '',
      who: '',
      language: 'en',
      accent: 'left',
      bars: [],
    } as const
    expect(describeChart(chart, 'en')).toBe('No value is published.')
  })
})
