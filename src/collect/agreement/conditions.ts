import type { Random } from '../../core/random.ts'
import { coefficientsOf } from './layout.ts'
import type { Layout } from './layout.ts'
import { countPrinted } from './printed-counts.ts'
import type { CountCondition } from './solve-counts.ts'
import type { Target } from './target.ts'

/** Missing the nearest count by one person costs as much as moving this many elsewhere. */
const nearness = 50

/** That everyone in an atom gives one answer. */
function singleAtom(layout: Layout, at: number, size: number): readonly CountCondition[] {
  return [{ coefficients: coefficientsOf(layout, [at], () => 1), lower: size, upper: size }]
}

/** That answers which stand alone exclude the others, and the others keep to fewest and most. */
function multipleAtom(layout: Layout, at: number, size: number): readonly CountCondition[] {
  const { levels, fewest, most } = layout.slot
  const aloneAnd = (others: (index: number) => number, alone: number): readonly number[] =>
    coefficientsOf(layout, [at], (level, k) => (level.alone ? alone : others(k)))
  const atMost = (coefficients: readonly number[], upper: number): CountCondition => ({
    coefficients,
    lower: -Infinity,
    upper,
  })
  const roomForEach = levels.flatMap((level, k) =>
    level.alone
      ? []
      : [
          atMost(
            aloneAnd((other) => (other === k ? 1 : 0), 1),
            size,
          ),
        ],
  )
  return [
    ...roomForEach,
    atMost(
      aloneAnd(() => 0, 1),
      size,
    ),
    atMost(
      aloneAnd(() => 1, most),
      most * size,
    ),
    { coefficients: aloneAnd(() => 1, fewest), lower: fewest * size, upper: Infinity },
  ]
}

/** What any answers to the slot keep to, whatever was published. */
export function structureConditions(layout: Layout): readonly CountCondition[] {
  return layout.atoms.flatMap(({ members }, at) =>
    layout.slot.kind === 'single'
      ? singleAtom(layout, at, members.length)
      : multipleAtom(layout, at, members.length),
  )
}

/** That a mean, multiplied out to whole numbers, rounds to what is printed, halves up. */
function averageConditions(target: Target, layout: Layout): readonly CountCondition[] {
  const { figure, atoms, meaning } = target
  if (meaning.kind !== 'average') return []
  const scale = 10 ** figure.decimals
  const digits = Math.round(figure.value * scale)
  const against = (half: number): readonly number[] =>
    coefficientsOf(layout, atoms, (_, k) => {
      const score = meaning.scores[k]
      return score === undefined ? 0 : 2 * (scale * score - digits) + half
    })
  const counted = coefficientsOf(layout, atoms, (_, k) => (meaning.scores[k] === undefined ? 0 : 1))
  // Whole scores make whole sums: less than nil is then one less at least.
  const whole = meaning.scores.every((score) => score === undefined || Number.isInteger(score))
  const preferred = { sum: 0, weight: nearness / (2 * scale) }
  return [
    { coefficients: counted, lower: 1, upper: Infinity },
    { coefficients: against(1), lower: 0, upper: Infinity },
    { coefficients: against(-1), lower: -Infinity, upper: whole ? -1 : -1e-4 },
    { coefficients: against(0), lower: -Infinity, upper: Infinity, preferred },
  ]
}

/**
 * What a figure asks of the counts.
 *
 * @param variation - picks any count that prints right rather than the nearest one
 */
export function figureConditions(
  target: Target,
  layout: Layout,
  variation?: Random | undefined,
): readonly CountCondition[] {
  const { figure, atoms, base, meaning } = target
  if (meaning.kind === 'average') return averageConditions(target, layout)
  const range = countPrinted(figure, base)
  if (range === undefined) throw new Error('figureConditions requires a figure that can be met')
  const { lower, upper, nearest } = range
  const sum = variation === undefined ? nearest : variation.integer(lower, upper)
  const inside = new Set(meaning.levels)
  const coefficients = coefficientsOf(layout, atoms, (_, k) => (inside.has(k) ? 1 : 0))
  return [{ coefficients, lower, upper, preferred: { sum, weight: nearness } }]
}
