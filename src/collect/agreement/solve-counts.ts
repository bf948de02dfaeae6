import { minimiseLinear } from './minimise-linear.ts'
import type { LinearRow } from './minimise-linear.ts'

/** What a sum over cells must keep to. */
export interface CountCondition {
  /** One coefficient a cell. */
  readonly coefficients: readonly number[]
  readonly lower: number
  readonly upper: number
  /** The sum preferred between the bounds, and what a unit of distance costs in people moved. */
  readonly preferred?: { readonly sum: number; readonly weight: number } | undefined
}

/** People to share out among cells: whole numbers near an ideal that keep every condition. */
export interface CountProgram {
  /** Whole numbers of at least nil, one a cell. */
  readonly ideal: readonly number[]
  readonly conditions: readonly CountCondition[]
}

/** Bounds of each cell in one branch of the search. */
interface Branch {
  readonly floor: readonly number[]
  readonly ceiling: readonly number[]
}

/** Branches looked at before the search gives up: plain questions need one. */
const branchLimit = 400

/** Sum of products. */
function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0)
}

/** The condition's sum of moves, times a sign: unknowns are "up" of every cell, then "down". */
function movesRow(condition: CountCondition, sign: number, width: number): number[] {
  const row = Array.from({ length: width }, () => 0)
  const cells = condition.coefficients.length
  for (const [k, value] of condition.coefficients.entries()) {
    row[k] = sign * value
    row[cells + k] = -sign * value
  }
  return row
}

/** One unknown that may not pass a bound. */
function boundRow(unknown: number, bound: number, width: number): LinearRow {
  const coefficients = Array.from({ length: width }, (_, k) => (k === unknown ? 1 : 0))
  return { coefficients, bound, relation: 'at_most' }
}

/** Rows that hold one condition; `slack` is the first of its two unknowns "over" and "under". */
function conditionRows(
  condition: CountCondition,
  start: { readonly sum: number; readonly slack: number },
  width: number,
): readonly LinearRow[] {
  const { lower, upper, preferred } = condition
  const bounds: LinearRow[] = []
  if (lower === upper) {
    const row = { coefficients: movesRow(condition, 1, width), bound: lower - start.sum }
    return [{ ...row, relation: 'equal' }]
  }
  if (upper < Infinity) {
    const row = { coefficients: movesRow(condition, 1, width), bound: upper - start.sum }
    bounds.push({ ...row, relation: 'at_most' })
  }
  if (lower > -Infinity) {
    const row = { coefficients: movesRow(condition, -1, width), bound: start.sum - lower }
    bounds.push({ ...row, relation: 'at_most' })
  }
  if (preferred === undefined) return bounds
  const distance = movesRow(condition, 1, width)
  distance[start.slack] = -1
  distance[start.slack + 1] = 1
  const bound = preferred.sum - start.sum
  return [...bounds, { coefficients: distance, bound, relation: 'equal' }]
}

/** The best sharing out in a branch, people not yet whole. */
function relax(program: CountProgram, branch: Branch): readonly number[] | undefined {
  const cells = program.ideal.length
  const start = program.ideal.map((value, k) =>
    Math.min(branch.ceiling[k] ?? Infinity, Math.max(branch.floor[k] ?? 0, value)),
  )
  const width = 2 * cells + 2 * program.conditions.length
  const rows = program.conditions.flatMap((condition, c) =>
    conditionRows(
      condition,
      { sum: dot(condition.coefficients, start), slack: 2 * cells + 2 * c },
      width,
    ),
  )
  for (const [k, value] of start.entries()) {
    rows.push(boundRow(cells + k, value - (branch.floor[k] ?? 0), width))
    const up = (branch.ceiling[k] ?? Infinity) - value
    if (up < Infinity) rows.push(boundRow(k, up, width))
  }
  const weights = program.conditions.map(({ preferred }) => preferred?.weight ?? 0)
  const cost = [
    ...Array.from({ length: 2 * cells }, () => 1),
    ...weights.flatMap((weight) => [weight, weight]),
  ]
  const moves = minimiseLinear({ cost, rows })
  if (moves === undefined) return undefined
  return start.map((value, k) => value + (moves[k] ?? 0) - (moves[cells + k] ?? 0))
}

/** The two halves of a branch around a cell that is not whole, the nearer first. */
function halves(branch: Branch, cell: number, value: number): readonly [Branch, Branch] {
  const under: Branch = {
    floor: branch.floor,
    ceiling: branch.ceiling.map((bound, k) => (k === cell ? Math.floor(value) : bound)),
  }
  const over: Branch = {
    floor: branch.floor.map((bound, k) => (k === cell ? Math.ceil(value) : bound)),
    ceiling: branch.ceiling,
  }
  return value - Math.floor(value) < 0.5 ? [under, over] : [over, under]
}

/**
 * Finds whole numbers of people, one a cell, that keep every condition and stay near the ideal:
 * linear relaxation, then a depth-first search that splits on a cell which is not whole and takes
 * the first whole answer.
 *
 * @returns one whole number a cell, or undefined when none keep every condition
 *
 * **Source**: Land & Doig 1960, *Econometrica* 28(3).
 */
export function solveCounts(program: CountProgram): readonly number[] | undefined {
  const waiting: Branch[] = [
    { floor: program.ideal.map(() => 0), ceiling: program.ideal.map(() => Infinity) },
  ]
  for (let looked = 0; looked < branchLimit; looked++) {
    const branch = waiting.pop()
    if (branch === undefined) return undefined
    const values = relax(program, branch)
    if (values === undefined) continue
    const cell = values.findIndex((value) => Math.abs(value - Math.round(value)) > 1e-6)
    if (cell < 0) return values.map((value) => Math.round(value))
    const [nearer, further] = halves(branch, cell, values[cell] ?? 0)
    // The branch last put in is the first looked at.
    waiting.push(further, nearer)
  }
  return undefined
}
