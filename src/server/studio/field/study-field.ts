import process from 'node:process'
import { issue } from '../../../core/issue.ts'
import type { Issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import type { FieldEvent, FieldFlag } from '../../../api/field-answers.ts'
import { readControlFile } from '../../control/control-file.ts'
import type { ControlFile } from '../../control/control-file.ts'
import { openControls } from '../../control/open-controls.ts'
import type { WaveControls } from '../../control/wave-actions.ts'
import { runTrial } from '../../field/trial/run-trial.ts'
import type { Trial, TrialProgress } from '../../field/trial/run-trial.ts'
import type { WavePlan } from '../../field/wave-plan.ts'
import type { Serve, ServeEvent, Serving } from '../../serve/serve-options.ts'
import { keepPorts, keptPorts } from './kept-ports.ts'

/** A trial under way, or what came of the last one. */
export interface KnownTrial extends TrialProgress {
  readonly running: boolean
  readonly issues: readonly Issue[]
}

/** How the services of a study stand, as far as this process knows. */
export type Standing =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'here'; readonly serving: Serving }
  | { readonly kind: 'failed'; readonly issues: readonly Issue[] }

/** Most events that are told. */
const mostEvents = 6

/**
 * The wave of one study as the Studio leads it: its services run in this process when they were started
 * here, and are used as they are when `visavis serve` runs them.
 */
export class StudyField {
  readonly folder: string
  readonly #report: (code: string) => void
  /** Absent where services are not this process's to start. */
  readonly #start: Serve | undefined
  #standing: Standing = { kind: 'off' }
  #starting: Promise<void> | undefined
  #events: readonly FieldEvent[] = []
  #said = ''
  #trial: KnownTrial | undefined
  #interrupt: AbortController | undefined
  #trying: Promise<void> | undefined
  /** Counted once: a closed wave no longer changes. */
  flags: readonly FieldFlag[] | undefined

  constructor(folder: string, report: (code: string) => void, start: Serve | undefined) {
    this.folder = folder
    this.#report = report
    this.#start = start
  }

  /** Whether services can be started from here. */
  get canStart(): boolean {
    return this.#start !== undefined
  }

  get standing(): Standing {
    return this.#standing
  }

  get events(): readonly FieldEvent[] {
    return this.#events
  }

  get trial(): KnownTrial | undefined {
    return this.#trial
  }

  /**
   * Speaks to the services, whoever runs them.
   *
   * Issues: `serve.not_running`, `serve.other_machine`.
   */
  async controls(): Promise<Result<{ readonly file: ControlFile; readonly wave: WaveControls }>> {
    const file = await readControlFile(this.folder)
    if (!file.ok) return fail([issue('fieldwork.not_served')])
    const wave = openControls(file.value, 'studio')
    return wave.ok ? ok({ file: file.value, wave: wave.value }) : wave
  }

  /**
   * Begins to start the services; how it goes is told by `standing`.
   *
   * @param anew - takes other ports than last time, whose links then lead nowhere
   */
  start(anew: boolean): void {
    const start = this.#start
    if (start === undefined || this.#standing.kind === 'starting') return
    if (this.#standing.kind === 'here') return
    this.#standing = { kind: 'starting' }
    this.#events = []
    this.#said = ''
    this.#starting = this.#serve(start, anew).catch((error: unknown) => {
      this.#report(error instanceof Error ? error.message : String(error))
      this.#standing = { kind: 'failed', issues: [issue('fieldwork.not_started')] }
    })
  }

  async #serve(start: Serve, anew: boolean): Promise<void> {
    const ports = anew ? undefined : await keptPorts(this.folder)
    const served = await start({
      study: this.folder,
      ports: ports ?? { registrar: 0, collector: 0, office: 0 },
      origins: {},
      environment: process.env,
      report: (event) => {
        this.#heard(event)
      },
    })
    if (served.ok) {
      this.#standing = { kind: 'here', serving: served.value }
      await keepPorts(this.folder, served.value.origins)
      return
    }
    const said = this.#said.trim()
    const more = said === '' ? [] : [issue('fieldwork.service_said', { said: said.slice(-600) })]
    this.#standing = { kind: 'failed', issues: [...served.issues, ...more] }
  }

  #heard(event: ServeEvent): void {
    if (event.kind === 'said') {
      this.#said = `${this.#said}${event.text}`.slice(-2000)
      this.#report(event.text.trim())
      return
    }
    const { kind, service } = event
    this.#events = [...this.#events, { kind, service }].slice(-mostEvents)
  }

  /** Stops what was started here, and nothing else. */
  async stop(): Promise<void> {
    this.interrupt()
    await this.#trying
    await this.#starting
    const standing = this.#standing
    this.#standing = { kind: 'off' }
    if (standing.kind === 'here') await standing.serving.stop()
  }

  /** Forgets why it did not start. */
  forgive(): void {
    if (this.#standing.kind === 'failed') this.#standing = { kind: 'off' }
  }

  /** Begins a trial; how far it is, and what came of it, is told by `trial`. */
  try(plan: WavePlan, controls: WaveControls, respondents: number): void {
    if (this.#trial?.running === true) return
    const interrupt = new AbortController()
    this.#interrupt = interrupt
    this.#trial = { running: true, done: 0, of: respondents, issues: [] }
    const onProgress = (progress: TrialProgress): void => {
      this.#trial = { ...progress, running: true, issues: [] }
    }
    this.#trying = this.#runTrial({
      plan,
      controls,
      respondents,
      signal: interrupt.signal,
      onProgress,
    })
  }

  async #runTrial(trial: Trial): Promise<void> {
    try {
      const result = await runTrial(trial)
      this.#endTrial(result.ok ? [] : result.issues)
    } catch (error) {
      this.#report(error instanceof Error ? error.message : String(error))
      this.#endTrial([issue('fieldwork.trial_broke')])
    }
  }

  #endTrial(issues: readonly Issue[]): void {
    const { done = 0, of = 0 } = this.#trial ?? {}
    this.#trial = { running: false, done, of, issues }
  }

  /** Ends a trial after the respondent in hand. */
  interrupt(): void {
    this.#interrupt?.abort()
  }

  /** Forgets the trial and all that was counted: the wave begins afresh. */
  forget(): void {
    this.#trial = undefined
    this.flags = undefined
    this.#events = []
    this.forgive()
  }
}
