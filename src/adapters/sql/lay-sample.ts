import { answered } from '../../dataset/status-kind.ts'
import type { Column, NumberColumn, SingleColumn, TextColumn } from '../../dataset/dataset.ts'
import { toGrid } from '../../stats/grid.ts'
import { numberGrid, weightGrid } from '../../tabulate/sample-grid.ts'
import type { NumberGrid, NumberRange, WeightGrid } from '../../tabulate/sample-grid.ts'
import type { SampleDesign } from '../../weigh/sample-design.ts'
import type { WeightedSample } from '../../weigh/weighted-sample.ts'
import { dayNumber, layoutOf, noneOf } from './sample-layout.ts'
import type { SampleLayout } from './sample-layout.ts'
import type { SqlSample } from './sql-sample.ts'
import { calibrationFacts, designFacts } from './without-rows.ts'
import { tableColumns } from './table-columns.ts'
import type { TableColumn } from './table-columns.ts'

/** A column of the table of a sample, and its cells. */
export interface LaidColumn extends TableColumn {
  readonly at: (row: number) => number | string
}

/** A sample in memory as an engine stores it. */
export interface LaidSample {
  readonly facts: SqlSample
  readonly layout: SampleLayout
  readonly columns: readonly LaidColumn[]
}

type Cells = (row: number) => number | string

/** Lays a sample in memory out as the columns of a table. */
export function laySample(sample: WeightedSample): LaidSample {
  const { dataset, weights, design, calibration } = sample
  const layout = layoutOf(dataset)
  const grid = weightGrid(
    weights.length,
    weights.reduce((most, weight) => Math.max(most, weight), 0),
  )
  const steps = weights.map((weight) => toGrid(weight, grid.w))
  const onGrid = steps.map((step) => step / grid.w)
  const numberGrids = new Map(
    [...dataset.columns].flatMap(([id, column]) =>
      column.kind === 'number' ? [[id, numberGrid(grid, rangeOf(column))] as const] : [],
    ),
  )
  const groups = groupsOf(design)
  const cells: readonly Cells[] = [
    (row) => groups[row] ?? 0,
    (row) => calibration?.cell[row] ?? 0,
    (row) => steps[row] ?? 0,
    (row) => squareSteps(onGrid[row] ?? 0, grid),
    ...[...layout.columns.keys()].flatMap((id) => {
      const column = dataset.columns.get(id)
      const products = numberGrids.get(id)
      return column === undefined ? [] : cellsOf(column, onGrid, products)
    }),
  ]
  const columns = tableColumns(layout).flatMap((column, place) => {
    const at = cells[place]
    return at === undefined ? [] : [{ ...column, at }]
  })
  return { facts: { ...factsOf(sample), grid, numberGrids }, layout, columns }
}

function groupsOf(design: SampleDesign): Uint32Array {
  return design.kind === 'clusters' ? design.cluster : design.stratum
}

function squareSteps(onGrid: number, { w2 }: WeightGrid): number {
  return toGrid(onGrid * onGrid, w2)
}

/** A sample's facts without its respondents. */
function factsOf({
  dataset,
  design,
  calibration,
  diagnostics,
  notes,
}: WeightedSample): Omit<SqlSample, 'grid' | 'numberGrids'> {
  const { population, wave, n, codebook, simulated, hash } = dataset
  const columns = new Map(
    [...dataset.columns].map(([id, { kind, variable }]) => [id, { kind, variable }] as const),
  )
  return {
    dataset: { population, wave, n, codebook, columns, simulated, hash, notes: dataset.notes },
    design: designFacts(design),
    calibration: calibration === undefined ? undefined : calibrationFacts(calibration),
    diagnostics,
    notes,
  }
}

function isGiven({ status, values }: NumberColumn, row: number): boolean {
  return status[row] === answered && Number.isFinite(values[row])
}

function rangeOf(column: NumberColumn): NumberRange | undefined {
  const range = { minimum: Infinity, maximum: -Infinity }
  column.values.forEach((value, row) => {
    if (!isGiven(column, row)) return
    range.minimum = Math.min(range.minimum, value)
    range.maximum = Math.max(range.maximum, value)
  })
  return range.minimum > range.maximum ? undefined : range
}

/** The cells of a variable's columns, in the order of `variableColumns`. */
function cellsOf(
  column: Column,
  weights: Float64Array,
  products: NumberGrid | undefined,
): readonly Cells[] {
  const status: Cells = (row) => column.status[row] ?? 0
  switch (column.kind) {
    case 'single':
      return [status, (row) => categoryOf(column, row)]
    case 'multiple':
      return [
        status,
        ...column.selected.map(
          (option): Cells =>
            (row) =>
              option[row] ?? 0,
        ),
      ]
    case 'number':
      return [status, ...numberCells(column, weights, products)]
    case 'text':
      return [status, textCells(column)]
  }
}

function categoryOf({ codes, variable }: SingleColumn, row: number): number {
  return Math.min(codes[row] ?? noneOf(variable), noneOf(variable))
}

function textCells({ variable, values }: TextColumn): Cells {
  return variable.kind === 'date'
    ? (row) => dayNumber(values[row] ?? '')
    : (row) => values[row] ?? ''
}

function numberCells(
  column: NumberColumn,
  weights: Float64Array,
  products: NumberGrid | undefined,
): readonly Cells[] {
  if (products === undefined) throw new RangeError('laySample requires the grid of each number')
  const { centre, wy, w2y, w2y2 } = products
  const product =
    (of: (w: number, wd: number) => number, scale: number): Cells =>
    (row) => {
      if (!isGiven(column, row)) return 0
      const w = weights[row] ?? 0
      return toGrid(of(w, w * ((column.values[row] ?? 0) - centre)), scale)
    }
  return [
    (row) => column.values[row] ?? 0,
    product((_, wd) => wd, wy),
    product((w, wd) => w * wd, w2y),
    product((_, wd) => wd * wd, w2y2),
  ]
}
