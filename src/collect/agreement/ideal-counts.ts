import type { Layout } from './layout.ts'
import type { Target } from './target.ts'

/** Turns of proportional fitting: plain questions settle in a few. */
const turns = 40

/** People by cell, not yet whole, being fitted to the figures. */
type Draft = Float64Array

/** Scales some cells to a sum; equal parts when they hold nobody yet. */
function scaleTo(draft: Draft, cells: readonly number[], sum: number): void {
  const now = cells.reduce((total, cell) => total + (draft[cell] ?? 0), 0)
  for (const cell of cells) {
    draft[cell] = now > 0 ? ((draft[cell] ?? 0) * sum) / now : sum / cells.length
  }
}

/** Mean of scores under weights tilted by exp(lean × score). */
function leaningMean(parts: readonly (readonly [number, number])[], lean: number): number {
  let [top, bottom] = [0, 0]
  for (const [weight, score] of parts) {
    const leaning = weight * Math.exp(lean * score)
    top += leaning * score
    bottom += leaning
  }
  return top / bottom
}

/** The lean that gives a mean, by halving; scores are first scaled to −1 … 1. */
function findLean(parts: readonly (readonly [number, number])[], mean: number): number {
  let [low, high] = [-30, 30]
  for (let turn = 0; turn < 50; turn++) {
    const middle = (low + high) / 2
    if (leaningMean(parts, middle) < mean) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function fitAverage(draft: Draft, layout: Layout, target: Target): void {
  const { meaning, atoms, figure } = target
  if (meaning.kind !== 'average') return
  const width = layout.slot.levels.length
  const scores = meaning.scores.flatMap((score) => (score === undefined ? [] : [score]))
  const [minimum, maximum] = [Math.min(...scores), Math.max(...scores)]
  const scaled = (score: number): number => (2 * (score - minimum)) / (maximum - minimum || 1) - 1
  const cells = atoms.flatMap((at) =>
    meaning.scores.flatMap((score, k) =>
      score === undefined ? [] : [[at * width + k, scaled(score)] as const],
    ),
  )
  const lean = findLean(
    cells.map(([cell, score]) => [draft[cell] ?? 0, score] as const),
    scaled(figure.value),
  )
  for (const [cell, score] of cells) draft[cell] = (draft[cell] ?? 0) * Math.exp(lean * score)
}

function fitCount(draft: Draft, layout: Layout, target: Target): void {
  const { meaning, atoms, base, figure } = target
  if (meaning.kind !== 'count') return
  const width = layout.slot.levels.length
  const inside = new Set(meaning.levels)
  const cellsWhere = (chosen: boolean): readonly number[] =>
    atoms.flatMap((at) =>
      layout.slot.levels.flatMap((_, k) => (inside.has(k) === chosen ? [at * width + k] : [])),
    )
  const count = Math.min(base, (base * figure.value) / 100)
  scaleTo(draft, cellsWhere(true), count)
  if (layout.slot.kind === 'single') scaleTo(draft, cellsWhere(false), base - count)
}

/** One answer each: every atom's cells make its size. */
function fitSizes(draft: Draft, layout: Layout): void {
  if (layout.slot.kind !== 'single') return
  const width = layout.slot.levels.length
  for (const [at, { members }] of layout.atoms.entries()) {
    const cells = Array.from({ length: width }, (_, k) => at * width + k)
    scaleTo(draft, cells, members.length)
  }
}

/** Whole numbers with the same sum, by largest remainder. */
export function roundToWhole(values: readonly number[]): readonly number[] {
  const whole = values.map((value) => Math.floor(value + 1e-9))
  const lacking = Math.round(
    values.reduce((sum, value) => sum + value, 0) - whole.reduce((sum, value) => sum + value, 0),
  )
  const byRemainder = values
    .map((value, k) => [k, value - (whole[k] ?? 0)] as const)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, Math.max(0, lacking))
  const raised = new Set(byRemainder.map(([k]) => k))
  return whole.map((value, k) => value + (raised.has(k) ? 1 : 0))
}

/**
 * People by cell as they would be if only whole numbers were no matter: plausible weights fitted to
 * the figures in turn (iterative proportional fitting), then rounded atom by atom.
 */
export function idealCounts(
  layout: Layout,
  targets: readonly Target[],
  weights: readonly number[],
): readonly number[] {
  const draft = Float64Array.from(
    layout.atoms.flatMap(({ members }) => weights.map((weight) => weight * members.length)),
  )
  fitSizes(draft, layout)
  for (let turn = 0; turn < turns; turn++) {
    for (const target of targets) {
      fitCount(draft, layout, target)
      fitAverage(draft, layout, target)
    }
    fitSizes(draft, layout)
  }
  const width = weights.length
  return layout.atoms.flatMap((_, at) =>
    roundToWhole(Array.from(draft.subarray(at * width, (at + 1) * width))),
  )
}
