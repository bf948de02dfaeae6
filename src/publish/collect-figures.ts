import type { LocalText } from '../core/local-text.ts'
import type {
  Cell,
  Difference,
  Protected,
  ProtectedGap,
  ProtectedTable,
  ProtectedTrend,
  Provenance,
  Release,
  SampleReport,
  TableColumn,
  TableRow,
  Withheld,
} from '../protect/protected.ts'
import type { Study } from '../study/model.ts'
import { printFigureId } from '../study/text/figure-id.ts'
import type { Figure, FigureIndex, FigureUnit } from './figure.ts'
import { unitOfDifference, unitOfRow } from './figure.ts'
import { variableOf } from './study-names.ts'

type Entry = readonly [string, Figure | Withheld]

/** What two samples compared have in common as proof. */
type PairProof = Pick<Figure, 'weighting' | 'dataHashes' | 'simulated'>

/** A release does not change: its figures are made once for all its pages. */
const collected = new WeakMap<Release, FigureIndex>()

/**
 * Makes the record of every figure that a release may show, by its id.
 *
 * Ids: `WAVE/POPULATION/ROW`, `…@BASE`, `…@VARIABLE.CODE` for a banner column, `…#n` for a base,
 * `WAVE/POPULATION/n`, `WAVE/mirror/MIRROR.left|right|gap`, `…@PART`, `WAVE..WAVE/POPULATION/ROW`.
 *
 * Where one row stands in several tables, the table of all who were asked gives the figure.
 *
 * @param release - what passed the gate
 * @returns a figure, or why it is withheld, by id
 */
export function collectFigures(release: Release): FigureIndex {
  const known = collected.get(release)
  if (known !== undefined) return known
  const figures = new Map<string, Figure | Withheld>()
  const entries = [
    ...tablesByDenominator(release).flatMap(tableFigures),
    ...release.trends.map(trendFigure),
    ...allGaps(release).flatMap((gap) => gapFigures(gap, release.study)),
    ...release.samples.map(sampleFigure),
  ]
  for (const [id, entry] of entries) if (!figures.has(id)) figures.set(id, entry)
  collected.set(release, figures)
  return figures
}

/** Tables in the order in which they give figures: those of all who were asked first. */
export function tablesByDenominator({ tables }: Release): readonly ProtectedTable[] {
  return (['asked', 'answered'] as const).flatMap((denominator) =>
    tables.filter((table) => table.denominator === denominator),
  )
}

/** The id of the figure in a row and column of a table. */
export function figureIdOf(table: ProtectedTable, row: TableRow, column: TableColumn): string {
  const { wave, population } = table.provenance
  const base = table.base === undefined ? '' : `@${table.base.id}`
  const part = column.block === undefined ? '' : `@${column.key}`
  return `${wave}/${population}/${row.row.variable}.${row.row.row}${base}${part}`
}

function tableFigures(table: ProtectedTable): readonly Entry[] {
  return table.rows.flatMap((row) =>
    table.columns.flatMap((column, index) => {
      const cell = row.cells[index]
      return cell === undefined ? [] : cellFigures(table, row, column, cell)
    }),
  )
}

function cellFigures(
  table: ProtectedTable,
  row: TableRow,
  column: TableColumn,
  cell: Cell,
): readonly Entry[] {
  const id = figureIdOf(table, row, column)
  const size = `${id}#n`
  if (cell.kind === 'withheld') {
    const { bases } = column
    if (bases.kind === 'withheld')
      return [
        [id, cell],
        [size, bases],
      ]
    return [
      [id, cell],
      [size, { ...cellProof(table, row, column), id: size, unit: 'count', value: bases.n }],
    ]
  }
  const { value, se, interval, bases } = cell
  const proof = { ...cellProof(table, row, column), bases }
  return [
    [id, { ...proof, id, unit: unitOfRow(row.row), value, se, interval }],
    [size, { ...proof, id: size, unit: 'count', value: bases.n }],
  ]
}

/** What proves the figure of a cell, shown or not. */
export function cellProof(
  table: ProtectedTable,
  row: TableRow,
  column: TableColumn,
): Omit<Figure, 'id' | 'unit' | 'value'> {
  const { wave, population, weighting, dataHash, simulated } = table.provenance
  return {
    waves: [wave],
    populations: [population],
    row: row.row,
    question: table.variable.label,
    title: row.title,
    base: baseTitle(table, column),
    denominator: table.denominator,
    weighting,
    dataHashes: [dataHash],
    simulated,
  }
}

