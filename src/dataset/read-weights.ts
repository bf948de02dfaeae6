import type { Issue } from '../core/issue.ts'
import { issue } from '../core/issue.ts'
import type { IssueCode } from '../core/catalogue/index.ts'
import { cellOf, cellPlace } from './column-builder.ts'
import type { FileColumn } from './column-builder.ts'
import type { CsvRow } from './csv-record.ts'
import type { DataSource } from '../study/model.ts'
import { GrowingArray } from './growing-array.ts'
import { readNumber } from './read-number.ts'
import { shortened } from './problem-counter.ts'

/** Rows told one by one; the rest is counted. */
const rowsTold = 100

/** Gathers the weights that came with a file. */
export interface WeightReader {
  add(row: CsvRow): void
  issues(): readonly Issue[]
  finish(): Float64Array
}

function weightProblem(cell: string, weight: number | undefined): IssueCode | undefined {
  if (cell.trim() === '') return 'dataset.weight_missing'
  if (weight === undefined) return 'dataset.weight_not_a_number'
  if (weight < 0) return 'dataset.weight_negative'
  return weight === 0 ? 'dataset.weight_zero' : undefined
}

/**
 * Reads the column of weights, each of which must be a number above 0.
 *
 * Issues, a row each up to a hundred: `dataset.weight_missing`, `dataset.weight_not_a_number`,
 * `dataset.weight_negative`, `dataset.weight_zero`; then `dataset.more_issues`.
 */
export function readWeights(column: FileColumn, source: DataSource): WeightReader {
  const weights = new GrowingArray((length) => new Float64Array(length))
  const issues: Issue[] = []
  let more = 0
  return {
    add: (row) => {
      const cell = cellOf(row, column)
      const weight = readNumber(cell, source.separator)
      const problem = weightProblem(cell, weight)
      if (problem !== undefined && issues.length < rowsTold) {
        const values = { column: column.name, value: shortened(cell) }
        issues.push(issue(problem, values, cellPlace(source, row, column)))
      } else if (problem !== undefined) more++
      weights.push(weight ?? 0)
    },
    issues: () =>
      more === 0
        ? issues
        : [...issues, issue('dataset.more_issues', { n: more }, { file: source.file })],
    finish: () => weights.finish(),
  }
}
