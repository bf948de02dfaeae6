import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '../../core/result.ts'
import { codebookOf } from '../../study/codebook.ts'
import type { Study } from '../../study/model.ts'
import type { StudyFiles } from '../../study/read/study-files.ts'
import type { Aggregator } from '../../tabulate/aggregator.ts'
import { memoryAggregator } from '../../tabulate/memory/memory-aggregator.ts'
import type { WeightedSample } from '../../weigh/weighted-sample.ts'
import { openSamples, sampleSources } from '../open-samples.ts'
import { keepSums } from './keep-sums.ts'

/** A study as its folder was read, and what it was made of. */
export interface ReadFolder {
  readonly folder: string
  readonly study: Study
  readonly files: StudyFiles
}

/** Files that say what is made of weighted answers, not what these are. */
const afterWeights = /^(?:tables|mirrors|strategy)\.yaml$|\.md$/

/**
 * The weighted answers of a study, read again only when something that they are made of has changed,
 * and what was summed of them: a new table costs what is new in it.
 */
export class KeptAnswers {
  #key: string | undefined
  #samples: Result<readonly WeightedSample[]> | undefined
  #aggregator: Aggregator<WeightedSample> = keepSums(memoryAggregator)

  /**
   * Reads and weighs the answers, or gives those that were.
   *
   * Issues: those of `openSamples`.
   */
  async samples(
    read: ReadFolder,
    onFile: (file: string) => void,
  ): Promise<Result<readonly WeightedSample[]>> {
    const key = await stateOf(read)
    if (key === this.#key && this.#samples !== undefined) return this.#samples
    this.#key = key
    this.#aggregator = keepSums(memoryAggregator)
    const { folder, study } = read
    this.#samples = await openSamples({ folder, study, notes: [] }, onFile)
    return this.#samples
  }

  /** Sums the answers that `samples` gave last. */
  get aggregator(): Aggregator<WeightedSample> {
    return this.#aggregator
  }
}

/** Changes with everything that weighted answers are made of. */
async function stateOf({ folder, study, files }: ReadFolder): Promise<string> {
  const hash = createHash('sha256')
  const tell = (part: unknown): void => {
    hash.update(`${JSON.stringify(part)}\n`)
  }
  tell(folder)
  for (const [path, file] of files.files) {
    if (file.kind === 'text' && !afterWeights.test(path)) tell([path, file.text])
  }
  // A codebook has variables that are declared beside the tables.
  for (const { population } of study.questionnaires) tell(codebookOf(study, population))
  for (const { source } of sampleSources(study)) {
    const seen = await stat(join(folder, source.file)).catch(() => undefined)
    tell([source.file, seen?.size, seen?.mtimeMs, seen?.ino])
  }
  return hash.digest('hex')
}
