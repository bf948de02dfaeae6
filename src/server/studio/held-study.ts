import { readStudyFolder } from '../../adapters/study-folder/index.ts'
import { studyFingerprint } from '../../adapters/study-folder/study-fingerprint.ts'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { fail } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { EngineProgress } from '../../pipeline/engines/engine-choice.ts'
import { sampleSources } from '../../pipeline/index.ts'
import type { SnapshotDesk } from '../../pipeline/studio/snapshot-desk.ts'
import type { Snapshot } from '../../protect/snapshot.ts'
import { withTexts } from '../../protect/with-texts.ts'
import { readStudy } from '../../study/read-study.ts'
import type { CheckedStudy } from '../../study/read-study.ts'
import type { Study } from '../../study/model.ts'
import type { StudyFiles } from '../../study/read/study-files.ts'

/** What a study's folder says at one moment. */
export interface StudyReading {
  readonly revision: string
  readonly files: Result<StudyFiles>
  readonly checked: Result<CheckedStudy>
  /** The state of what figures depend on. */
  readonly basis: string
}

/** All that may leave of a study, and the state of the folder that it was taken from. */
export interface StudyFigures {
  readonly revision: string
  readonly snapshot: Snapshot
  /** The state of what they depend on. */
  readonly basis: string
}

/** Figures under way, or what they came to. */
interface Taking {
  readonly stop: AbortController
  readonly result: Promise<Result<StudyFigures>>
  progress?: EngineProgress | undefined
  issues?: readonly Issue[] | undefined
  isDone: boolean
}

/** What all studies of a server share. */
export interface HeldSurroundings {
  readonly report: (code: string) => void
  /** Takes their snapshots. */
  readonly desk: SnapshotDesk
}

/** Whether any answers are there: a study that is being designed names files that are yet to come. */
export function hasAnswers({ files }: StudyFiles, study: Study): boolean {
  return sampleSources(study).some(({ source }) => files.has(source.file))
}

/** Milliseconds for which a glance at the folder is believed. */
const glanceMs = 250

/**
 * A study that is served: its folder is looked at again as it is asked about, and its snapshot taken
 * once for each state of it. While a new one is taken, or when the files no longer hold together, the
 * last one answers.
 */
export class HeldStudy {
  readonly id: string
  readonly folder: string
  readonly #report: (code: string) => void
  readonly #desk: SnapshotDesk
  #reading: StudyReading | undefined
  #looking: Promise<StudyReading> | undefined
  #lookedAt = Number.NEGATIVE_INFINITY
  #taking: Taking | undefined
  #last: StudyFigures | undefined

  constructor(id: string, folder: string, { report, desk }: HeldSurroundings) {
    this.id = id
    this.folder = folder
    this.#report = report
    this.#desk = desk
  }

  /** What the folder says now; a glance of a moment ago will do, unless it must be fresh. */
  async read(fresh = false): Promise<StudyReading> {
    const isRecent = performance.now() - this.#lookedAt < glanceMs
    if (!fresh && isRecent && this.#reading !== undefined) return this.#reading
    // Whoever needs it fresh does not take a look that began before what was written.
    if (fresh) await this.#looking
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined
    })
    return this.#looking
  }

  /**
   * The figures: the last ones there are, else those under way.
   *
   * Issues: those of the study, of its answers, weights and tables; `cli.no_data`.
   */
  async figures(): Promise<Result<StudyFigures>> {
    const { checked } = await this.read()
    if (this.#last !== undefined) return { ok: true, value: this.#last }
    if (!checked.ok) return checked
    return this.#taking === undefined ? fail([noData(this.id)]) : this.#taking.result
  }

  /**
   * The figures of the files as they are now: those under way are waited for.
   *
   * Issues: those of `figures`; `studio.publish_moved` when the files change meanwhile.
   */
  async presentFigures(): Promise<Result<StudyFigures>> {
    const { checked, revision } = await this.read(true)
    if (!checked.ok) return checked
    const last = this.#last
    if (last?.revision === revision) return { ok: true, value: last }
    const taken = await (this.#taking?.result ?? fail([noData(this.id)]))
    if (!taken.ok || taken.value.revision === revision) return taken
    return fail([issue('studio.publish_moved')])
  }

  /** The last figures, without waiting for any. */
  get last(): StudyFigures | undefined {
    return this.#last
  }

  /** Whether newer figures are under way, how far they are, and why there are none. */
  get work(): Pick<Taking, 'progress' | 'issues' | 'isDone'> | undefined {
    return this.#taking
  }

  /** Gives up what is under way. */
  stop(): void {
    this.#taking?.stop.abort()
  }

  async #look(): Promise<StudyReading> {
    const before = await studyFingerprint(this.folder)
    if (this.#reading?.revision === before.all) {
      this.#lookedAt = performance.now()
      return this.#reading
    }
    const files = await readStudyFolder(this.folder, this.id)
    const checked = files.ok ? readStudy({ ...files.value, name: this.id }) : files
    const reading = { revision: before.all, basis: before.figures, files, checked }
    this.#reading = reading
    this.#lookedAt = performance.now()
    this.#begin(reading)
    return reading
  }

  #begin(reading: StudyReading): void {
    const { files, checked } = reading
    if (checked.ok && this.#keepFigures(reading, checked.value.study)) return
    this.#taking?.stop.abort()
    this.#taking = undefined
    if (!files.ok || !checked.ok || !hasAnswers(files.value, checked.value.study)) return
    const stop = new AbortController()
    const { study } = checked.value
    const result = this.#take(reading, { study, files: files.value }, stop.signal)
    this.#taking = { stop, result, isDone: false }
  }

  /** Where nothing but texts has changed, the figures stay, with the new texts beside them. */
  #keepFigures({ revision, basis }: StudyReading, { texts }: Study): boolean {
    const last = this.#last
    if (last?.basis !== basis || this.#taking?.isDone === false) return false
    this.#last = { revision, basis, snapshot: withTexts(last.snapshot, texts) }
    return true
  }

  async #take(
    { revision, basis }: StudyReading,
    read: { readonly study: Study; readonly files: StudyFiles },
    signal: AbortSignal,
  ): Promise<Result<StudyFigures>> {
    // After `#begin` has kept what is under way.
    await Promise.resolve()
    const own = this.#taking
    const task = {
      ...read,
      folder: this.folder,
      signal,
      onProgress: (progress: EngineProgress) => {
        if (own !== undefined) own.progress = progress
      },
    }
    const taken = await this.#desk
      .take(task)
      .catch((error: unknown) => this.#givenUp(error, signal))
    if (own !== undefined) own.isDone = true
    if (taken === undefined)
      return this.#taking === own ? fail([noFigures(this.id)]) : this.figures()
    if (!taken.ok) {
      if (own !== undefined) own.issues = taken.issues
      return taken
    }
    const figures = { revision, basis, snapshot: taken.value }
    if (this.#taking === own) this.#last = figures
    return { ok: true, value: figures }
  }

  /** Given up for newer files: these answer. What broke otherwise is our mistake. */
  #givenUp(error: unknown, signal: AbortSignal): undefined | Result<Snapshot> {
    if (signal.aborted) return undefined
    this.#report(error instanceof Error ? error.message : String(error))
    return fail([noFigures(this.id)])
  }
}

function noFigures(study: string): Issue {
  return issue('studio.no_figures', { study })
}

function noData(study: string): Issue {
  return issue('cli.no_data', { study })
}
