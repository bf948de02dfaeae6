import type { WaveId } from '../core/ids.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { InterviewRecord } from '../interview/answers.ts'
import { withoutDerived } from '../study/derived-variables.ts'
import type { Codebook } from '../study/variable.ts'
import type { Dataset } from './dataset.ts'
import { deriveColumns } from './derive-columns.ts'
import { ProblemCounter } from './problem-counter.ts'
import { recordBuilder } from './record-builder.ts'
import { recordedAnswer } from './recorded-answer.ts'
import { routingNotes } from './routing-notes.ts'

/** Finished interviews of one population in one wave, and the variables they answer. */
export interface DatasetFromRecordsInput {
  readonly codebook: Codebook
  readonly wave: WaveId
  readonly records: Iterable<InterviewRecord>
  /** True when no real person answered. */
  readonly simulated: boolean
}

/**
 * Puts finished interviews into typed columns, in the order they come.
 *
 * A question absent from a record was not asked; frame variables are read from the record like
 * questions, derived variables are made of the others. The text of an "other" option stays in the record.
 *
 * Issues: `dataset.unknown_answer`, `dataset.wrong_answer_kind`, each once for a variable and value.
 *
 * **Notes**: answers at odds with the routing.
 * @example
 * ```ts
 * import { datasetFromRecords, datasetRows } from 'visavis/dataset'
 * const age = { id: 'age', question: 'age', kind: 'number', categories: [], waves: ['2012'] }
 * const made = datasetFromRecords({
 *   codebook: { population: 'employees', variables: [age] },
 *   wave: '2012',
 *   records: [{ answers: new Map([['age', { kind: 'number', value: 42 }]]) }],
 *   simulated: true,
 * })
 * made.ok && datasetRows(made.value).header // => ['simulated', 'age']
 * made.ok && [...datasetRows(made.value).rows] // => [['yes', '42']]
 * ```
 */
export function datasetFromRecords(input: DatasetFromRecordsInput): Result<Dataset> {
  const { codebook, wave, simulated } = input
  const problems = new ProblemCounter()
  const builders = withoutDerived(codebook.variables)
    .filter(({ waves }) => waves.includes(wave))
    .map((variable) => recordBuilder(variable, problems))
  let n = 0
  for (const { answers } of input.records) {
    n++
    for (const builder of builders) {
      const { question } = builder.variable
      const answer = question === undefined ? undefined : answers.get(question)
      builder.add(recordedAnswer(builder.variable, answer))
    }
  }
  const issues = problems.issues()
  if (issues.length > 0) return fail(issues)
  const columns = new Map(builders.map((builder) => [builder.variable.id, builder.finish()]))
  const { population } = codebook
  const dataset = deriveColumns({
    population,
    wave,
    n,
    codebook,
    columns,
    simulated,
    hash: '',
    notes: [],
  })
  return ok({ ...dataset, notes: routingNotes(dataset) })
}
