import process from 'node:process'
import { all, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { removeControlFile, writeControlFile } from '../control/control-file.ts'
import type { ControlFile } from '../control/control-file.ts'
import { openCollectorControl } from '../control/open-collector-control.ts'
import { openRegistrarControl } from '../control/open-registrar-control.ts'
import type { WaveControls } from '../control/wave-actions.ts'
import { openFieldwork } from '../registrar/open-fieldwork.ts'
import type { OpenFieldwork } from '../registrar/registrar-context.ts'
import { controlAddresses } from './control-addresses.ts'
import { keepNightly } from './nightly.ts'
import { openDatabases } from './open-databases.ts'
import type { Databases } from './open-databases.ts'
import { openOffice } from './open-office.ts'
import type { ServeOptions, ServiceRole, Serving } from './serve-options.ts'
import { environmentOf } from './service-environment.ts'
import { findPlaces } from './service-places.ts'
import type { ServicePlaces } from './service-places.ts'
import { supervise } from './supervise.ts'
import type { Supervised } from './supervise.ts'
import { takeStudy } from './take-study.ts'

/**
 * Serves a study's fieldwork: databases, registrar and collector as two processes, and the office.
 *
 * **Issues** those of the study, `registrar.no_fieldwork`, `serve.already_running`,
 * `serve.port_taken`, `serve.service_failed`, those of the databases.
 *
 * @returns how to stop it; what had been started before an issue is stopped again
 */
export async function serveStudy(options: ServeOptions): Promise<Result<Serving>> {
  const open = await openFieldwork(options.study)
  if (!open.ok) return open
  const ending: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (let end = ending.pop(); end !== undefined; end = ending.pop()) await end()
  }
  try {
    const served = await startAll({ options, open: open.value, ending })
    if (!served.ok) await stop()
    return served.ok ? ok({ ...served.value, stop }) : served
  } catch (error) {
    await stop()
    throw error
  }
}

/** What is being started. */
interface Start {
  readonly options: ServeOptions
  readonly open: OpenFieldwork
  /** What ends each thing that was started, in that order. */
  readonly ending: (() => Promise<void>)[]
}

/** Starts one thing after the other, each with what ends it. */
async function startAll(starting: Start): Promise<Result<Omit<Serving, 'stop'>>> {
  const { options, ending } = starting
  const taken = await takeStudy(options.study)
  if (!taken.ok) return taken
  ending.push(taken.value.release)
  const databases = await openDatabases(options, databaseNames(options))
  if (!databases.ok) return databases
  ending.push(databases.value.stop)
  const places = await findPlaces(options)
  if (!places.ok) return places
  const services = await startServices(starting, places.value, databases.value)
  if (!services.ok) return services
  const addresses = controlAddresses(options, places.value)
  const office = await openOffice({ ...starting, addresses, databases: databases.value })
  if (office !== undefined) ending.push(office.stop)
  await goLive(starting, addresses, office?.publicUrl)
  return ok({
    ...(await standingOf(starting, addresses)),
    origins: originsOf(places.value, office?.publicUrl),
    simulated: starting.open.study.simulation !== undefined,
    directorLinks: office?.directorLinks.map(({ url }) => url) ?? [],
    pids: () => pidsOf(services.value),
  })
}

/** Where the wave stands, for whoever starts. */
async function standingOf(
  { options: { smtp, environment }, open }: Start,
  addresses: Pick<ControlFile, ServiceRole>,
): Promise<Pick<Serving, 'mode' | 'phase' | 'canMail'>> {
  const state = await partialControls(addresses).registrar?.state()
  return {
    mode: open.fieldwork.mode,
    phase: state?.ok === true ? state.value.phase : undefined,
    canMail: (smtp ?? environment['SMTP_URL'] ?? '') !== '',
  }
}

/** From here on the house's duties are done, and tools find the services. */
async function goLive(
  { options, ending }: Start,
  addresses: Pick<ControlFile, ServiceRole>,
  office: string | undefined,
): Promise<void> {
  const stopNightly = keepNightly(partialControls(addresses))
  ending.push(async () => {
    stopNightly()
    await removeControlFile(options.study)
  })
  const told = office === undefined ? {} : { office: { url: office } }
  await writeControlFile(options.study, { ...addresses, ...told, pid: process.pid })
}

function databaseNames({ role }: ServeOptions): readonly (ServiceRole | 'office')[] {
  return role === undefined ? ['registrar', 'collector', 'office'] : [role]
}

type Services = readonly (readonly [ServiceRole, Supervised])[]

async function startServices(
  { options, open, ending }: Start,
  places: ServicePlaces,
  { urls }: Databases,
): Promise<Result<Services>> {
  const roles: readonly ServiceRole[] = ['collector', 'registrar']
  const started = await Promise.all(
    roles.map(async (role): Promise<Result<Services>> => {
      const [place, databaseUrl] = [places[role], urls[role]]
      if (!('port' in place) || databaseUrl === undefined) return ok([])
      const brief = { options, places, mode: open.fieldwork.mode, databaseUrl }
      const environment = environmentOf(role, place, brief)
      const service = await supervise({ role, environment, report: options.report })
      if (!service.ok) return service
      ending.push(service.value.stop)
      return ok([[role, service.value]])
    }),
  )
  const services = all(started)
  return services.ok ? ok(services.value.flat()) : services
}

function originsOf(places: ServicePlaces, office: string | undefined): Serving['origins'] {
  const { registrar, collector } = places
  const services = { registrar: registrar.origin, collector: collector.origin }
  return office === undefined ? services : { ...services, office }
}

function pidsOf(services: Services): ReturnType<Serving['pids']> {
  return Object.fromEntries(services.map(([role, service]) => [role, service.pid()]))
}

/** The services that can be reached from here. */
function partialControls({
  registrar,
  collector,
}: Pick<ControlFile, ServiceRole>): Partial<WaveControls> {
  return {
    ...(registrar === undefined ? {} : { registrar: openRegistrarControl(registrar) }),
    ...(collector === undefined ? {} : { collector: openCollectorControl(collector) }),
  }
}
