import type { Result } from '../../core/result.ts'
import type { Phase } from '../../collect/ports/phase.ts'
import type { CollectMode } from '../../study/fieldwork.ts'

/** One of the two services that keep people and answers apart. */
export type ServiceRole = 'registrar' | 'collector'

/** How a study's fieldwork is served. */
export interface ServeOptions {
  /** Folder of the study. */
  readonly study: string
  /** Where public listeners listen; 127.0.0.1 unless told: a proxy in front speaks TLS. */
  readonly host?: string | undefined
  /** Ports of the public listeners and of the office. */
  readonly ports: Readonly<Record<ServiceRole | 'office', number>>
  /** Origins that people see; `http://localhost:` and the port unless told. */
  readonly origins: Readonly<Partial<Record<ServiceRole | 'office', string>>>
  readonly smtp?: string | undefined
  /** Makes a director's link where there is a director already. */
  readonly renewDirectorLink?: boolean | undefined
  /** Runs one service alone, on a machine of its own; both and the office when absent. */
  readonly role?: ServiceRole | undefined
  /** Databases and the other machine's control address are read from it. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Told what happens while serving. */
  readonly report: (event: ServeEvent) => void
}

/** What happens while serving. */
export type ServeEvent =
  | { readonly kind: 'said'; readonly service: string; readonly text: string }
  | { readonly kind: 'crashed' | 'restarted'; readonly service: string }

/** Serves a study's fieldwork; `serveStudy` does. */
export type Serve = (options: ServeOptions) => Promise<Result<Serving>>

/** A fieldwork that is served. */
export interface Serving {
  readonly origins: Readonly<Partial<Record<ServiceRole | 'office', string>>>
  /** Whether the study says that its answers are made up: a trial, until it no longer does. */
  readonly simulated: boolean
  readonly mode: CollectMode
  /** Where the wave stands; undefined when the registrar runs elsewhere. */
  readonly phase: Phase | undefined
  /** Whether a mail server was given. */
  readonly canMail: boolean
  /** Makes the first director of each study that has none, or one whose link is renewed; told once. */
  readonly directorLinks: readonly string[]
  /** Process numbers of the services, for tests and for whoever watches. */
  readonly pids: () => Readonly<Partial<Record<ServiceRole, number>>>
  /** Stops everything in order: listeners, services, databases. */
  readonly stop: () => Promise<void>
}
