import { solve } from 'yalps'
import type { Constraint, Model } from 'yalps'

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

/** Named rows of the linear program, and what each unknown adds to them. */
type Row = readonly [string, Constraint]
type Share = readonly [string, number]

/** Branches the search for the best answer looks at: plain questions need a handful. */
const bestLimit = 256
/** Branches the search for any good answer looks at before it gives up. */
const branchLimit = 400

/** Sum of products. */
function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0)
}

/** Rows that hold one condition, counted from its sum at the ideal. */
function conditionRows(condition: CountCondition, c: number, start: number): readonly Row[] {
  const { lower, upper, preferred } = condition
  const bounds: Row = [`sum ${c}`, { min: lower - start, max: upper - start }]
  if (preferred === undefined) return [bounds]
  const bound = preferred.sum - start
  return [bounds, [`over ${c}`, { max: bound }], [`under ${c}`, { min: bound }]]
}

/** Unknowns are "up" and "down" of every cell and the distance from every preferred sum. */
function modelMoves({ ideal, conditions }: CountProgram, branch: Branch): Model {
  const rows = conditions.map((condition, c) =>
    conditionRows(condition, c, dot(condition.coefficients, ideal)),
  )
  const cells = ideal.map((people, k): Row => {
    const [min, max] = [branch.floor[k] ?? 0, branch.ceiling[k] ?? Infinity]
    return [`cell ${k}`, { min: min - people, max: max - people }]
  })
  const moves = ideal.flatMap((_, k) => {
    const shares = (sign: number): readonly Share[] => [
      ['cost', 1],
      [`cell ${k}`, sign],
      ...conditions.flatMap(({ coefficients }, c) =>
        (rows[c] ?? []).map(([row]): Share => [row, sign * (coefficients[k] ?? 0)]),
      ),
    ]
    return [[`up ${k}`, shares(1)] as const, [`down ${k}`, shares(-1)] as const]
  })
  const distances = conditions.map(({ preferred }, c) => {
    const shares: readonly Share[] = [
      ['cost', preferred?.weight ?? 0],
      [`over ${c}`, -1],
      [`under ${c}`, 1],
    ]
    return [`distance ${c}`, shares] as const
  })
  const constraints = [...cells, ...rows.flat()]
  const variables = [...moves, ...distances]
  return { direction: 'minimize', objective: 'cost', constraints, variables }
}

/** Moves in a cell, in people, or why there are none: nothing keeps the conditions, or no end. */
type Moves = readonly number[] | 'infeasible' | 'unended'

/** The best moves in a branch; `whole` asks for whole people, within the limit on branches. */
function findMoves(program: CountProgram, branch: Branch, whole: boolean): Moves {
  const cells = program.ideal.map((_, k) => ({ up: `up ${k}`, down: `down ${k}` }))
  const integers = whole ? cells.flatMap(({ up, down }) => [up, down]) : []
  const model = { ...modelMoves(program, branch), integers }
  // No time limit: the same program must give the same answer on any machine.
  const found = solve(model, { maxIterations: bestLimit, timeout: Infinity })
  if (found.status === 'infeasible') return 'infeasible'
  if (Number.isNaN(found.result)) return 'unended'
  const moves = new Map(found.variables)
  return cells.map(({ up, down }) => (moves.get(up) ?? 0) - (moves.get(down) ?? 0))
}

/** The ideal and its moves, which are whole but for the rounding of sums. */
function applyMoves(ideal: readonly number[], moves: readonly number[]): readonly number[] {
  return ideal.map((people, k) => people + Math.round(moves[k] ?? 0))
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

/** The first whole answer of a depth-first search, split on a cell that is not whole. */
function dive(program: CountProgram, root: Branch): readonly number[] | undefined {
  const waiting: Branch[] = [root]
  for (let looked = 0; looked < branchLimit; looked++) {
    const branch = waiting.pop()
    if (branch === undefined) return undefined
    const moves = findMoves(program, branch, false)
    if (typeof moves === 'string') continue
    const cell = moves.findIndex((move) => Math.abs(move - Math.round(move)) > 1e-6)
    if (cell < 0) return applyMoves(program.ideal, moves)
    const value = (program.ideal[cell] ?? 0) + (moves[cell] ?? 0)
    const [nearer, further] = halves(branch, cell, value)
    // The branch last put in is the first looked at.
    waiting.push(further, nearer)
  }
  return undefined
}

/**
 * Finds whole numbers of people, one a cell, that keep every condition and stay near the ideal:
 * the fewest moves, plus the weighted distances from preferred sums. Where the best takes too long
 * to find (means over several groups), the first whole answer of a depth-first search is taken.
 *
 * @returns one whole number a cell, or undefined when none keep every condition
 *
 * **Source**: Land & Doig 1960, *Econometrica* 28(3).
 */
export function solveCounts(program: CountProgram): readonly number[] | undefined {
  const root: Branch = {
    floor: program.ideal.map(() => 0),
    ceiling: program.ideal.map(() => Infinity),
  }
  const moves = findMoves(program, root, true)
  if (moves === 'infeasible') return undefined
  return moves === 'unended' ? dive(program, root) : applyMoves(program.ideal, moves)
}
