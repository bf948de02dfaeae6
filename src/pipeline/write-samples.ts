import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeCsv } from '../adapters/csv/write-csv.ts'
import { makeFolder } from '../adapters/write-files/make-folder.ts'
import { issue } from '../core/issue.ts'
import { all, fail } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { datasetRows } from '../dataset/dataset-rows.ts'
import type { Dataset } from '../dataset/dataset.ts'

/** A sample and the file that it goes to, as study.yaml names it. */
export interface SampleToWrite {
  readonly file: string
  readonly dataset: Dataset
}

/**
 * Writes samples into a folder, after making sure that none would be written over.
 *
 * Issues: `file.exists` for each file that is there, and those of `writeCsv`.
 *
 * @param force - writes over what is there
 * @returns the paths
 */
export async function writeSamples(
  samples: readonly SampleToWrite[],
  folder: string,
  force: boolean,
): Promise<Result<readonly string[]>> {
  const taken = force ? [] : samples.filter(({ file }) => existsSync(join(folder, file)))
  if (taken.length > 0) return fail(taken.map(({ file }) => issue('file.exists', { file })))
  const written: Result<string>[] = []
  for (const { file, dataset } of samples) {
    const path = join(folder, file)
    const { header, rows } = datasetRows(dataset)
    // A folder that cannot be made is told by the writing that follows.
    await makeFolder(dirname(path)).catch(() => undefined)
    written.push(await writeCsv(path, withHeader(header, rows), { force }))
  }
  return all(written)
}

function* withHeader(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
): Iterable<readonly string[]> {
  yield header
  yield* rows
}
