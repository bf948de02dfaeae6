import type { Role } from '../../api/role.ts'

/** What is sent because it is long, and changes nothing. */
const readsBySending: ReadonlySet<string> = new Set([
  '/studies/:study/verify',
  '/studies/:study/preview',
])

/** Whether a route changes nothing. */
export function onlyReads(method: string, path: string): boolean {
  return method === 'GET' || readsBySending.has(path)
}

/**
 * The role that a route of the Studio takes: a reader reads, an analyst writes, a director leads the
 * field and administers. A route that is added is held to it without being listed.
 *
 * @param method - of HTTP
 * @param path - below `/api`, parameters with a colon
 */
export function neededRole(method: string, path: string): Role {
  if (path.startsWith('/studies/:study/administration/')) return 'director'
  if (onlyReads(method, path)) return 'reader'
  return path.startsWith('/studies/:study/field/') ? 'director' : 'analyst'
}

/** What a log calls a route: `studio.field.open` for `/studies/:study/field/open`. */
export function actionName(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && !part.startsWith(':'))
  return ['studio', ...parts.filter((part) => part !== 'studies')].join('.').replaceAll('-', '_')
}
