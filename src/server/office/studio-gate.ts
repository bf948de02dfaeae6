import { refusal } from '../http/problem.ts'
import type { AppContext } from '../http/make-app.ts'
import type { Refusal } from '../http/problem.ts'
import { isAskedByOwnPage } from '../studio/studio-app.ts'
import type { StudioCaller, StudioGate } from '../studio/studio-gate.ts'
import { isForged, noteRefusal } from './answer-route.ts'
import type { OfficeContext } from './office-context.ts'
import type { Visitor } from './route.ts'
import { callerOf } from './visitor-of.ts'

/** Lets into the Studio whoever is signed in to the office, and programs with a key. */
export function officeGate(office: OfficeContext): StudioGate {
  return { admit: async (context) => admit(office, context) }
}

async function admit(office: OfficeContext, context: AppContext): Promise<StudioCaller | Refusal> {
  const { raw, method } = context.req
  const visitor = await callerOf(office, context)
  if (visitor === undefined) return refusal(401, 'office.sign_in')
  if ('status' in visitor) return visitor
  const { origin } = office.party
  const isForeign = visitor.key === undefined && !isAskedByOwnPage(raw, origin)
  // A HEAD asks what a GET does.
  const changes = method === 'HEAD' ? 'GET' : method
  if (isForeign || isForged(raw, changes, origin, visitor)) {
    return refusal(403, 'office.cross_site')
  }
  return callerFor(office, visitor)
}

function callerFor(office: OfficeContext, { staff, memberships, key }: Visitor): StudioCaller {
  const email = staff.email === '' ? undefined : staff.email
  return {
    account: { name: staff.name, email },
    actor: staff.id,
    roleIn: (study) => memberships.find((one) => one.study === study)?.role,
    note: async (study, action, detail) =>
      office.store.appendAudit({ staff: staff.id, study, key }, action, detail),
    refused: async (study, route) => noteRefusal(office, { staff: staff.id, study, key }, route),
  }
}
