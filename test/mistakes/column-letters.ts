import { memoryAggregator, tabulateBook } from '../../src/tabulate/index.ts'
import type { Cell, Table } from '../../src/tabulate/index.ts'
import type { AnalysisRules, BannerBlock, Net } from '../../src/study/index.ts'
import { makeSample, makeStudy, populationId, variableId } from '../survey/make-survey.ts'
import type { Answers, PlainSurvey } from '../survey/make-survey.ts'
import { valueOf } from './right-answer.ts'

/** A block with a column for each of these codes, or codes joined by `+`. */
export function blockOf(variable: string, columns: readonly string[]): BannerBlock {
  return {
    variable: variableId(variable),
    title: { en: variable },
    columns: columns.map((codes) => ({ title: { en: codes }, codes: codes.split('+') })),
  }
}

/** How a survey's first variable is tabulated. */
export interface Crossing {
  readonly blocks: readonly BannerBlock[]
  readonly rules?: Partial<AnalysisRules>
  readonly nets?: readonly Net[]
  readonly denominator?: 'asked' | 'answered'
}

/** Tabulates the first variable of a survey by blocks of columns. */
export async function tableOf(survey: PlainSurvey, crossing: Crossing): Promise<Table> {
  const { blocks, rules, nets = [], denominator = 'asked' } = crossing
  const population = populationId('people')
  const study = makeStudy([survey], {
    rules,
    nets,
    banners: [{ id: 'b', population, title: { en: 'b' }, blocks }],
    tables: [
      {
        id: 't',
        population,
        banner: 'b',
        variables: [variableId(survey.variables[0]?.id ?? '')],
        denominator,
      },
    ],
  })
  const book = await tabulateBook(study, [makeSample(survey, study)], memoryAggregator)
  const [table] = valueOf(book)
  if (table === undefined) throw new Error('a table was expected')
  return table
}

/** The cells of a row of a table, the total first. */
export function cellsOf(table: Table, row: string): readonly Cell[] {
  const found = table.rows.find((one) => one.row.row === row)
  if (found === undefined) throw new Error(`row ${row} was expected`)
  return found.cells
}

/** The letters of each cell of a row, the total first. */
export function lettersOf(table: Table, row: string): readonly string[] {
  return cellsOf(table, row).map((cell) => (cell.kind === 'estimate' ? cell.letters.join('') : '–'))
}

/** Groups of equal size, of whom so many say yes; groups are named g0, g1 … */
export function groupsOf(each: number, yes: readonly number[]): readonly [Answers, Answers] {
  const rows = yes.flatMap((count, group) =>
    Array.from(
      { length: each },
      (_, i) => [i < count ? 'yes' : 'no', `g${String(group)}`] as const,
    ),
  )
  return [
    { kind: 'single', id: 'use', codes: ['yes', 'no'], answers: rows.map(([answer]) => answer) },
    { kind: 'single', id: 'group', answers: rows.map(([, group]) => group) },
  ]
}
