import type { Result } from '../../core/result.ts'
import type { WaveControls } from '../../server/control/wave-actions.ts'
import type { Fieldwork } from '../../study/fieldwork.ts'
import type { Study } from '../../study/model.ts'
import type { ExitCode, Invocation } from '../command.ts'
import type { Terminal } from '../terminal.ts'

/** What an action of the field works with. */
export interface FieldContext {
  readonly folder: string
  readonly study: Study
  readonly fieldwork: Fieldwork
  readonly invocation: Invocation
  /** The third word: a file, a folder or a day. */
  readonly value: string | undefined
  readonly terminal: Terminal
  /** Connects to the services that run; every action but a few needs them. */
  readonly controls: () => Promise<Result<WaveControls>>
}

/** What an action answers: lines for people, the same as data for programs. */
export interface FieldAnswer {
  readonly lines: readonly string[]
  readonly data: Readonly<Record<string, unknown>>
  readonly code?: ExitCode | undefined
}

/** An action of `visavis field`. */
export interface FieldAction {
  /** What the third word is; undefined when there is none, with `?` when it may be left out. */
  readonly value?: 'FILE' | 'FOLDER' | 'FOLDER?' | 'DAY' | undefined
  readonly run: (context: FieldContext) => Promise<Result<FieldAnswer>>
}
