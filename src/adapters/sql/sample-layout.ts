import type { VariableId, WaveId } from '../../core/ids.ts'
import type { Variable } from '../../study/variable.ts'
import type { DatasetFacts } from '../../weigh/sample-facts.ts'
import { identifier } from './sql.ts'
import type { Sql } from './sql.ts'

/** The columns of a variable in the table of a sample. */
export type LayoutColumn =
  | {
      readonly kind: 'single'
      readonly variable: Variable
      readonly status: Sql
      /** Index of the category; `noneOf(variable)` for those without one. */
      readonly category: Sql
    }
  | {
      readonly kind: 'multiple'
      readonly variable: Variable
      readonly status: Sql
      /** 1 or 0 a category. */
      readonly options: readonly Sql[]
    }
  | {
      readonly kind: 'number'
      readonly variable: Variable
      readonly status: Sql
      readonly value: Sql
      /** Whole steps of wy, w²y and w²y² (`numberGrid`); 0 where there is no number. */
      readonly products: readonly [wy: Sql, w2y: Sql, w2y2: Sql]
    }
  | {
      readonly kind: 'date'
      readonly variable: Variable
      readonly status: Sql
      /** Year, month and day as one whole number, 20180510, whose order is that of days. */
      readonly day: Sql
    }
  | {
      readonly kind: 'text'
      readonly variable: Variable
      readonly status: Sql
      readonly text: Sql
    }

/**
 * How the table of a sample is laid out: a row a respondent, columns named by the place of their
 * variable in the codebook.
 *
 * Beside the columns of variables there are `g`, the index of the sampling group; `m`, the index of
 * the cell of the margins; `w` and `w2`, weights in whole steps of the grid (`weightGrid`). The place
 * of variable i names `s{i}`, its status; `c{i}`, category of a single; `o{i}_{k}`, options of a
 * multiple; `v{i}`, `y{i}a`, `y{i}b`, `y{i}c`, a number and its products; `d{i}`, a day; `t{i}`, a
 * text.
 */
export interface SampleLayout {
  readonly wave: WaveId
  readonly columns: ReadonlyMap<VariableId, LayoutColumn>
}

/** What stands in the column of categories for "no category": the number of categories. */
export function noneOf({ categories }: Variable): number {
  return categories.length
}

/** Lays out the variables that a data set has answers to. */
export function layoutOf({
  wave,
  codebook,
  columns,
}: Pick<DatasetFacts, 'wave' | 'codebook'> & {
  readonly columns: ReadonlyMap<VariableId, unknown>
}): SampleLayout {
  const laid = codebook.variables.flatMap((variable, place) =>
    columns.has(variable.id) ? [[variable.id, layoutColumn(variable, place)] as const] : [],
  )
  return { wave, columns: new Map(laid) }
}

/** Lays out one variable by its place in the codebook. */
function layoutColumn(variable: Variable, place: number): LayoutColumn {
  const column = (letter: string, rest = ''): Sql => identifier(`${letter}${place}${rest}`)
  const status = column('s')
  const { kind } = variable
  switch (kind) {
    case 'single':
      return { kind, variable, status, category: column('c') }
    case 'multiple': {
      const options = variable.categories.map((_, option) => column('o', `_${option}`))
      return { kind, variable, status, options }
    }
    case 'number': {
      const products = [column('y', 'a'), column('y', 'b'), column('y', 'c')] as const
      return { kind, variable, status, value: column('v'), products }
    }
    case 'date':
      return { kind, variable, status, day: column('d') }
    case 'text':
      return { kind, variable, status, text: column('t') }
  }
}

/** A day as the whole number of its digits: `2018-05-10` is 20180510; 0 for an empty text. */
export function dayNumber(isoDate: string): number {
  return Number(isoDate.replaceAll('-', ''))
}
