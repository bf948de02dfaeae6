import type { VariableId } from '../../core/ids.ts'
import type { Column, Dataset } from '../../dataset/dataset.ts'
import { answered } from '../../dataset/status-kind.ts'
import { dayNumber, noneOf } from '../sql/sample-layout.ts'
import { toGrid } from '../../stats/grid.ts'
import { numberGrid, weightGrid } from '../../tabulate/sample-grid.ts'
import type { NumberGrid, NumberRange, WeightGrid } from '../../tabulate/sample-grid.ts'
import type { WeightedSample } from '../../weigh/weighted-sample.ts'

/** Names of the columns that every table of a sample has. */
export const sampleColumns = { group: 'g', cell: 'm', weight: 'w', square: 'w2' } as const

/** Types of ClickHouse that a table of a sample needs. */
export type PlainType = 'UInt8' | 'UInt16' | 'UInt32' | 'Int64' | 'Float64'

/** A column of a table: its name of our own making, and the bytes of any of its rows. */
export interface TableColumn {
  readonly name: string
  readonly type: PlainType
  /** Little-endian values of the rows from `from` to before `to`. */
  bytes(from: number, to: number): Uint8Array
}

/** How a sample lies in a table. */
export interface TableLayout {
  readonly n: number
  readonly columns: readonly TableColumn[]
  readonly grid: WeightGrid
  readonly numberGrids: ReadonlyMap<VariableId, NumberGrid>
}

/** Columns of the variable at a place of the codebook, by what they hold. */
export const columnName = {
  status: (position: number): string => `s${position}`,
  code: (position: number): string => `c${position}`,
  option: (position: number, category: number): string => `o${position}_${category}`,
  value: (position: number): string => `v${position}`,
  date: (position: number): string => `d${position}`,
  product: (position: number, product: 'a' | 'b' | 'c'): string => `y${position}${product}`,
} as const

/** Lays a sample out as columns of a table; free texts stay at home. */
export function layOutTable(sample: WeightedSample): TableLayout {
  const { dataset, weights, design, calibration } = sample
  const weight = weightGrid(Math.max(dataset.n, 1), largestOf(weights))
  const numberGrids = new Map<VariableId, NumberGrid>()
  const answers = dataset.codebook.variables.flatMap((variable, position) => {
    const column = dataset.columns.get(variable.id)
    if (column === undefined) return []
    const status = typed(columnName.status(position), 'UInt8', column.status)
    if (column.kind !== 'number') return [status, ...layOutColumn(column, position)]
    const grid = numberGrid(weight, rangeOf(column))
    numberGrids.set(variable.id, grid)
    return [status, ...layOutNumber(column, { position, grid, weights, weight })]
  })
  const stepsOf = (row: number): number => toGrid(weights[row] ?? 0, weight.w)
  const columns = [
    typed(
      sampleColumns.group,
      'UInt32',
      design.kind === 'clusters' ? design.cluster : design.stratum,
    ),
    typed(sampleColumns.cell, 'UInt32', calibration?.cell ?? new Uint32Array(dataset.n)),
    steps(sampleColumns.weight, stepsOf),
    steps(sampleColumns.square, (row) => {
      const w = stepsOf(row) / weight.w
      return toGrid(w * w, weight.w2)
    }),
    ...answers,
  ]
  return { n: dataset.n, columns, grid: weight, numberGrids }
}

function layOutColumn(
  column: Exclude<Column, { readonly kind: 'number' }>,
  position: number,
): readonly TableColumn[] {
  if (column.kind === 'single') {
    const none = noneOf(column.variable)
    const codes = column.codes.map((code) => Math.min(code, none))
    return [typed(columnName.code(position), 'UInt16', codes)]
  }
  if (column.kind === 'multiple')
    return column.selected.map((chosen, category) =>
      typed(columnName.option(position, category), 'UInt8', chosen),
    )
  if (column.variable.kind !== 'date') return []
  return [typed(columnName.date(position), 'UInt32', Uint32Array.from(column.values, dayNumber))]
}

interface NumberInput {
  readonly position: number
  readonly grid: NumberGrid
  readonly weights: Float64Array
  readonly weight: WeightGrid
}

/** Products are 0 where there is no number: sums need no test. */
function layOutNumber(
  column: Extract<Column, { readonly kind: 'number' }>,
  { position, grid, weights, weight }: NumberInput,
): readonly TableColumn[] {
  const { values, status } = column
  /** The steps of a product of w and of d, the distance of y from the centre of its range. */
  const product = (scale: number, of: (w: number, d: number) => number) => (row: number) => {
    const d = status[row] === answered ? (values[row] ?? NaN) - grid.centre : NaN
    const w = toGrid(weights[row] ?? 0, weight.w) / weight.w
    return Number.isNaN(d) ? 0 : toGrid(of(w, d), scale)
  }
  return [
    typed(columnName.value(position), 'Float64', values),
    steps(
      columnName.product(position, 'a'),
      product(grid.wy, (w, d) => w * d),
    ),
    steps(
      columnName.product(position, 'b'),
      product(grid.w2y, (w, d) => w * (w * d)),
    ),
    steps(
      columnName.product(position, 'c'),
      product(grid.w2y2, (w, d) => w * d * (w * d)),
    ),
  ]
}

function typed(
  name: string,
  type: PlainType,
  values: Uint8Array | Uint16Array | Uint32Array | Float64Array,
): TableColumn {
  const bytes = (from: number, to: number): Uint8Array => {
    const rows = values.subarray(from, to)
    return new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength)
  }
  return { name, type, bytes }
}

/** Whole numbers below 2⁵³ as 64-bit integers. */
function steps(name: string, stepsOf: (row: number) => number): TableColumn {
  const bytes = (from: number, to: number): Uint8Array => {
    const halves = new Int32Array(2 * (to - from))
    for (let row = from; row < to; row++) {
      const value = stepsOf(row)
      const high = Math.floor(value / 2 ** 32)
      halves[2 * (row - from)] = value - high * 2 ** 32
      halves[2 * (row - from) + 1] = high
    }
    return new Uint8Array(halves.buffer)
  }
  return { name, type: 'Int64', bytes }
}

function largestOf(weights: Float64Array): number {
  return weights.reduce((largest, weight) => Math.max(largest, weight), 0)
}

/** The range of the numbers that were answered. */
function rangeOf({
  values,
  status,
}: Extract<Column, { readonly kind: 'number' }>): NumberRange | undefined {
  let minimum = Infinity
  let maximum = -Infinity
  values.forEach((value, row) => {
    if (status[row] !== answered || Number.isNaN(value)) return
    minimum = Math.min(minimum, value)
    maximum = Math.max(maximum, value)
  })
  return minimum > maximum ? undefined : { minimum, maximum }
}
