import type { Language } from '../core/local-text.ts'
import type { FaceToFaceChart, FaceToFaceRow, SlopeChart } from './charts.ts'
import { sayIn } from './say.ts'

/** The widest and the narrowest gap of a face to face, and what is withheld. */
export function describeFaceToFace(
  { rows, sides }: FaceToFaceChart,
  language: Language,
): readonly string[] {
  const say = sayIn(language)
  const gaps = rows
    .flatMap((row) => (row.gap === undefined ? [] : [{ row, gap: row.gap }]))
    .toSorted((a, b) => Math.abs(b.gap.value) - Math.abs(a.gap.value))
  const [widest, narrowest] = [gaps[0], gaps.at(-1)]
  if (widest === undefined || narrowest === undefined) return [say('chart.nothing')]
  const hidden = rows.length - gaps.length
  return [
    say('chart.widest_gap', {
      title: widest.row.title,
      left: sideOf(widest.row, 'left', sides?.[0]),
      right: sideOf(widest.row, 'right', sides?.[1]),
      gap: widest.gap.text,
    }),
    ...(gaps.length === 1
      ? []
      : [say('chart.narrowest_gap', { title: narrowest.row.title, gap: narrowest.gap.text })]),
    ...(hidden === 0 ? [] : [say('chart.withheld_count', { n: hidden })]),
  ]
}

function sideOf(row: FaceToFaceRow, side: 'left' | 'right', name: string | undefined): string {
  const text = row[side]?.text ?? '–'
  return name === undefined ? text : `${text} (${name})`
}

/** The row that changed most between two waves, and which rows are withheld. */
export function describeSlopes(
  { series, waves, withheld }: SlopeChart,
  language: Language,
): readonly string[] {
  const say = sayIn(language)
  const [largest] = series.toSorted(
    (a, b) => Math.abs(b.to.value - b.from.value) - Math.abs(a.to.value - a.from.value),
  )
  const hidden = withheld === undefined ? [] : [`${withheld}.`]
  if (largest === undefined) return [say('chart.nothing'), ...hidden]
  return [
    say('chart.largest_change', {
      first: waves[0],
      last: waves[1],
      title: largest.title,
      from: largest.from.text,
      to: largest.to.text,
      test: say(largest.significant ? 'chart.significant' : 'chart.not_significant'),
    }),
    ...hidden,
  ]
}
