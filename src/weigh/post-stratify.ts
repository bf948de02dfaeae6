import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { requireThat } from '../stats/require-that.ts'
import { applyGains } from './apply-gains.ts'
import type { Calibration } from './calibration.ts'
import { jointCells } from './joint-cells.ts'
import type { JointCells } from './joint-cells.ts'
import { levelSums } from './level-sums.ts'
import { weightIssues } from './weight-issues.ts'

/** A variable whose levels, crossed with those of others, make cells. */
export interface CellVariable {
  /** Names the variable in issues. */
  readonly name: string
  /** Level of each respondent, an index into `levels`. */
  readonly codes: Uint16Array
  readonly levels: readonly string[]
}

/** The known size of a cell. */
export interface CellTarget {
  /** Level of each variable, in their order, an index into its `levels`. */
  readonly levels: readonly number[]
  /** Sum of weights that the cell must have. */
  readonly target: number
}

/** What post-stratification starts from. */
export interface PostStratifyInput {
  /** One weight a respondent, above 0; 1 each when absent: cell weighting. */
  readonly designWeights?: Float64Array | undefined
  /** At least one. */
  readonly variables: readonly CellVariable[]
  /** One target for each cell that somebody is in; the population has nobody in the others. */
  readonly targets: readonly CellTarget[]
}

/** Weights that meet all cells. */
export interface PostStratifiedWeights {
  readonly weights: Float64Array
  /** What was fixed, each cell a level of one margin; `marginBasis` makes its columns of it. */
  readonly calibration: Calibration
}

/**
 * Post-stratifies weights: multiplies those of each cell of crossed variables so that they sum to its
 * known size.
 *
 * Use it when the population is known for every combination of levels (sex × age), and each has
 * respondents; `rake` needs only the distribution of each variable. Without design weights this is
 * cell weighting, known as target weighting too: target over count. All cells that stand in the way
 * are named at once.
 *
 * **Shape**: one weight a respondent, in the order given. **Unit**: that of the targets.
 *
 * **Issues**: `weigh.missing_weight`, `weigh.bad_weight`, `weigh.missing_cell_value`, `weigh.bad_cell_target`,
 * `weigh.unknown_cell`, `weigh.repeated_cell`, `weigh.empty_cell`, `weigh.zero_cell`.
 *
 * @throws RangeError when there is no variable, one has not one code a respondent, or a target has
 *   not one level a variable
 * @example
 * ```ts
 * import { postStratify } from 'visavis/weigh'
 * const sex = { name: 'sex', levels: ['woman', 'man'], codes: Uint16Array.of(0, 0, 0, 1) }
 * const targets = [{ levels: [0], target: 2.1 }, { levels: [1], target: 1.9 }]
 * const weighted = postStratify({ variables: [sex], targets })
 * weighted.ok && weighted.value.weights[3] // ≈ 1.9
 * ```
 *
 * Source: Holt & Smith (1979), J. R. Stat. Soc. A 142, 33–46. Checked against R survey 4.1-1
 * `postStratify`, test/reference/post-stratification.json.
 */
export function postStratify(input: PostStratifyInput): Result<PostStratifiedWeights> {
  const { variables, targets } = input
  const n = requireShape(input)
  const designWeights = input.designWeights ?? new Float64Array(n).fill(1)
  const missing = [...weightIssues(designWeights), ...variables.flatMap(missingIssues)]
  const known = targets.flatMap((target) => cellIssues(variables, target))
  if (missing.length > 0) return fail([...missing, ...known])
  const cells = jointCells(
    variables.map(({ codes, levels }) => ({ codes, levelCount: levels.length })),
    n,
  )
  requireThat(cells.cellCount < 2 ** 16, 'postStratify requires fewer than 65,536 cells')
  const wanted = targetsByKey(targets)
  const issues = [...known, ...repeatedIssues(input), ...unmetIssues(input, cells, cells.n)]
  if (issues.length > 0) return fail(issues)
  const sums = levelSums(designWeights, cells.cell, cells.cellCount)
  const gain = sums.map((sum, cell) => (wanted.get(keyOf(cells, cell)) ?? 0) / sum)
  const calibration: Calibration = {
    cell: cells.cell,
    cellCount: cells.cellCount,
    n: cells.n,
    levels: [Uint16Array.from(gain, (_, cell) => cell)],
    levelCounts: [cells.cellCount],
    gain,
  }
  return ok({ weights: applyGains(designWeights, calibration), calibration })
}

