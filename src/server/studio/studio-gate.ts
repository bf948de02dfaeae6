import type { Role } from '../../api/role.ts'
import type { AppContext } from '../http/make-app.ts'
import type { Refusal } from '../http/problem.ts'

/** Who works in the Studio. */
export interface StudioCaller {
  /** Absent on one's own machine, where nobody signs in. */
  readonly account?: StudioAccount | undefined
  /** Whom the services' logs name. */
  readonly actor: string
  /** Undefined where the study is none of theirs: it does not exist for them. */
  readonly roleIn: (study: string) => Role | undefined
  /** Writes in the study's log what they do; never what was sent. */
  readonly note: (
    study: string,
    action: string,
    detail: Readonly<Record<string, string | number>>,
  ) => Promise<void>
  /** Writes in the study's log what they were refused. */
  readonly refused: (study: string, route: string) => Promise<void>
}

/** A person, or a program with a key. */
export interface StudioAccount {
  readonly name: string
  /** Absent for a program. */
  readonly email?: string | undefined
}

/** Who is let in: on one's own machine whoever opened a printed link, elsewhere whoever signed in. */
export interface StudioGate {
  /** Who asks, or why they are turned away. */
  readonly admit: (context: AppContext) => Promise<StudioCaller | Refusal>
}

const nothing = async (): Promise<void> => Promise.resolve()

/** Whoever came in by the link of the command: the owner of this machine's account. */
export const ownCaller: StudioCaller = {
  actor: 'system',
  roleIn: () => 'director',
  note: nothing,
  refused: nothing,
}

/** Lets everybody be the owner: what stands in front has turned away all others. */
export const ownGate: StudioGate = { admit: async () => Promise.resolve(ownCaller) }