function baseTitle(table: ProtectedTable, column: TableColumn): LocalText | undefined {
  const base = table.base?.title
  if (column.block === undefined) return base
  return base === undefined ? column.title : joinTitles(base, column.title)
}

function joinTitles(first: LocalText, second: LocalText): LocalText {
  return Object.fromEntries(
    Object.entries(first).map(([tag, text]) => [tag, `${text}, ${second[tag] ?? ''}`]),
  )
}

function proofOfPair([first, second]: readonly [Provenance, Provenance]): PairProof {
  return {
    weighting: first.weighting,
    dataHashes: [first.dataHash, second.dataHash],
    simulated: first.simulated || second.simulated,
  }
}

/** Mirrors over everybody, then over the parts that the study declares. */
export function allGaps({ gaps, partGaps = [] }: Release): readonly ProtectedGap[] {
  return [...gaps, ...partGaps]
}

/** The id of the figure of a mirror: of a side, or of the gap. */
export function mirrorFigureId(
  { wave, mirror, part }: Pick<ProtectedGap, 'wave' | 'mirror' | 'part'>,
  side: 'left' | 'right' | 'gap',
): string {
  return printFigureId({ kind: 'mirror', wave, mirror: mirror.id, side, part: part?.id })
}

/** The id of the figure of a change from one wave to another. */
export function trendFigureId({ waves, population, row, base }: ProtectedTrend): string {
  const on = base === undefined ? '' : `@${base.id}`
  return `${waves.join('..')}/${population}/${row.variable}.${row.row}${on}`
}

function gapFigures(gap: ProtectedGap, study: Study): readonly Entry[] {
  const { mirror, wave } = gap
  const unit = unitOfRow(mirror.sides[0].row)
  const base = gap.part?.title
  const common = { waves: [wave], base, ...proofOfPair(gap.provenance) }
  const side = (name: 'left' | 'right', index: 0 | 1): Entry => {
    const id = mirrorFigureId(gap, name)
    const cell = gap[name]
    if (cell.kind === 'withheld') return [id, cell]
    const { value, se, interval, bases } = cell
    const { label, row, population } = mirror.sides[index]
    const { weighting, dataHash, simulated } = gap.provenance[index]
    const proof = { weighting, dataHashes: [dataHash], simulated, waves: [wave], base }
    const question = variableOf(study, population, row.variable)?.label
    const what = { title: label, question, row, populations: [population], unit: unitOfRow(row) }
    return [id, { id, value, se, interval, bases, ...what, ...proof }]
  }
  const what = {
    title: mirror.title,
    populations: mirror.sides.map(({ population }) => population),
  }
  const id = mirrorFigureId(gap, 'gap')
  return [
    side('left', 0),
    side('right', 1),
    [id, differenceFigure(gap.difference, unit, { id, ...what, ...common })],
  ]
}

function trendFigure(trend: ProtectedTrend): Entry {
  const { waves, population, row, question, title } = trend
  const id = trendFigureId(trend)
  const what = {
    id,
    waves,
    populations: [population],
    row,
    question,
    title,
    base: trend.base?.title,
  }
  const proof = proofOfPair(trend.provenance)
  return [id, differenceFigure(trend.difference, unitOfRow(row), { ...what, ...proof })]
}

function differenceFigure(
  difference: Difference | Withheld,
  unit: FigureUnit,
  about: Omit<Figure, 'unit' | 'value'>,
): Figure | Withheld {
  if (difference.kind === 'withheld') return difference
  const { value, se, interval, p } = difference
  return { ...about, unit: unitOfDifference(unit), value, se, interval, p }
}

function sampleFigure(sample: Protected<SampleReport>): Entry {
  const { wave, population, title, n, weighting, dataHash, simulated } = sample
  const id = `${wave}/${population}/n`
  const what = { waves: [wave], populations: [population], title }
  return [
    id,
    { id, unit: 'count', value: n, weighting, dataHashes: [dataHash], simulated, ...what },
  ]
}
