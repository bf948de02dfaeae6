import type { IssueCode } from '../../core/catalogue/index.ts'
import type { Issue } from '../../core/issue.ts'

const statuses: Partial<Readonly<Record<IssueCode, number>>> = {
  'office.sign_in': 401,
  'office.passkey_refused': 401,
  'office.oidc_refused': 401,
  'office.not_invited': 403,
  'office.cross_site': 403,
  'office.not_allowed': 403,
  'office.unknown_study': 404,
  'office.unknown_member': 404,
  'office.unknown_key': 404,
  'office.key_until': 422,
  'office.no_manifest': 404,
  'office.dead_link': 410,
  'office.took_too_long': 410,
  'office.link_of_another': 410,
  'office.missing_field': 422,
  'office.unknown_field': 422,
  'office.wrong_field': 422,
  'control.unreachable': 502,
  'control.refused': 502,
  'control.unexpected': 502,
}

/** The HTTP status of a refusal; what the services refuse is a conflict with where the wave stands. */
export function statusOf(issues: readonly Issue[]): number {
  const [first] = issues
  return (first && statuses[first.code]) ?? 409
}
