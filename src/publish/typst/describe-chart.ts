import type { Chart, FaceToFaceChart, SlopeChart } from '../charts.ts'

/**
 * What a chart shows, in words, for those who listen to a document: its lines with their numbers.
 *
 * @param sides - how the populations of a face to face are called
 */
export function describeChart(chart: Chart, sides: readonly string[] = []): string {
  switch (chart.kind) {
    case 'face_to_face':
      return describeMirrors(chart, sides)
    case 'slopes':
      return describeSlopes(chart)
  }
}

function describeMirrors({ rows }: FaceToFaceChart, [left, right]: readonly string[]): string {
  return rows
    .map((row) => {
      const parts = [
        ...(row.left === undefined ? [] : [`${left ?? ''} ${row.left.text}`]),
        ...(row.right === undefined ? [] : [`${right ?? ''} ${row.right.text}`]),
        ...(row.gap === undefined ? [] : [row.gap.text]),
      ]
      return `${row.title} (${row.detail}): ${parts.join(', ')}.`
    })
    .join(' ')
}

function describeSlopes({ series, waves }: SlopeChart): string {
  const lines = series.map(({ title, from, to }) => `${title}: ${from.text}, ${to.text}.`)
  return [`${waves.join(', ')}.`, ...lines].join(' ')
}
