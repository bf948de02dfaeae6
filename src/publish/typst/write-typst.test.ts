import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  basesOf,
  estimate,
  rowOf,
  smallRelease,
  tableOf,
  total,
  withheld,
} from '../../../test/publish/small-release.ts'
import { both, smallStudy } from '../../../test/publish/small-study.ts'
import { drawChart } from '../../adapters/plot/index.ts'
import type { Release } from '../../protect/protected.ts'
import type { StudyText } from '../../study/model.ts'
import { parseBoundText } from '../../study/text/parse-bound-text.ts'
import { collectFigures } from '../collect-figures.ts'
import { printStyle } from './print-style.ts'
import { writeTypst } from './write-typst.ts'

function withReport(markdown: string, release: Release = smallRelease): Release {
  const read = parseBoundText(markdown, 'report.fr.md', ['2012', '2014'])
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  const text: StudyText = {
    file: 'report.fr.md',
    kind: 'report',
    language: 'fr',
    bound: read.value,
  }
  return { ...release, study: { ...release.study, texts: [text] } }
}

function sourceOf(release: Release): string {
  return writeTypst({ release, language: 'fr' }).source.replace(printStyle, '')
}

test('a bound number leads to its record, which stands once in the document', () => {
  const [id = ''] = [...collectFigures(smallRelease).keys()].filter((one) => one.endsWith('.alpha'))
  const source = sourceOf(withReport(`# Titre\n\n[61 %](figure:${id}) puis [61 %](figure:${id}).`))
  expect(source.split(`#figure-link("${id}", "61 %")`)).toHaveLength(3)
  expect(source.split(`#anchor("${id}")`)).toHaveLength(2)
})

test('a number leads nowhere without a record, and a wrong one is marked', () => {
  const source = sourceOf(
    withReport(
      '# Titre\n\n[99 %](figure:2012/staff/networks.alpha), [5 %](figure:2012/staff/no.such).',
    ),
  )
  expect(source).toContain('#unproved("99 %")')
  expect(source).toContain('#unproved("5 %")')
  const anchors = [...source.matchAll(/#anchor\("([^"]*)"\)/g)].map(([, id]) => id)
  for (const [, id] of source.matchAll(/#figure-link\("([^"]*)"/g)) expect(anchors).toContain(id)
})

test('headings never skip a level, however an author nests them', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 }), (depths) => {
      const text = ['# Titre', ...depths.map((depth) => `${'#'.repeat(depth)} Un`)].join('\n\n')
      const levels = [...sourceOf(withReport(text)).matchAll(/#heading\(level: (\d)\)/g)].map(
        ([, level]) => Number(level),
      )
      expect(levels.length).toBeGreaterThan(depths.length)
      for (const [index, level] of levels.entries()) {
        expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
      }
    }),
    { numRuns: 30 },
  )
})

test('what an author writes stays text, whatever it would mean to Typst', () => {
  const code = '#eval("1") $x$ @label <label> *gras* `brut` #import "a"'
  const release = {
    ...withReport('# Titre\n\nUn \\#set page(width: 1cm) $ ] ) mot.'),
    tables: [
      tableOf('networks', 'main', {
        columns: [total()],
        rows: [rowOf('networks', 'alpha', both(code, code), [estimate(0.5)])],
      }),
    ],
  }
  const source = sourceOf(release)
  const outside = source.replace(/"(?:[^"\\]|\\.)*"/g, '""')
  expect(source).toContain(JSON.stringify(code))
  for (const sign of ['#eval', '#import', '#set page', '$', '@', '`']) {
    expect(outside).not.toContain(sign)
  }
})

test('a withheld number is nowhere in the document, nor is the base of a hidden column', () => {
  const hidden = { key: 'size.hidden', title: both('Cachée', 'Hidden'), block: 0, letter: 'A' }
  const tables = [
    tableOf('networks', 'main', {
      columns: [total(basesOf(777)), { ...hidden, bases: withheld('disclosure') }],
      rows: [
        rowOf('networks', 'alpha', both('Alpha', 'Alpha'), [
          estimate(0.83, 777),
          withheld('complement'),
        ]),
      ],
    }),
  ]
  const source = sourceOf({ ...smallRelease, tables, gaps: [], trends: [] })
  const [, table = ''] = /#sheet\(([\s\S]*?)\n\)/.exec(source) ?? []
  expect(table).toContain('"83\u00a0%"')
  expect(table).toContain('base("–")')
  // The total's own share and bases, and nothing else.
  const shown = [...table.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text)
  expect(shown.filter((text) => /\d/.test(text))).toEqual(['83\u00a0%', '777', '785', '622'])
})

test('every page says that answers are simulated, and that a wave is not over', () => {
  const source = writeTypst({
    release: smallRelease,
    language: 'fr',
    provisional: '2014-06-03',
  }).source
  expect(source).toContain(
    'mark: "Données simulées · Chiffres provisoires au 3 juin 2014\u00a0: la collecte n’est pas terminée"',
  )
  expect(printStyle).toMatch(/header: context \{[\s\S]*if mark != none/)
  const { simulation: _, ...study } = smallStudy
  const samples = smallRelease.samples.map((sample) => ({ ...sample, simulated: false }))
  const real = sourceOf({ ...smallRelease, study, samples })
  expect(real).toContain('mark: none')
  expect(real).not.toMatch(/simul/i)
})

test('each picture is there under its name, with what it shows in words', () => {
  const { source, images } = writeTypst({ release: smallRelease, language: 'en', draw: drawChart })
  const asked = [...source.matchAll(/image\("([^"]+)", width: 100%, alt: "([^"]*)"\)/g)]
  expect(asked.map(([, name]) => name)).toEqual([...images.keys()])
  expect(asked[0]?.[2]).toContain('45%')
  expect(asked[0]?.[2]).toContain('+20 points')
  for (const svg of images.values()) expect(svg).toMatch(/^<svg [^>]*xmlns="http/)
})

test('without a plotting library the document has its numbers, and no picture', () => {
  const { source, images } = writeTypst({ release: smallRelease, language: 'en' })
  expect(images.size).toBe(0)
  expect(source).not.toContain('image(')
  expect(source).toContain('+11 points')
})

test('a section that a text places is not repeated at the end', () => {
  const once = sourceOf(
    withReport('# Titre\n\n## Ici\n\n{{face-to-face}}\n\n{{table main}}\n\n{{notice}}\n'),
  )
  expect(once.match(/#key\(/g)).toHaveLength(1)
  expect(once.split('"Manque à cette notice"')).toHaveLength(smallRelease.samples.length + 1)
  expect(once.split('"Autres tableaux"')).toHaveLength(2)
})
