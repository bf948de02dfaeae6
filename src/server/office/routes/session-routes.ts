import { z } from 'zod'
import { issue } from '../../../core/issue.ts'
import { textIn } from '../../../core/local-text.ts'
import { fail, ok } from '../../../core/result.ts'
import {
  askForPasskey,
  askForSignIn,
  authenticationResponse,
  checkNewPasskey,
  checkSignIn,
  registrationResponse,
} from '../passkeys.ts'
import { openRoute } from '../route.ts'
import type { Call, OfficeRoute } from '../route.ts'
import { openCookie } from '../session-cookie.ts'
import { hashToken } from '../../control/hash-token.ts'
import { newSessionToken } from '../tokens.ts'
import { emailField, linkField, nameField, nothing, roleField } from './fields.ts'

const ceremonyName = z.string().min(1).max(40)
const options = z.record(z.string(), z.unknown())
const signedIn = z.object({ staff: z.uuid() })
const begun = z.object({ ceremony: z.string(), options })
const exampleCredential = { id: '', response: {} }

/** A new session for this browser, in place of the one it had; the cookie goes with the answer. */
function freshSession(call: Call): {
  readonly hash: Uint8Array
  readonly replaces?: Uint8Array | undefined
  readonly now: Date
} {
  const token = newSessionToken()
  call.headers.append('set-cookie', openCookie(token.text))
  return { hash: token.hash, replaces: call.before, now: call.office.clock() }
}

/** A refusal takes back the cookie that would have been set. */
function withoutCookie(call: Call): void {
  call.headers.delete('set-cookie')
}

const signInOptions = openRoute({
  id: 'signInOptions',
  method: 'POST',
  path: '/sign-in/options',
  access: 'anyone',
  summary: 'route.sign_in_options',
  takes: nothing,
  example: {},
  gives: begun,
  run: async ({ office }) => {
    const asked = await askForSignIn(office.party)
    const ceremony = office.ceremonies.begin({ kind: 'sign_in', challenge: asked.challenge })
    return ok({ ceremony, options: { ...asked } })
  },
})

const signIn = openRoute({
  id: 'signIn',
  method: 'POST',
  path: '/sign-in',
  access: 'anyone',
  summary: 'route.sign_in',
  takes: z.strictObject({ ceremony: ceremonyName, response: authenticationResponse }),
  example: { ceremony: 'x', response: exampleCredential },
  gives: signedIn,
  run: async (call, _, { ceremony, response }) => {
    const { office } = call
    const begunHere = office.ceremonies.take(ceremony)
    if (begunHere?.kind !== 'sign_in') return fail([issue('office.took_too_long')])
    const passkey = await office.store.passkey(response.id)
    const counter =
      passkey && (await checkSignIn(office.party, begunHere.challenge, response, passkey))
    if (passkey === undefined || counter === undefined) {
      office.report('office.passkey_refused')
      if (passkey !== undefined) await office.store.noteRefusedSignIn(passkey.staff)
      return fail([issue('office.passkey_refused')])
    }
    await office.store.signIn(passkey.staff, { id: passkey.id, counter }, freshSession(call))
    return ok({ staff: passkey.staff })
  },
})

const readLink = openRoute({
  id: 'readLink',
  method: 'POST',
  path: '/links/read',
  access: 'anyone',
  summary: 'route.read_link',
  takes: z.strictObject({ link: linkField }),
  example: { link: 'AAAAAAAAAAAAAAAAAAAAAA' },
  gives: z.object({
    study: z.string(),
    title: z.string(),
    role: roleField,
    email: z.string().optional(),
  }),
  run: async ({ office, language }, _, { link }) => {
    const found = await office.store.invitation(hashToken(link), office.clock())
    const study = found && office.studies.get(found.study)
    if (study === undefined) return fail([issue('office.dead_link')])
    return ok({ ...found, title: textIn(study.title, language) })
  },
})

const enrolOptions = openRoute({
  id: 'enrolOptions',
  method: 'POST',
  path: '/enrolments/options',
  access: 'anyone',
  summary: 'route.enrol_options',
  takes: z.strictObject({ link: linkField, name: nameField, email: emailField.optional() }),
  example: { link: 'AAAAAAAAAAAAAAAAAAAAAA', name: 'Ada', email: 'ada@example.org' },
  gives: begun,
  run: async ({ office }, _, given) => {
    const link = hashToken(given.link)
    const found = await office.store.invitation(link, office.clock())
    if (found === undefined) return fail([issue('office.dead_link')])
    const email = found.email ?? given.email
    if (email === undefined) {
      return fail([issue('office.missing_field', { field: 'email' }, { path: 'email' })])
    }
    const asked = await askForPasskey(office.party, { name: given.name, email })
    const { challenge } = asked
    const ceremony = office.ceremonies.begin({
      kind: 'enrol',
      challenge,
      link,
      name: given.name,
      email,
    })
    return ok({ ceremony, options: { ...asked } })
  },
})

const enrol = openRoute({
  id: 'enrol',
  method: 'POST',
  path: '/enrolments',
  access: 'anyone',
  summary: 'route.enrol',
  takes: z.strictObject({ ceremony: ceremonyName, response: registrationResponse }),
  example: { ceremony: 'x', response: exampleCredential },
  gives: signedIn,
  run: async (call, _, { ceremony, response }) => {
    const { office } = call
    const begunHere = office.ceremonies.take(ceremony)
    if (begunHere?.kind !== 'enrol') return fail([issue('office.took_too_long')])
    const { challenge, link, name, email } = begunHere
    const passkey = await checkNewPasskey(office.party, challenge, response)
    if (passkey === undefined) {
      office.report('office.passkey_refused')
      return fail([issue('office.passkey_refused')])
    }
    const session = freshSession(call)
    const enrolled = await office.store.enrol({ link, name, email, passkey, session })
    if (enrolled.kind === 'enrolled') return ok({ staff: enrolled.staff })
    withoutCookie(call)
    const code = enrolled.kind === 'email_known' ? 'office.email_known' : 'office.dead_link'
    return fail([issue(code)])
  },
})

/** Ways in. */
export const sessionRoutes: readonly OfficeRoute[] = [
  signInOptions,
  signIn,
  readLink,
  enrolOptions,
  enrol,
]
