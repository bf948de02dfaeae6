import { expect, test } from 'vitest'
import { smallRelease } from '../../test/publish/small-release.ts'
import { both } from '../../test/publish/small-study.ts'
import type { ProtectedGap, Release } from '../protect/protected.ts'
import { collectFigures } from './collect-figures.ts'
import { faceToFaceChart, pairsOf, partPairs, renderFaceToFace } from './face-to-face.ts'
import { isShown } from './figure.ts'
import { flatFigures } from './flat/flat-figures.ts'
import { renderFigures } from './render-figures.ts'
import { pairSlides } from './slides/pair-slides.ts'
import { writeTypst } from './typst/write-typst.ts'
import { gapSheet } from './workbook/gap-sheet.ts'

const part = { id: 'plants', title: both('Usines', 'Plants'), bases: { staff: 'a', managers: 'b' } }
const [first] = smallRelease.gaps
if (first === undefined) throw new Error('the small release requires a mirror')

/** The first mirror again, in a part. */
const inPart = { ...first, part } as ProtectedGap
const release: Release = {
  ...smallRelease,
  study: { ...smallRelease.study, parts: [part] },
  partGaps: [inPart],
}
const context = { release, language: 'en' } as const

test('a part has a table of its own under the mirrors of everybody, with its bases', () => {
  const page = (renderFaceToFace(context)?.body.text ?? '').replace(/[ \n]+/g, ' ')
  expect(page.match(/<details/g)).toHaveLength(pairsOf(release.gaps).length + 1)
  expect(page).toContain(', Plants</summary>')
  expect(page).toContain('href="figures.en.html#figure-2012/mirror/speaking.gap@plants"')
  expect(page).toMatch(/\(n\u00a0=\u00a0[\d,]+\)<\/span>/)
  expect(renderFaceToFace({ ...context, release: smallRelease })?.body.text).not.toContain('Plants')
})

test('its figures have records, and the part as their base', () => {
  const figure = collectFigures(release).get('2012/mirror/speaking.gap@plants')
  expect(isShown(figure) && figure.base).toEqual(part.title)
  const page = renderFigures(context)
  expect(page).toContain('id="figure-2012/mirror/speaking.gap@plants"')
  expect(page).toContain(', Plants')
  const lines = flatFigures(release).filter(({ figure: id }) => id.endsWith('@plants'))
  expect(lines.map(({ base }) => base)).toEqual(['plants', 'plants', 'plants'])
})

test('it is printed with its table', () => {
  const { source } = writeTypst(context)
  expect(source.match(/line by line, Plants/g)).toHaveLength(1)
})

test('workbook, slides and picture say the part', () => {
  const cells = gapSheet('x', context).rows.flat()
  expect(cells.filter((cell) => JSON.stringify(cell).includes('"Plants"'))).toHaveLength(1)
  expect(pairSlides(context, part).map(({ title }) => title?.text)).toEqual([
    'Face to face, Plants',
  ])
  const [pair] = partPairs(pairsOf(release.gaps)[0] ?? { populations: ['', ''], gaps: [] }, release)
  if (pair === undefined) throw new Error('a pair in the part was expected')
  expect(faceToFaceChart(pair, context).title).toMatch(/, Plants$/)
})

test('a part of which nothing was measured has no table', () => {
  const empty: Release = { ...release, partGaps: [] }
  expect(renderFaceToFace({ ...context, release: empty })?.body.text).not.toContain('Plants')
})