function requireShape({ designWeights, variables, targets }: PostStratifyInput): number {
  const [first] = variables
  if (first === undefined) throw new RangeError('postStratify requires at least one variable')
  const n = designWeights?.length ?? first.codes.length
  requireThat(
    variables.every(({ codes }) => codes.length === n),
    'postStratify requires one code a respondent in each variable',
  )
  requireThat(
    targets.every(({ levels }) => levels.length === variables.length),
    'postStratify requires one level a variable in each target',
  )
  return n
}

function missingIssues({ name, codes, levels }: CellVariable): readonly Issue[] {
  const n = codes.reduce((count, code) => count + (code < levels.length ? 0 : 1), 0)
  return n === 0 ? [] : [issue('weigh.missing_cell_value', { variable: name, n })]
}

function cellIssues(
  variables: readonly CellVariable[],
  { levels, target }: CellTarget,
): readonly Issue[] {
  const cell = nameCell(variables, levels)
  return [
    ...(hasCell(variables, levels) ? [] : [issue('weigh.unknown_cell', { cell })]),
    ...(target >= 0 && target < Infinity
      ? []
      : [issue('weigh.bad_cell_target', { cell, target: String(target) })]),
  ]
}

function hasCell(variables: readonly CellVariable[], levels: readonly number[]): boolean {
  return variables.every(({ levels: names }, at) => names[levels[at] ?? -1] !== undefined)
}

function repeatedIssues({ variables, targets }: PostStratifyInput): readonly Issue[] {
  const repeated = targets.filter(
    ({ levels }, at) => targets.findIndex((other) => sameCell(levels, other.levels)) < at,
  )
  return repeated.map(({ levels }) =>
    issue('weigh.repeated_cell', { cell: nameCell(variables, levels) }),
  )
}

function sameCell(a: readonly number[], b: readonly number[]): boolean {
  return a.every((level, at) => level === b[at])
}

/** Cells of the population that nobody is in, and cells of the sample that the population lacks. */
function unmetIssues(
  { variables, targets }: PostStratifyInput,
  cells: JointCells,
  counts: Float64Array,
): readonly Issue[] {
  const wanted = targetsByKey(targets)
  const present = new Set(Array.from(counts, (_, cell) => keyOf(cells, cell)))
  const empty = targets
    .filter(({ levels, target }) => target > 0 && hasCell(variables, levels))
    .filter(({ levels }) => !present.has(levels.join()))
    .map(({ levels, target }) =>
      issue('weigh.empty_cell', { cell: nameCell(variables, levels), target }),
    )
  const unwanted = Array.from(counts).flatMap((n, cell) => {
    if (wanted.has(keyOf(cells, cell)) && wanted.get(keyOf(cells, cell)) !== 0) return []
    const levels = cells.levels.map((codes) => codes[cell] ?? 0)
    return [issue('weigh.zero_cell', { cell: nameCell(variables, levels), n })]
  })
  return [...empty, ...unwanted]
}

function targetsByKey(targets: readonly CellTarget[]): ReadonlyMap<string, number> {
  return new Map(targets.map(({ levels, target }) => [levels.join(), target]))
}

function keyOf({ levels }: JointCells, cell: number): string {
  return levels.map((codes) => codes[cell] ?? 0).join()
}

function nameCell(variables: readonly CellVariable[], levels: readonly number[]): string {
  return variables
    .map((variable, at) => {
      const level = levels[at] ?? -1
      return `${variable.name}=${variable.levels[level] ?? String(level)}`
    })
    .join(' × ')
}
