import { expect, test } from 'vitest'
import type { FaceToFaceChart, SlopeChart } from '../../publish/charts.ts'
import { sampleCharts } from '../../../test/charts/sample-charts.ts'
import { drawChart } from './index.ts'

const point = { value: 0.45, interval: [0.41, 0.49], text: '45%' } as const

const mirrors: FaceToFaceChart = {
  kind: 'face_to_face',
  accents: ['right', 'left'],
  rows: [
    {
      title: 'Speaking <script>',
      detail: 'Wave 2012',
      left: point,
      right: { value: 0.25, interval: [0.2, 0.3], text: '25%' },
      gap: { value: 0.2, interval: [0.14, 0.26], text: '+20 points' },
    },
    { title: 'Withheld', detail: 'Wave 2012', left: point },
  ],
  percent: (share) => `${String(Math.round(share * 100))}%`,
  points: (difference) => String(Math.round(difference * 100)),
}

const slopes: SlopeChart = {
  kind: 'slopes',
  accent: 'left',
  waves: ['2012', '2014'],
  series: [
    { title: 'Up', from: point, to: { ...point, value: 0.6, text: '60%' }, significant: true },
    { title: 'Still', from: point, to: point, significant: false },
  ],
}

test('a wide face to face has the gaps beside, a narrow one says them in words', () => {
  expect(drawChart(mirrors, 'wide').match(/<svg/g)).toHaveLength(2)
  const narrow = drawChart(mirrors, 'narrow')
  expect(narrow.match(/<svg/g)).toHaveLength(1)
  expect(narrow).toContain('Wave 2012 · +20 points')
})

test('drawings are plain SVG: no script, no style sheet, no title that opens a tag', () => {
  for (const drawing of [drawChart(mirrors, 'wide'), drawChart(slopes, 'narrow')]) {
    expect(drawing).not.toMatch(/<script|<style|<SVG|class=|NaN|undefined/)
    expect(drawing).toContain('<svg aria-hidden="true" focusable="false"')
  }
  expect(drawChart(mirrors, 'narrow')).toContain('Speaking &lt;script&gt;')
})

test('sides take the colour of their population', () => {
  const drawing = drawChart(mirrors, 'narrow')
  expect(drawing).toMatch(/fill="var\(--right\)"[^>]*>45%/)
  expect(drawing).toMatch(/fill="var\(--left\)"[^>]*>25%/)
})

test('a change that is not significant is dotted', () => {
  expect(drawChart(slopes, 'narrow').match(/stroke-dasharray/g)).toHaveLength(1)
})

test('shares that never move are drawn, and shares outside of nothing are not', () => {
  const still = { ...slopes, series: slopes.series.slice(1) }
  expect(drawChart(still, 'narrow')).not.toContain('NaN')
  expect(drawChart({ ...mirrors, rows: [] }, 'wide')).not.toContain('NaN')
})

test('what is withheld has words and never a bar, a dot or a tint of zero', () => {
  const hidden = { withheld: '– withheld' }
  const words = { title: 'Networks', who: 'Staff' }
  const bars = drawChart(
    {
      kind: 'bars',
      ...words,
      language: 'en',
      accent: 'left',
      bars: [{ title: 'Beta', kind: 'category', value: hidden }],
    },
    'wide',
  )
  expect(bars).toContain('– withheld')
  expect(bars).not.toContain('<rect')
  const rows = [{ title: 'Beta', kind: 'category', values: [hidden] }] as const
  const heat = drawChart(
    { kind: 'heat', ...words, accent: 'left', blocks: [{ title: '', columns: ['Total'] }], rows },
    'wide',
  )
  expect(heat).toContain('stroke-dasharray')
  expect(heat).not.toContain('fill-opacity')
  const panels = [{ title: 'Total', accent: 'left' }] as const
  const multiples = drawChart(
    { kind: 'multiples', ...words, language: 'en', panels, rows },
    'narrow',
  )
  expect(multiples).not.toContain('<rect')
  const categories = [{ title: 'Yes', side: -1, depth: 1, accented: true }] as const
  const scale = drawChart(
    {
      kind: 'scale',
      ...words,
      categories,
      rows: [{ title: 'Total', accent: 'left', segments: [hidden] }],
    },
    'wide',
  )
  expect(scale).toContain('– withheld')
  expect(scale).not.toContain('<rect')
})

test('every picture of simulated answers says so, once', () => {
  for (const chart of sampleCharts('fr')) {
    for (const width of ['wide', 'narrow'] as const) {
      expect(drawChart(chart, width).match(/Données simulées/g)).toHaveLength(1)
      expect(drawChart({ ...chart, mark: undefined }, width)).not.toContain('simul')
    }
  }
})

test('numbers of the axis are written as the language writes them', () => {
  const [, , french] = sampleCharts('fr')
  const [, , english] = sampleCharts('en')
  expect(french && drawChart(french, 'wide')).toMatch(/100(?:\u00a0|&#160;)%/)
  expect(english && drawChart(english, 'wide')).toContain('100%')
})
