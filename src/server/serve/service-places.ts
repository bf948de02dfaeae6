import { randomBytes } from 'node:crypto'
import { issue } from '../../core/issue.ts'
import { all, fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { freePort } from './free-port.ts'
import type { ServeOptions, ServiceRole } from './serve-options.ts'

/** Where a service listens and what it is called by. */
export interface ServicePlace {
  readonly host: string
  readonly port: number
  readonly origin: string
  readonly controlPort: number
  readonly controlSecret: string
}

/** Both services; of one that runs on another machine only the origin is known. */
export type ServicePlaces = Readonly<
  Record<ServiceRole, ServicePlace | Pick<ServicePlace, 'origin'>>
>

/**
 * Fixes the places of the services once, so that a restart changes nothing.
 *
 * **Issues** `serve.port_taken`, `serve.origin_missing` for a service that runs elsewhere.
 */
export async function findPlaces(options: ServeOptions): Promise<Result<ServicePlaces>> {
  const [registrar, collector] = [
    await findPlace(options, 'registrar'),
    await findPlace(options, 'collector'),
  ]
  if (registrar.ok && collector.ok) {
    return ok({ registrar: registrar.value, collector: collector.value })
  }
  return fail([registrar, collector].flatMap((place) => (place.ok ? [] : place.issues)))
}

async function findPlace(
  options: ServeOptions,
  service: ServiceRole,
): Promise<Result<ServicePlace | Pick<ServicePlace, 'origin'>>> {
  const origin = options.origins[service]
  const isHere = options.role === undefined || options.role === service
  if (isHere) return takePlace(options, service, origin)
  return origin === undefined ? fail([issue('serve.origin_missing', { service })]) : ok({ origin })
}

async function takePlace(
  { host = '127.0.0.1', role, ports, environment }: ServeOptions,
  service: ServiceRole,
  origin: string | undefined,
): Promise<Result<ServicePlace>> {
  // A service that runs alone is controlled from elsewhere: its address must be known beforehand.
  const control = role === undefined ? {} : environment
  const found = all([
    await freePort(host, ports[service]),
    await freePort('127.0.0.1', Number(control['VISAVIS_CONTROL_PORT'] ?? 0)),
  ])
  if (!found.ok) return found
  const [port = 0, controlPort = 0] = found.value
  const controlSecret = control['VISAVIS_CONTROL_SECRET'] ?? newSecret()
  return ok({ host, port, origin: origin ?? localOrigin(port), controlPort, controlSecret })
}

function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

function localOrigin(port: number): string {
  return `http://localhost:${String(port)}`
}
