import { z } from 'zod'
import { brokenAuditLine } from '../../../adapters/postgres-office/verify-audit.ts'
import type {
  MemberChange,
  OfficeAuditLine,
} from '../../../adapters/postgres-office/office-store.ts'
import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { studyRoute } from '../route.ts'
import type { AtStudy, Call, OfficeRoute } from '../route.ts'
import { newLinkToken } from '../tokens.ts'
import { done, emailField, nothing, roleField } from './fields.ts'

/** Hours that a link can be used. */
const linkHours = 24

const member = z.object({ id: z.string(), name: z.string(), email: z.string(), role: roleField })
const line = z.object({
  n: z.number().int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  detail: z.string(),
  before: z.string(),
  hash: z.string(),
  study: z.string(),
})

const isUuid = (text: string): boolean => z.uuid().safeParse(text).success

/** What came of a change, as an answer. */
function changed(change: MemberChange): Result<{ readonly done: true }> {
  if (change === 'unknown') return fail([issue('office.unknown_member')])
  if (change === 'last_director') return fail([issue('office.last_director')])
  return ok({ done: true })
}

const members = studyRoute({
  id: 'members',
  method: 'GET',
  path: '/studies/{study}/members',
  access: 'director',
  summary: 'route.members',
  takes: nothing,
  example: {},
  gives: z.array(member),
  run: async ({ office }, { acting }) => ok([...(await office.store.members(acting))]),
})

const inviteMember = studyRoute({
  id: 'inviteMember',
  method: 'POST',
  path: '/studies/{study}/members',
  access: 'director',
  personal: true,
  summary: 'route.invite_member',
  takes: z.strictObject({ email: emailField, role: roleField }),
  example: { email: 'grace@example.org', role: 'reader' },
  gives: z.object({ link: z.string(), until: z.string() }),
  run: async ({ office }, { acting }, invitation) => {
    const token = newLinkToken()
    const expiresAt = new Date(office.clock().getTime() + linkHours * 3_600_000)
    await office.store.invite(acting, invitation, { hash: token.hash, expiresAt })
    const link = `${office.party.origin}/enrol#${token.text}`
    return ok({ link, until: expiresAt.toISOString() })
  },
})

const changeRole = studyRoute({
  id: 'changeRole',
  method: 'POST',
  path: '/studies/{study}/members/{staff}/role',
  access: 'director',
  personal: true,
  summary: 'route.change_role',
  takes: z.strictObject({ role: roleField }),
  example: { role: 'analyst' },
  gives: done,
  run: async ({ office, params }, { acting }, { role }) => {
    const staff = params['staff'] ?? ''
    return changed(isUuid(staff) ? await office.store.changeRole(acting, staff, role) : 'unknown')
  },
})

const removeMember = studyRoute({
  id: 'removeMember',
  method: 'DELETE',
  path: '/studies/{study}/members/{staff}',
  access: 'director',
  personal: true,
  summary: 'route.remove_member',
  takes: nothing,
  example: {},
  gives: done,
  run: async ({ office, params }, { acting }) => {
    const staff = params['staff'] ?? ''
    return changed(isUuid(staff) ? await office.store.removeMember(acting, staff) : 'unknown')
  },
})

const endSessions = studyRoute({
  id: 'endSessions',
  method: 'POST',
  path: '/studies/{study}/members/{staff}/sessions/end',
  access: 'director',
  personal: true,
  summary: 'route.end_sessions',
  takes: nothing,
  example: {},
  gives: z.object({ ended: z.number() }),
  run: async ({ office, params }, { acting }) => {
    const staff = params['staff'] ?? ''
    const ended = isUuid(staff) ? await office.store.endSessions(acting, staff) : undefined
    return ended === undefined ? fail([issue('office.unknown_member')]) : ok({ ended })
  },
})

const page = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  size: z.coerce.number().int().min(1).max(1000).default(200),
})

const audit = studyRoute({
  id: 'audit',
  method: 'GET',
  path: '/studies/{study}/audit',
  access: 'director',
  summary: 'route.audit',
  takes: page,
  query: page,
  example: { after: 0, size: 200 },
  gives: z.array(line),
  run: async ({ office }, { acting }, asked) => ok([...(await office.store.audit(acting, asked))]),
})

/** Walks the whole chain, a stretch at a time. */
async function walkChain(
  { office }: Call,
  { acting }: AtStudy,
): Promise<{
  readonly lines: number
  readonly head: string
  readonly broken?: number | undefined
}> {
  let last: Pick<OfficeAuditLine, 'n' | 'hash'> = { n: 0, hash: '0'.repeat(64) }
  for (;;) {
    const stretch = await office.store.audit(acting, { after: last.n, size: 1000 })
    const end = stretch.at(-1)
    if (end === undefined) return { lines: last.n, head: last.hash }
    const broken = brokenAuditLine(stretch, last)
    if (broken !== undefined) return { lines: last.n, head: last.hash, broken }
    last = end
  }
}

const verifyAudit = studyRoute({
  id: 'verifyAudit',
  method: 'GET',
  path: '/studies/{study}/audit/verify',
  access: 'director',
  summary: 'route.verify_audit',
  takes: nothing,
  example: {},
  gives: z.object({
    lines: z.number(),
    /** Hash of the last line that fits: kept elsewhere, it shows whether the end was cut off. */
    head: z.string(),
    /** Number of the first line that does not fit. */
    broken: z.number().optional(),
  }),
  run: async (call, at) => ok(await walkChain(call, at)),
})

/** Members of a study, and what they did. */
export const memberRoutes: readonly OfficeRoute[] = [
  members,
  inviteMember,
  changeRole,
  removeMember,
  endSessions,
  audit,
  verifyAudit,
]
