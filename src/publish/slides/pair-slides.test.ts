import { expect, test } from 'vitest'
import { smallRelease } from '../../../test/publish/small-release.ts'
import type { Cell, ProtectedGap, Release } from '../../protect/protected.ts'
import type { MirrorSide } from '../../study/model.ts'
import type { Slide } from './deck.ts'
import { pairSlides } from './pair-slides.ts'

const shares = firstGap()

function firstGap(): ProtectedGap {
  const [gap] = smallRelease.gaps
  if (gap === undefined) throw new Error('firstGap requires a mirror')
  return gap
}

/** The first mirror as if it set two means face to face. */
function averageGap(id: string, row: 'mean' | 'nps', left: number, right: number): ProtectedGap {
  const side = (one: MirrorSide): MirrorSide => ({ ...one, row: { ...one.row, row } })
  const cell = (own: Cell, value: number): Cell =>
    own.kind === 'withheld' ? own : { ...own, value, interval: [value - 0.4, value + 0.4] }
  const [first, second] = shares.mirror.sides
  const difference = { ...shares.difference, value: left - right, interval: [-1.1, -0.1] }
  return {
    ...shares,
    mirror: { ...shares.mirror, id, sides: [side(first), side(second)] },
    left: cell(shares.left, left),
    right: cell(shares.right, right),
    difference: difference as ProtectedGap['difference'],
  }
}

const release: Release = {
  ...smallRelease,
  gaps: [shares, averageGap('marks', 'mean', 5.44, 6.02), averageGap('nps', 'nps', -12, 8)],
}
const slides = pairSlides({ release, language: 'en' })

function wordsOf({ parts }: Slide): string {
  return parts
    .flatMap((part) => (part.kind === 'table' ? part.rows.flat().flatMap(({ runs }) => runs) : []))
    .map(({ text }) => text)
    .join(' | ')
}

test('means and NPS have a slide of their own, without an axis that would lie', () => {
  expect(slides.map(({ parts }) => parts.some(({ kind }) => kind === 'chart'))).toEqual([
    true,
    false,
  ])
  expect(slides.map(({ title }) => title.text)).toEqual([
    'Face to face (1/2)',
    'Face to face (2/2)',
  ])
})

test('each average stands with its interval, and the gap with its own', () => {
  const [, averages] = slides
  const words = averages === undefined ? '' : wordsOf(averages)
  for (const text of ['5.4', '5.0 to 5.8', '6.0', '5.6 to 6.4', '−0.6', '−1.1 to −0.1']) {
    expect(words).toContain(text)
  }
  for (const text of ['−12', '−20']) expect(words).toContain(text)
})
