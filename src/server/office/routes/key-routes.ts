import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import { hashToken } from '../../control/hash-token.ts'
import { studyRoute } from '../route.ts'
import type { OfficeRoute } from '../route.ts'
import { dayField, done, nameField, nothing, roleField } from './fields.ts'

/** Days that a key may last. */
const mostDays = 366

const listed = z.object({
  id: z.string(),
  name: z.string(),
  role: roleField,
  /** Who made it; absent once they have left. */
  madeBy: z.string().optional(),
  madeOn: z.string(),
  /** Its last day. */
  until: z.string(),
  /** Day of its last use; absent when it was never used. */
  usedOn: z.string().optional(),
})

const apiKeys = studyRoute({
  id: 'apiKeys',
  method: 'GET',
  path: '/studies/{study}/keys',
  access: 'director',
  personal: true,
  summary: 'route.api_keys',
  takes: nothing,
  example: {},
  gives: z.array(listed),
  run: async ({ office }, { acting }) => ok([...(await office.store.apiKeys(acting))]),
})

const makeApiKey = studyRoute({
  id: 'makeApiKey',
  method: 'POST',
  path: '/studies/{study}/keys',
  access: 'director',
  personal: true,
  summary: 'route.make_api_key',
  takes: z.strictObject({ name: nameField, role: roleField, until: dayField }),
  example: { name: 'Nightly export', role: 'reader', until: inDays(new Date(), 30) },
  gives: z.object({ id: z.string(), key: z.string() }),
  run: async ({ office }, { acting }, { name, role, until }) => {
    const now = office.clock()
    if (until < inDays(now, 0) || until > inDays(now, mostDays)) {
      return fail([issue('office.key_until', { days: mostDays }, { path: 'until' })])
    }
    // The name in front lets people and scanners of leaked secrets know what it is.
    const key = `visavis_${randomBytes(32).toString('base64url')}`
    const id = await office.store.makeKey(acting, { hash: hashToken(key), name, role, until })
    return ok({ id, key })
  },
})

function inDays(from: Date, days: number): string {
  return new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10)
}

const revokeApiKey = studyRoute({
  id: 'revokeApiKey',
  method: 'DELETE',
  path: '/studies/{study}/keys/{key}',
  access: 'director',
  personal: true,
  summary: 'route.revoke_api_key',
  takes: nothing,
  example: {},
  gives: done,
  run: async ({ office, params }, { acting }) => {
    const id = z.uuid().safeParse(params['key'])
    const isEnded = id.success && (await office.store.revokeKey(acting, id.data))
    return isEnded ? ok({ done: true }) : fail([issue('office.unknown_key')])
  },
})

/** Keys by which programs act in a study. */
export const keyRoutes: readonly OfficeRoute[] = [apiKeys, makeApiKey, revokeApiKey]
