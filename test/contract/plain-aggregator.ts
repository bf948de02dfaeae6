import { answered } from '../../src/dataset/status-kind.ts'
import { noCategory } from '../../src/dataset/dataset.ts'
import type { Dataset } from '../../src/dataset/dataset.ts'
import { rowScope } from '../../src/dataset/row-scope.ts'
import { holds } from '../../src/study/expression/evaluate.ts'
import { toGrid } from '../../src/stats/grid.ts'
import type {
  AggregateRequest,
  Classifier,
  Condition,
  Measure,
} from '../../src/tabulate/aggregate-request.ts'
import type { Aggregates, MeasureSums } from '../../src/tabulate/aggregates.ts'
import type { Aggregator } from '../../src/tabulate/aggregator.ts'
import { numberGrid, weightGrid } from '../../src/tabulate/sample-grid.ts'
import type { WeightedSample } from '../../src/weigh/weighted-sample.ts'

/** Sums one respondent after another in the plainest way: what every engine is held against. */
export const plainAggregator: Aggregator<WeightedSample> = {
  aggregate: (sample, requests) =>
    Promise.resolve(requests.map((request) => aggregatePlainly(sample, request))),
}

function meets(dataset: Dataset, row: number, condition: Condition): boolean {
  switch (condition.kind) {
    case 'status':
      return condition.statuses.includes(dataset.columns.get(condition.variable)?.status[row] ?? -1)
    case 'any_of':
      return condition.categories.some((category) =>
        hasCategory(dataset, row, condition.variable, category),
      )
    case 'expression': {
      const rows = rowScope(dataset)
      rows.moveTo(row)
      return holds(condition.expression, rows.scope)
    }
    case 'all':
      return condition.conditions.every((one) => meets(dataset, row, one))
    case 'not':
      return !meets(dataset, row, condition.condition)
  }
}

function hasCategory(
  dataset: Dataset,
  row: number,
  id: Parameters<Dataset['columns']['get']>[0],
  category: number,
): boolean {
  const column = dataset.columns.get(id)
  if (column?.kind === 'single') return column.codes[row] === category
  return column?.kind === 'multiple' && column.selected[category]?.[row] === 1
}

function levelCountOf(classifier: Classifier): number {
  switch (classifier.kind) {
    case 'category':
      return classifier.levelCount
    case 'condition':
      return 1
    case 'joint':
      return classifier.parts.reduce((product, part) => product * levelCountOf(part), 1)
  }
}

function levelOf(dataset: Dataset, row: number, classifier: Classifier): number {
  switch (classifier.kind) {
    case 'category':
      return categoryLevel(dataset, row, classifier)
    case 'condition':
      return meets(dataset, row, classifier.condition) ? 0 : -1
    case 'joint':
      return classifier.parts.reduce((level, part) => {
        const own = levelOf(dataset, row, part)
        return level < 0 || own < 0 ? -1 : level * levelCountOf(part) + own
      }, 0)
  }
}

function categoryLevel(
  dataset: Dataset,
  row: number,
  { variable, levels, blanks }: Extract<Classifier, { readonly kind: 'category' }>,
): number {
  const column = dataset.columns.get(variable)
  if (column?.kind !== 'single') throw new Error('a category classifier needs a single column')
  const code = column.codes[row] ?? noCategory
  return (code === noCategory ? blanks[column.status[row] ?? 0] : levels[code]) ?? -1
}

interface Slot {
  readonly levels: readonly number[]
  readonly cell: number
  readonly group: number
  readonly rows: number[]
}

