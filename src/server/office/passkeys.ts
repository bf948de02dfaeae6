import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { Passkey } from '../../adapters/postgres-office/office-store.ts'

/** The site that passkeys are bound to. */
export interface RelyingParty {
  readonly id: string
  readonly origin: string
}

/** What a browser answers to the making of a passkey; the library checks what is inside. */
export const registrationResponse: z.ZodType<RegistrationResponseJSON> =
  z.custom<RegistrationResponseJSON>(
    (value) => isCredential(value) && 'attestationObject' in value.response,
  )

/** What a browser answers when a passkey is used. */
export const authenticationResponse: z.ZodType<AuthenticationResponseJSON> =
  z.custom<AuthenticationResponseJSON>(
    (value) => isCredential(value) && 'signature' in value.response,
  )

function isCredential(value: unknown): value is { readonly response: object } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'response' in value &&
    typeof value.response === 'object' &&
    value.response !== null
  )
}

/** Asks for a new passkey: one that the authenticator keeps, behind a finger, a face or a PIN. */
export function askForPasskey(
  party: RelyingParty,
  person: { readonly name: string; readonly email: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: 'Vis-à-vis',
    rpID: party.id,
    userName: person.email,
    userDisplayName: person.name,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    // Ed25519, then what most authenticators know: ES256, RS256.
    supportedAlgorithmIDs: [-8, -7, -257],
  })
}

/** Checks a new passkey; undefined when it is not what was asked for. */
export async function checkNewPasskey(
  party: RelyingParty,
  challenge: string,
  response: RegistrationResponseJSON,
): Promise<Passkey | undefined> {
  const checked = await orUndefined(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    }),
  )
  if (checked?.verified !== true) return undefined
  const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential
  return { id, publicKey, counter, transports }
}

/** Asks for any passkey of this site: nobody has to say who they are first. */
export function askForSignIn(party: RelyingParty): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({ rpID: party.id, userVerification: 'required' })
}

/** Checks the use of a passkey; answers its new counter. */
export async function checkSignIn(
  party: RelyingParty,
  challenge: string,
  response: AuthenticationResponseJSON,
  passkey: Passkey,
): Promise<number | undefined> {
  const { id, publicKey, counter } = passkey
  const checked = await orUndefined(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: { id, publicKey, counter },
      requireUserVerification: true,
    }),
  )
  return checked?.verified === true ? checked.authenticationInfo.newCounter : undefined
}

/** The library throws at whatever is wrong with a response: to the person it is all one. */
async function orUndefined<T>(check: () => Promise<T>): Promise<T | undefined> {
  try {
    return await check()
  } catch {
    return undefined
  }
}
