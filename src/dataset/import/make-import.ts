import { idOf } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { all, fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { codebookOf } from '../../study/codebook.ts'
import type { ImportPlan } from '../../study/import/import-plan.ts'
import { importedFile, importedStudyFiles } from '../../study/import/imported-study-files.ts'
import type { StudyFile } from '../../study/read/study-files.ts'
import type { Study } from '../../study/model.ts'
import { readStudy } from '../../study/read-study.ts'
import { simulatedColumn } from '../../study/variable.ts'
import type { CsvRecord } from '../csv-record.ts'
import type { Dataset } from '../dataset.ts'
import { readAnswers } from '../read-answers.ts'
import type { ForeignTable } from './foreign-table.ts'
import { splitTable } from './split-table.ts'
import type { SplitSample } from './split-table.ts'

/** A study made from a foreign file: its texts, and its answers as rows of cells, header first. */
export interface ImportedStudy {
  readonly texts: ReadonlyMap<string, string>
  readonly answers: ReadonlyMap<string, readonly (readonly string[])[]>
}

/**
 * Makes the study that a plan says of a foreign file, and reads it as `check` and every command
 * afterwards do: what is answered is a study whose answers are read whole. Columns that are left out
 * are in none of its files.
 *
 * Issues, with line and column of the foreign file: those of the plan (`dataset.import_…`), of the
 * study, of its answers and weights.
 *
 * @param name - of the study
 */
export async function makeImport(
  name: string,
  plan: ImportPlan,
  table: ForeignTable,
): Promise<Result<ImportedStudy>> {
  const wrong = planIssues(plan, table.header)
  if (wrong.length > 0) return fail(wrong)
  const split = splitTable(plan, table)
  if (!split.ok) return split
  const samples = split.value
  const texts = importedStudyFiles(plan, { samples, separator: table.separator })
  const answers = new Map(
    samples.map((sample) => [importedFile(sample), keptCells(plan, table, sample)]),
  )
  const checked = readStudy({ name, files: filesOf(texts, answers.keys()) })
  if (!checked.ok) return checked
  const datasets = await Promise.all(
    samples.map(async (sample) => readSample(checked.value.study, table, sample)),
  )
  const read = all(datasets)
  return read.ok ? ok({ texts, answers }) : read
}

function planIssues(plan: ImportPlan, header: readonly string[]): readonly Issue[] {
  const kept = plan.items.filter(({ kind }) => kind !== 'leave_out')
  const { populationColumn, waveColumn, weightColumn } = plan
  const columns = [
    ...kept.flatMap((item) => item.columns),
    ...[populationColumn, waveColumn, weightColumn].filter((one) => one !== undefined),
  ]
  const present = new Set(header)
  const seen = new Set<string>()
  const issues = columns.flatMap((column): readonly Issue[] => {
    const twice = seen.has(column)
    seen.add(column)
    if (twice) return [issue('dataset.import_column_twice', { column })]
    return present.has(column) ? [] : [issue('dataset.import_unknown_column', { column })]
  })
  if (kept.length === 0) issues.push(issue('dataset.import_no_question'))
  const answerless = kept.filter(
    ({ kind, answers }) => (kind === 'single' || kind === 'multiple') && answers.length === 0,
  )
  return [
    ...issues,
    ...answerless.map(({ label }) => issue('dataset.import_no_answers', { item: label })),
  ]
}

/** Names of the columns that the study keeps, in the order of the file. */
function keptColumns({ items, weightColumn }: ImportPlan): ReadonlySet<string> {
  const kept = items.filter(({ kind }) => kind !== 'leave_out').flatMap(({ columns }) => columns)
  // What says that answers are simulated goes with them.
  return new Set([...kept, simulatedColumn, ...(weightColumn === undefined ? [] : [weightColumn])])
}

function keptCells(
  plan: ImportPlan,
  { header }: ForeignTable,
  { rows }: SplitSample,
): readonly (readonly string[])[] {
  const kept = keptColumns(plan)
  const places = header.flatMap((name, at) => (kept.has(name) ? [at] : []))
  const cellsAt = (cells: readonly string[]): readonly string[] =>
    places.map((at) => cells[at] ?? '')
  return [cellsAt(header), ...rows.map(({ cells }) => cellsAt(cells))]
}

function filesOf(
  texts: ReadonlyMap<string, string>,
  answers: Iterable<string>,
): ReadonlyMap<string, StudyFile> {
  return new Map<string, StudyFile>([
    ...[...texts].map(([path, text]): [string, StudyFile] => [path, { kind: 'text', text }]),
    ...[...answers].map((path): [string, StudyFile] => [path, { kind: 'data', bytes: 1 }]),
  ])
}

/** Reads a sample out of the foreign file itself, so that what is wrong is told at its own place. */
async function readSample(
  study: Study,
  table: ForeignTable,
  { wave, population, rows }: SplitSample,
): Promise<Result<Dataset>> {
  const own = study.waves
    .find(({ id }) => id === wave)
    ?.samples.find((sample) => sample.population === population)
  const weighting = study.weighting.find(
    (one) => one.wave === wave && one.population === population,
  )
  if (own?.data === undefined) throw new Error('readSample requires a sample with its answers')
  const records: readonly CsvRecord[] = [
    { kind: 'header', cells: table.header },
    ...rows,
    { kind: 'end', hash: '' },
  ]
  return readAnswers({
    codebook: codebookOf(study, own.population),
    wave: idOf(wave),
    source: { ...own.data, file: table.file, separator: table.separator },
    weightColumn: weighting?.column,
    simulated: false,
    records,
  })
}