function aggregatePlainly(sample: WeightedSample, request: AggregateRequest): Aggregates {
  const { dataset, design, calibration } = sample
  const slots = new Map<string, Slot>()
  for (let row = 0; row < dataset.n; row++) {
    if (request.base !== undefined && !meets(dataset, row, request.base)) continue
    const levels = request.by.map((classifier) => levelOf(dataset, row, classifier))
    const groups = design.kind === 'clusters' ? design.cluster : design.stratum
    const [cell, group] = request.byDesign
      ? [calibration?.cell[row] ?? 0, groups[row] ?? 0]
      : [0, 0]
    const key = [...levels, cell, group].join()
    const slot = slots.get(key) ?? { levels, cell, group, rows: [] }
    slots.set(key, slot)
    slot.rows.push(row)
  }
  const order = (slot: Slot): readonly number[] => [...slot.levels, slot.cell, slot.group]
  const sorted = [...slots.values()].toSorted((a, b) => compare(order(a), order(b)))
  const steps = weightSteps(sample)
  return {
    slotCount: sorted.length,
    levels: request.by.map((_, at) => Int32Array.from(sorted, ({ levels }) => levels[at] ?? -1)),
    cell: Uint32Array.from(sorted, ({ cell }) => cell),
    group: Uint32Array.from(sorted, ({ group }) => group),
    ...sumSteps(
      sorted.map(({ rows }) => rows),
      steps,
    ),
    measures: request.measures.map((measure) => sumMeasure(sample, sorted, measure, steps)),
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

interface Steps {
  readonly grid: ReturnType<typeof weightGrid>
  readonly w: readonly number[]
  readonly w2: readonly number[]
}

function weightSteps({ weights }: WeightedSample): Steps {
  const grid = weightGrid(weights.length, Math.max(...weights))
  const w = [...weights].map((weight) => toGrid(weight, grid.w))
  return { grid, w, w2: w.map((steps) => toGrid((steps / grid.w) * (steps / grid.w), grid.w2)) }
}

function sumSteps(
  sets: readonly (readonly number[])[],
  { grid, w, w2 }: Steps,
): { n: Float64Array; w: Float64Array; w2: Float64Array } {
  const sum = (of: readonly number[], rows: readonly number[], scale: number): number =>
    rows.reduce((total, row) => total + (of[row] ?? 0), 0) / scale
  return {
    n: Float64Array.from(sets, (rows) => rows.length),
    w: Float64Array.from(sets, (rows) => sum(w, rows, grid.w)),
    w2: Float64Array.from(sets, (rows) => sum(w2, rows, grid.w2)),
  }
}

function sumMeasure(
  sample: WeightedSample,
  slots: readonly Slot[],
  measure: Measure,
  steps: Steps,
): MeasureSums {
  if (measure.kind === 'number') return sumNumber(sample, slots, measure.variable, steps)
  const levelCount = levelCountOf(measure.classifier)
  const sets = slots.flatMap(({ rows }) => {
    const found = rows.map((row) => levelOf(sample.dataset, row, measure.classifier))
    return Array.from({ length: levelCount }, (_, level) =>
      rows.filter((_row, at) => found[at] === level),
    )
  })
  return { kind: 'levels', levelCount, ...sumSteps(sets, steps) }
}

function sumNumber(
  { dataset }: WeightedSample,
  slots: readonly Slot[],
  id: Parameters<Dataset['columns']['get']>[0],
  steps: Steps,
): MeasureSums {
  const column = dataset.columns.get(id)
  if (column?.kind !== 'number') throw new Error('a number measure needs a number column')
  const valued = (row: number): boolean =>
    column.status[row] === answered && !Number.isNaN(column.values[row])
  const all = [...column.values.keys()].filter(valued).map((row) => column.values[row] ?? 0)
  const range =
    all.length === 0 ? undefined : { minimum: Math.min(...all), maximum: Math.max(...all) }
  const grid = numberGrid(steps.grid, range)
  const sets = slots.map(({ rows }) => rows.filter(valued))
  const sum = (of: (w: number, d: number) => number, scale: number): Float64Array =>
    Float64Array.from(
      sets,
      (rows) =>
        rows.reduce((total, row) => {
          const w = (steps.w[row] ?? 0) / steps.grid.w
          return total + toGrid(of(w, (column.values[row] ?? 0) - grid.centre), scale)
        }, 0) / scale,
    )
  return {
    kind: 'number',
    centre: grid.centre,
    ...sumSteps(sets, steps),
    wy: sum((w, d) => w * d, grid.wy),
    w2y: sum((w, d) => w * (w * d), grid.w2y),
    w2y2: sum((w, d) => w * d * (w * d), grid.w2y2),
  }
}
