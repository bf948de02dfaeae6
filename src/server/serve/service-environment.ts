import type { CollectMode } from '../../study/fieldwork.ts'
import { serviceEnvironment } from '../process/service-settings.ts'
import type { ServeOptions, ServiceRole } from './serve-options.ts'
import type { ServicePlace, ServicePlaces } from './service-places.ts'

/** Variables that belong to one process alone, and must not be handed on with the others. */
const notHandedOn =
  /^(?:(?:REGISTRAR|COLLECTOR|OFFICE)_.*|VISAVIS_.*|DATABASE_URL|SMTP_URL|OIDC_.*|PG.*|NODE_OPTIONS)$/

/** What one service of a study is told. */
export interface ServiceBrief {
  readonly options: ServeOptions
  readonly places: ServicePlaces
  readonly mode: CollectMode
  readonly databaseUrl: string
}

/**
 * The environment of one service: its own settings, and nothing that belongs to the other.
 *
 * In confidential mode alone the registrar is told how to reach the collector, whom it must tell which
 * links are good; otherwise neither could ask the other anything.
 */
export function environmentOf(
  role: ServiceRole,
  place: ServicePlace,
  { options, places, mode, databaseUrl }: ServiceBrief,
): Readonly<Record<string, string | undefined>> {
  const handedOn = Object.entries(options.environment).filter(([name]) => !notHandedOn.test(name))
  const { host, port, origin, controlPort, controlSecret } = place
  const other = places[role === 'registrar' ? 'collector' : 'registrar']
  const settings = serviceEnvironment({
    study: options.study,
    databaseUrl,
    host,
    port,
    origin,
    otherOrigin: other.origin,
    controlPort,
    controlSecret,
  })
  const more = role === 'registrar' ? registrarEnvironment(options, places.collector, mode) : {}
  return { ...Object.fromEntries(handedOn), ...settings, ...more }
}

function registrarEnvironment(
  { smtp, environment }: ServeOptions,
  collector: ServicePlaces['collector'],
  mode: CollectMode,
): Readonly<Record<string, string | undefined>> {
  const mail = { SMTP_URL: smtp ?? environment['SMTP_URL'] }
  if (mode !== 'confidential') return mail
  const isHere = 'controlPort' in collector
  return {
    ...mail,
    VISAVIS_COLLECTOR_CONTROL_URL: isHere
      ? `http://127.0.0.1:${String(collector.controlPort)}`
      : environment['COLLECTOR_CONTROL_URL'],
    VISAVIS_COLLECTOR_CONTROL_SECRET: isHere
      ? collector.controlSecret
      : environment['COLLECTOR_CONTROL_SECRET'],
  }
}
