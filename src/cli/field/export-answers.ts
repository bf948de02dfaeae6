import { dirname, join } from 'node:path'
import { writeCsv } from '../../adapters/csv/write-csv.ts'
import { makeFolder } from '../../adapters/write-files/make-folder.ts'
import { collectedRecords } from '../../collect/fieldwork/collected-records.ts'
import { applyExclusions } from '../../collect/fieldwork/quality/apply-exclusions.ts'
import type { CollectedAnswer } from '../../collect/ports/collector-store.ts'
import { issue } from '../../core/issue.ts'
import { all, fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { datasetFromRecords } from '../../dataset/dataset-from-records.ts'
import { datasetRows } from '../../dataset/dataset-rows.ts'
import { sampleSources } from '../../pipeline/index.ts'
import type { SampleSource } from '../../pipeline/index.ts'
import { codebookOf } from '../../study/codebook.ts'
import type { FieldAction, FieldAnswer, FieldContext } from './field-action.ts'
import { fieldText } from './field-text.ts'

/**
 * `field export`: the wave's answers as the CSV files that study.yaml names, without those that the
 * quality plan leaves out, in random order.
 */
export const exportAnswers: FieldAction = {
  run: async (context) => {
    const sources = sampleSources(context.study).filter(
      ({ wave }) => wave === context.fieldwork.wave,
    )
    if (sources.length === 0) return fail([issue('cli.no_data', { study: context.study.id })])
    const wave = await context.controls()
    if (!wave.ok) return wave
    const answers = await wave.value.collector.exportAnswers()
    if (!answers.ok) return answers
    const collected: CollectedAnswer[] = []
    for await (const one of answers.value) collected.push(one)
    const written: Result<Written>[] = []
    for (const source of sources) written.push(await writeSample(context, source, collected))
    const whole = all(written)
    return whole.ok ? ok(tell(context, whole.value)) : whole
  },
}

interface Written {
  readonly file: string
  readonly n: number
  readonly excluded: number
}

async function writeSample(
  { study, folder, fieldwork, invocation }: FieldContext,
  { wave, population, source }: SampleSource,
  collected: readonly CollectedAnswer[],
): Promise<Result<Written>> {
  const own = collected.filter((one) => one.population === population)
  const flagged = own.map((one) => ({ ...one, flags: one.answer.flags }))
  const { kept, excluded } = applyExclusions(flagged, fieldwork.quality)
  const records = collectedRecords(kept)
  if (!records.ok) return records
  const codebook = codebookOf(study, population)
  const dataset = datasetFromRecords({ wave, codebook, records: records.value, simulated: false })
  if (!dataset.ok) return dataset
  const { header, rows } = datasetRows(dataset.value)
  const path = join(folder, source.file)
  // A folder that cannot be made is told by the writing that follows.
  await makeFolder(dirname(path)).catch(() => undefined)
  const force = invocation.options['force'] === true
  const done = await writeCsv(path, withHeader(header, rows), { force })
  return done.ok ? ok({ file: source.file, n: dataset.value.n, excluded: excluded.length }) : done
}

function* withHeader(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
): Iterable<readonly string[]> {
  yield header
  yield* rows
}

function tell({ terminal }: FieldContext, written: readonly Written[]): FieldAnswer {
  return {
    lines: written.map(({ file, n, excluded }) =>
      fieldText(terminal, 'field.exported', { file, n, excluded }),
    ),
    data: { files: written },
  }
}
