import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

// Debian keeps the server where only root's path leads.
const usualFolders = ['/usr/sbin', '/usr/bin', '/usr/local/bin']

/** The ClickHouse server: `CLICKHOUSE_SERVER`, or `clickhouse-server` in one of the usual folders. */
export function findClickhouse(): string | undefined {
  const stated = process.env['CLICKHOUSE_SERVER']
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...usualFolders]
  const usual = folders.map((folder) => join(folder, 'clickhouse-server'))
  return (stated === undefined ? usual : [stated]).find(isExecutable)
}

/** What a test says that needs a server where there is none. */
export const missingClickhouse =
  'Skipped: everything that needs ClickHouse servers. ' +
  'Install one (Debian: apt-get install clickhouse-server) or set CLICKHOUSE_SERVER.'

/** Whether a test may do without servers: anywhere but where everything must be tested. */
export function mayLackClickhouse(): boolean {
  return findClickhouse() !== undefined || process.env['CI'] !== 'true'
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
