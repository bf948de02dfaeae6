import type { Bases, Estimate, ProtectedTable, TableColumn } from '../../../../protect/protected.ts'
import { unitOfRow } from '../../../../publish/figure.ts'
import type { FigureUnit } from '../../../../publish/figure.ts'
import { formatNumber, formatShare } from '../../../../publish/format-number.ts'
import { sayIn } from '../../../../publish/say.ts'
import { withheldText } from '../../../../publish/withheld-text.ts'
import { writeFigure, writeInterval } from '../../../../publish/write-figure.ts'
import type { Speech } from '../../shell/language.ts'
import type { CellPlace } from './crossed-table-props.ts'
import { writeError } from './write-error.ts'

/** A statistic of a number, and what it says, with the study's own figures. */
export interface ExplainedStatistic {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly meaning: string
}

/** A number of a table in words. */
export interface ExplainedCell {
  readonly title: string
  readonly statistics: readonly ExplainedStatistic[]
}

interface Told {
  readonly table: ProtectedTable
  readonly column: TableColumn
  readonly cell: Estimate
  readonly unit: FigureUnit
  readonly speech: Speech
}

/** Explains a number: how sure it is, on whom it rests, what it differs from and by which test. */
export function explainCell(
  table: ProtectedTable,
  place: CellPlace,
  speech: Speech,
): ExplainedCell | undefined {
  const { language, local, say } = speech
  const [row, column] = [table.rows[place.row], table.columns[place.column]]
  const cell = row?.cells[place.column]
  if (row === undefined || column === undefined || cell === undefined) return undefined
  const who = column.block === undefined ? sayIn(language)('total') : local(column.title)
  const title = `${local(row.title)} · ${who}`
  if (cell.kind === 'withheld') {
    const reason = withheldText(cell.reason, language)
    return { title: say('explore.withheld', { title, reason }), statistics: [] }
  }
  const unit = unitOfRow(row.row)
  const told: Told = { table, column, cell, unit, speech }
  const value = writeFigure({ unit, value: cell.value }, language)
  return {
    title: say('explore.pointed', { title, value }),
    statistics: [
      valueOf(told, value),
      intervalOf(told),
      errorOf(told),
      baseOf(told),
      ...effectiveOf(told),
      ...lettersOf(told),
    ],
  }
}

function valueOf({ table, unit, cell, speech }: Told, value: string): ExplainedStatistic {
  const { say, language } = speech
  const n = formatNumber(cell.bases.n, language)
  const kind = unit === 'share' || unit === 'nps' ? unit : 'mean'
  const isWeighted = table.provenance.weighting !== 'none'
  return {
    key: 'value',
    name: say(`stat.${kind}`),
    value,
    meaning:
      say(`stat.${kind}_means`, { value, n }) + (isWeighted ? ` ${say('stat.weighted')}` : ''),
  }
}

function intervalOf({ table, unit, cell, speech: { say, language } }: Told): ExplainedStatistic {
  const level = formatShare(table.provenance.level, language)
  return {
    key: 'interval',
    name: say('stat.interval', { level }),
    value: writeInterval(cell.interval, unit, language),
    meaning: say('stat.interval_means', { level }),
  }
}

function errorOf({ table, unit, cell, speech: { say, language } }: Told): ExplainedStatistic {
  const error = writeError(cell.se, unit, language)
  const isShare = unit === 'share'
  return {
    key: 'error',
    name: say('stat.error'),
    value: isShare ? say('stat.points', { error, n: cell.se * 100 }) : error,
    meaning: say(
      table.provenance.units === 'clusters' ? 'stat.error_clusters' : 'stat.error_means',
    ),
  }
}

function baseOf({ cell, speech: { say, language } }: Told): ExplainedStatistic {
  const n = formatNumber(cell.bases.n, language)
  return { key: 'base', name: say('stat.base'), value: n, meaning: say('stat.base_means') }
}

function effectiveOf({ table, cell, speech }: Told): readonly ExplainedStatistic[] {
  const { say, language } = speech
  if (table.provenance.weighting === 'none') return []
  const effective = formatNumber(cell.bases.effectiveN, language)
  const deff = deffOf(cell.bases)
  return [
    {
      key: 'effective',
      name: say('stat.effective'),
      value: effective,
      meaning:
        deff === undefined
          ? say('stat.effective_plain', { effective })
          : say('stat.effective_means', { effective, deff: formatNumber(deff, language, 2) }),
    },
  ]
}

/** Kish's design effect of the weights, out of the bases as they were released. */
function deffOf({ n, effectiveN }: Bases): number | undefined {
  return effectiveN > 0 ? Math.max(1, n / effectiveN) : undefined
}

function lettersOf(told: Told): readonly ExplainedStatistic[] {
  const { table, column, cell, speech } = told
  const { say, local, language } = speech
  if (column.letter === undefined) return []
  const lower = table.columns.filter(
    ({ letter }) => letter !== undefined && cell.letters.includes(letter),
  )
  const columns = new Intl.ListFormat(language).format(lower.map(({ title }) => local(title)))
  const rest = cell.versusTotal === undefined ? '' : ` ${say(`stat.rest_${cell.versusTotal}`)}`
  const meaning =
    lower.length === 0 ? say('stat.letters_none') : say('stat.letters_means', { columns })
  return [
    {
      key: 'letters',
      name: say('stat.letters'),
      value: cell.letters.length === 0 ? '–' : cell.letters.join(' '),
      meaning: meaning + rest,
    },
    testOf(told),
  ]
}

function testOf({ table, cell, speech }: Told): ExplainedStatistic {
  const { say, language } = speech
  const { tests, multiplicity, level, smallestTestBase } = table.provenance
  return {
    key: 'test',
    name: say('stat.test'),
    value: say(`stat.test_${tests}`),
    meaning: say(`stat.test_${tests}_means`, {
      df: formatNumber(cell.df, language),
      risk: formatShare(1 - level, language),
      adjusted: sayIn(language)(`tables.adjusted.${multiplicity}`),
      smallest: smallestTestBase,
    }),
  }
}
