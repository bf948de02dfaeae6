import type {
  Protected,
  ProtectedGap,
  ProtectedTable,
  ProtectedTrend,
  Release,
  SampleReport,
  TableColumn,
  TableRow,
  Withheld,
} from '../protect/index.ts'
import type { Figure, FigureIndex, FigureUnit } from './figure.ts'

type Entry = readonly [string, Figure | Withheld]

/**
 * Makes the record of every figure that a release may show, by its id.
 *
 * Ids: `WAVE/POPULATION/ROW`, `…@BASE`, `…@VARIABLE.CODE` for a banner column, `…#n` for a base,
 * `WAVE/POPULATION/n`, `WAVE/mirror/MIRROR.left|right|gap`, `WAVE..WAVE/POPULATION/ROW`.
 *
 * @param release - what passed the gate
 * @returns a figure, or why it is withheld, by id
 */
export function collectFigures(release: Release): FigureIndex {
  return new Map<string, Figure | Withheld>([
    ...release.tables.flatMap(tableFigures),
    ...release.trends.flatMap(trendFigures),
    ...release.gaps.flatMap(gapFigures),
    ...release.samples.map(sampleFigure),
  ])
}

const rowUnits = { category: 'share', net: 'share', mean: 'mean', nps: 'nps' } as const

function tableFigures(table: ProtectedTable): readonly Entry[] {
  return table.rows.flatMap((row) =>
    table.columns.flatMap((column, index) => columnFigures(table, row, column, index)),
  )
}

function columnFigures(
  table: ProtectedTable,
  row: TableRow,
  column: TableColumn,
  index: number,
): readonly Entry[] {
  const cell = row.cells[index]
  if (cell === undefined) return []
  const id = columnFigureId(table, row, column)
  if (cell.kind === 'withheld') return [[id, cell]]
  const figure: Figure = {
    ...common(table, row, rowUnits[row.kind]),
    id,
    value: cell.value,
    se: cell.se,
    interval: cell.interval,
    bases: cell.bases,
    base: index === 0 ? table.base?.title : column.title,
  }
  const size: Figure = { ...figure, id: `${id}#n`, unit: 'count', value: cell.bases.n, se: undefined, interval: undefined }
  return [
    [id, figure],
    [size.id, size],
  ]
}

function columnFigureId(table: ProtectedTable, row: TableRow, column: TableColumn): string {
  const { wave, population } = table.provenance
  const base = table.base === undefined ? '' : `@${table.base.id}`
  const part = column.block === undefined ? '' : `@${column.key}`
  return `${wave}/${population}/${row.row.variable}.${row.row.row}${base}${part}`
}

function common(table: ProtectedTable, row: TableRow, unit: FigureUnit): Omit<Figure, 'id' | 'value'> {
  const { wave, population, weighting, dataHash, simulated } = table.provenance
  return {
    unit,
    waves: [wave],
    populations: [population],
    row: row.row,
    question: table.variable.label,
    title: row.title,
    weighting,
    dataHashes: [dataHash],
    simulated,
  }
}

function pairProvenance(pair: ProtectedGap | ProtectedTrend): Pick<Figure, 'weighting' | 'dataHashes' | 'simulated'> {
  const [first, second] = pair.provenance
  return {
    weighting: first.weighting,
    dataHashes: [first.dataHash, second.dataHash],
    simulated: first.simulated || second.simulated,
  }
}

function gapFigures(gap: ProtectedGap): readonly Entry[] {
  const { mirror, wave } = gap
  const stem = `${wave}/mirror/${mirror.id}`
  const unit = unitOfRow(mirror.sides[0].row.row)
  const sides = (['left', 'right'] as const).map((side, index): Entry => {
    const cell = side === 'left' ? gap.left : gap.right
    const of = mirror.sides[index === 0 ? 0 : 1]
    const id = `${stem}.${side}`
    if (cell.kind === 'withheld') return [id, cell]
    const { value, se, interval, bases } = cell
    const titles = { title: of.label, row: of.row, populations: [of.population] }
    return [id, { id, unit, value, se, interval, bases, waves: [wave], ...titles, ...pairProvenance(gap) }]
  })
  return [...sides, [`${stem}.gap`, gapFigure(gap, `${stem}.gap`, unit)]]
}

function gapFigure(gap: ProtectedGap, id: string, unit: FigureUnit): Figure | Withheld {
  const { difference, mirror, wave } = gap
  if (difference.kind === 'withheld') return difference
  const { value, se, interval, p } = difference
  const populations = mirror.sides.map((side) => side.population)
  const numbers = { id, unit: differenceUnit(unit), value, se, interval, p }
  return { ...numbers, waves: [wave], populations, title: mirror.title, ...pairProvenance(gap) }
}

function trendFigures(trend: ProtectedTrend): readonly Entry[] {
  const [from, to] = trend.waves
  const base = trend.base === undefined ? '' : `@${trend.base.id}`
  const id = `${from}..${to}/${trend.population}/${trend.row.variable}.${trend.row.row}${base}`
  if (trend.difference.kind === 'withheld') return [[id, trend.difference]]
  const { value, se, interval, p } = trend.difference
  const numbers = { id, unit: differenceUnit(unitOfRow(trend.row.row)), value, se, interval, p }
  const figure: Figure = {
    ...numbers,
    waves: trend.waves,
    populations: [trend.population],
    row: trend.row,
    question: trend.question,
    title: trend.title,
    base: trend.base?.title,
    ...pairProvenance(trend),
  }
  return [[id, figure]]
}

/** `mean` and `nps` are reserved row names; every other row is a share. */
function unitOfRow(row: string): FigureUnit {
  return row === 'mean' || row === 'nps' ? row : 'share'
}

function differenceUnit(unit: FigureUnit): FigureUnit {
  return unit === 'share' ? 'points' : unit
}

function sampleFigure(sample: Protected<SampleReport>): Entry {
  const id = `${sample.wave}/${sample.population}/n`
  const { n, weighting, dataHash, simulated } = sample
  const where = { waves: [sample.wave], populations: [sample.population], title: sample.title }
  return [id, { id, unit: 'count', value: n, weighting, dataHashes: [dataHash], simulated, ...where }]
}
