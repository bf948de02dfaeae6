import { all, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { ServeOptions, ServiceRole } from './serve-options.ts'
import { startDatabase } from './start-database.ts'

/** Addresses of the databases of what is served. */
export interface Databases {
  readonly urls: Readonly<Partial<Record<ServiceRole | 'office', string>>>
  readonly stop: () => Promise<void>
}

/**
 * Takes the databases that the environment names, and starts one of our own for each of the others.
 *
 * **Issues** those of `startEmbedded`.
 */
export async function openDatabases(
  options: DatabaseOptions,
  names: readonly Database['name'][],
): Promise<Result<Databases>> {
  const started = await Promise.all(names.map(async (name) => openDatabase(options, name)))
  const databases = all(started)
  const stop = async (): Promise<void> => {
    await Promise.all(started.map(async (one) => (one.ok ? one.value.stop() : undefined)))
  }
  if (!databases.ok) {
    await stop()
    return databases
  }
  const urls = Object.fromEntries(databases.value.map(({ name, url }) => [name, url]))
  return ok({ urls, stop })
}

type DatabaseOptions = Pick<ServeOptions, 'study' | 'role' | 'environment'>

interface Database {
  readonly name: ServiceRole | 'office'
  readonly url: string
  readonly stop: () => Promise<void>
}

async function openDatabase(
  { study, role, environment }: DatabaseOptions,
  name: Database['name'],
): Promise<Result<Database>> {
  const variable = role === undefined ? `${name.toUpperCase()}_DATABASE_URL` : 'DATABASE_URL'
  const given = environment[variable]
  if (given !== undefined && given !== '') {
    return ok({ name, url: given, stop: async () => Promise.resolve() })
  }
  const server = await startDatabase({ study, environment }, name)
  if (!server.ok) return server
  return ok({ name, url: server.value.url, stop: server.value.stop })
}
