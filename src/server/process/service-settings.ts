import { z } from 'zod'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'

/** What a service process is told when it is started: by environment, so that no list of processes shows it. */
export interface ServiceSettings {
  /** Folder of the study. */
  readonly study: string
  readonly databaseUrl: string
  /** Where the public listener listens. */
  readonly host: string
  readonly port: number
  /** Origin that respondents see of this service. */
  readonly origin: string
  /** Origin that respondents see of the other service. */
  readonly otherOrigin: string
  /** Loopback port of the control listener. */
  readonly controlPort: number
  readonly controlSecret: string
}

const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)
const port = z.coerce.number().int().min(0).max(65_535)

const environment = z.object({
  VISAVIS_STUDY: z.string().min(1),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//),
  VISAVIS_HOST: z.string().min(1).default('127.0.0.1'),
  VISAVIS_PORT: port,
  VISAVIS_ORIGIN: origin,
  VISAVIS_OTHER_ORIGIN: origin,
  VISAVIS_CONTROL_PORT: port,
  VISAVIS_CONTROL_SECRET: z.string().min(32),
})

/**
 * Reads the settings of a service from its environment.
 *
 * **Issues** `serve.setting`, once for each variable that is missing or unusable.
 */
export function readServiceSettings(
  env: Readonly<Record<string, string | undefined>>,
): Result<ServiceSettings> {
  const read = environment.safeParse(env)
  if (!read.success) {
    const names = new Set(read.error.issues.map(({ path }) => String(path[0])))
    return fail([...names].map((name) => issue('serve.setting', { name })))
  }
  const { data } = read
  return ok({
    study: data.VISAVIS_STUDY,
    databaseUrl: data.DATABASE_URL,
    host: data.VISAVIS_HOST,
    port: data.VISAVIS_PORT,
    origin: data.VISAVIS_ORIGIN,
    otherOrigin: data.VISAVIS_OTHER_ORIGIN,
    controlPort: data.VISAVIS_CONTROL_PORT,
    controlSecret: data.VISAVIS_CONTROL_SECRET,
  })
}

/** The environment that `readServiceSettings` reads back. */
export function serviceEnvironment(settings: ServiceSettings): Readonly<Record<string, string>> {
  return {
    VISAVIS_STUDY: settings.study,
    DATABASE_URL: settings.databaseUrl,
    VISAVIS_HOST: settings.host,
    VISAVIS_PORT: String(settings.port),
    VISAVIS_ORIGIN: settings.origin,
    VISAVIS_OTHER_ORIGIN: settings.otherOrigin,
    VISAVIS_CONTROL_PORT: String(settings.controlPort),
    VISAVIS_CONTROL_SECRET: settings.controlSecret,
  }
}
