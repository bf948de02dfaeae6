import { z } from 'zod'
import { issue } from '../../../core/issue.ts'
import { textIn } from '../../../core/local-text.ts'
import { fail, ok } from '../../../core/result.ts'
import { staffRoute } from '../route.ts'
import type { OfficeRoute } from '../route.ts'
import { closeCookie, sessionCookie } from '../session-cookie.ts'
import { hashToken } from '../../control/hash-token.ts'
import { done, linkField, nothing, roleField } from './fields.ts'

const membership = z.object({ study: z.string(), role: roleField })

const me = staffRoute({
  id: 'me',
  method: 'GET',
  path: '/me',
  access: 'staff',
  summary: 'route.me',
  takes: nothing,
  example: {},
  gives: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    memberships: z.array(membership),
  }),
  run: (_, { staff, memberships }) =>
    Promise.resolve(ok({ ...staff, memberships: [...memberships] })),
})

const studies = staffRoute({
  id: 'studies',
  method: 'GET',
  path: '/studies',
  access: 'staff',
  summary: 'route.studies',
  takes: nothing,
  example: {},
  gives: z.array(z.object({ id: z.string(), title: z.string(), role: roleField })),
  run: ({ office, language }, { memberships }) =>
    Promise.resolve(
      ok(
        memberships.flatMap(({ study, role }) => {
          const found = office.studies.get(study)
          return found === undefined
            ? []
            : [{ id: study, title: textIn(found.title, language), role }]
        }),
      ),
    ),
})

const acceptLink = staffRoute({
  id: 'acceptLink',
  method: 'POST',
  path: '/links/accept',
  access: 'staff',
  summary: 'route.accept_link',
  takes: z.strictObject({ link: linkField }),
  example: { link: 'AAAAAAAAAAAAAAAAAAAAAA' },
  gives: membership,
  run: async ({ office }, { staff }, { link }) => {
    const joined = await office.store.acceptInvitation(staff, hashToken(link), office.clock())
    return joined === undefined ? fail([issue('office.link_of_another')]) : ok(joined)
  },
})

const signOut = staffRoute({
  id: 'signOut',
  method: 'POST',
  path: '/sign-out',
  access: 'staff',
  summary: 'route.sign_out',
  takes: nothing,
  example: {},
  gives: done,
  run: async ({ office, headers }, { session }) => {
    if (session !== undefined) await office.store.endSession(session)
    headers.append('set-cookie', closeCookie(sessionCookie))
    return ok({ done: true })
  },
})

const endMySessions = staffRoute({
  id: 'endMySessions',
  method: 'POST',
  path: '/sessions/end',
  access: 'staff',
  summary: 'route.end_my_sessions',
  takes: nothing,
  example: {},
  gives: z.object({ ended: z.number() }),
  run: async ({ office, headers }, { staff }) => {
    headers.append('set-cookie', closeCookie(sessionCookie))
    return ok({ ended: await office.store.endOwnSessions(staff.id) })
  },
})

/** What whoever is signed in may do, whatever the study. */
export const staffRoutes: readonly OfficeRoute[] = [me, studies, acceptLink, signOut, endMySessions]
