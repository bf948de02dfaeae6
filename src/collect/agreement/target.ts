import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Net } from '../../study/model.ts'
import type { PublishedFigure } from '../../study/published-figures.ts'
import { citeFigure } from './agreement.ts'
import { atomsOfBase, sizeOf } from './layout.ts'
import type { Layout } from './layout.ts'
import { countPrinted } from './printed-counts.ts'
import type { Slot } from './slot.ts'

/** What a row counts: people at some levels, or the average of the levels' numbers. */
export type RowMeaning =
  | { readonly kind: 'count'; readonly levels: readonly number[] }
  /** One number a level; undefined where the level is left out of the average. */
  | { readonly kind: 'average'; readonly scores: readonly (number | undefined)[] }

/** A published figure in terms of a layout. */
export interface Target {
  readonly figure: PublishedFigure
  readonly atoms: readonly number[]
  /** Respondents asked in the figure's base. */
  readonly base: number
  readonly meaning: RowMeaning
}

/** Promoters (9, 10) count 100, detractors (0 to 6) −100. */
function promotion(value: number): number {
  if (value >= 9) return 100
  return value <= 6 ? -100 : 0
}

/** What a row of a slot counts, or undefined when simulated answers cannot be made to fit it. */
export function meaningOf(slot: Slot, row: string, nets: readonly Net[]): RowMeaning | undefined {
  const own = slot.levels.findIndex(({ code }) => code === row)
  if (own >= 0) return { kind: 'count', levels: [own] }
  if (slot.kind === 'multiple') return undefined
  const net = nets.find(({ id, variable }) => id === row && variable === slot.variable)
  if (net !== undefined) {
    const levels = slot.levels.flatMap(({ code }, k) => (net.codes.includes(code) ? [k] : []))
    return { kind: 'count', levels }
  }
  const values = slot.levels.map(({ value }) => value)
  if (values.every((value) => value === undefined)) return undefined
  if (row === 'mean') return { kind: 'average', scores: values }
  if (row !== 'nps') return undefined
  const scores = values.map((value) => (value === undefined ? undefined : promotion(value)))
  return { kind: 'average', scores }
}

/** Why a figure alone cannot be met, whatever the others say. */
function problemOf(target: Target): Issue | undefined {
  const { figure, base, meaning } = target
  const named = { figure: citeFigure(figure), value: figure.value }
  if (base === 0) return issue('collect.figure_without_base', named)
  if (meaning.kind === 'count') {
    if (countPrinted(figure, base) !== undefined) return undefined
    return issue('collect.figure_unreachable', { ...named, base })
  }
  const scores = meaning.scores.filter((score) => score !== undefined)
  const [minimum, maximum] = [Math.min(...scores), Math.max(...scores)]
  const half = 0.5 / 10 ** figure.decimals
  const within = figure.value + half > minimum && figure.value - half <= maximum
  return within ? undefined : issue('collect.mean_off_scale', { ...named, minimum, maximum })
}

/**
 * Puts a published figure in terms of a layout.
 *
 * **Issues**: `collect.figure_unsupported`, `collect.figure_without_base`,
 * `collect.figure_unreachable`, `collect.mean_off_scale`.
 */
export function aimAt(
  figure: PublishedFigure,
  layout: Layout,
  nets: readonly Net[],
): Result<Target> {
  const meaning = meaningOf(layout.slot, figure.row.row, nets)
  if (meaning === undefined) {
    const named = { figure: citeFigure(figure), value: figure.value }
    return fail([issue('collect.figure_unsupported', named)])
  }
  const atoms = atomsOfBase(layout, figure.base)
  const target = { figure, atoms, base: sizeOf(layout, atoms), meaning }
  const problem = problemOf(target)
  return problem === undefined ? ok(target) : fail([problem])
}
