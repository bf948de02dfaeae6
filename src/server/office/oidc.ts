import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { Configuration } from 'openid-client'
import type { OidcIdentity } from '../../adapters/postgres-office/office-store.ts'
import type { OidcSettings } from './office-options.ts'

/** What is remembered while somebody signs in at the provider. */
export interface OidcCeremony {
  readonly verifier: string
  readonly state: string
  readonly nonce: string
}

/** Signs in through an identity provider. */
export interface OidcClient {
  /** Where the browser is sent, and what to remember meanwhile. */
  readonly begin: () => Promise<{ readonly url: URL; readonly ceremony: OidcCeremony }>
  /** Who came back; undefined when the provider's answer does not hold. */
  readonly finish: (back: URL, ceremony: OidcCeremony) => Promise<OidcIdentity | undefined>
}

/** Reads what the provider publishes of itself; over http on this very machine alone. */
function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const server = new URL(issuer)
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(server.hostname)
  // oxlint-disable-next-line typescript/no-deprecated -- marked so to make its use stand out
  const execute = isLoopback && server.protocol === 'http:' ? [allowInsecureRequests] : []
  return discovery(server, clientId, clientSecret, undefined, { execute, timeout: 10 })
}

/** A claim that is a text of a bearable length. */
function textClaim(value: unknown, most: number): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= most ? value : undefined
}

/**
 * Makes a client of a provider: code flow with PKCE, `state` and `nonce`.
 *
 * The provider is looked up at the first sign-in, so that the office opens without it; a look-up
 * that failed is tried again.
 */
export function oidcClient(settings: OidcSettings, redirectUri: string): OidcClient {
  let known: Promise<Configuration> | undefined
  const configuration = async (): Promise<Configuration> => {
    known ??= discover(settings)
    try {
      return await known
    } catch (error) {
      known = undefined
      throw error
    }
  }
  return {
    begin: async () => {
      const config = await configuration()
      const ceremony = {
        verifier: randomPKCECodeVerifier(),
        state: randomState(),
        nonce: randomNonce(),
      }
      const url = buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        code_challenge: await calculatePKCECodeChallenge(ceremony.verifier),
        code_challenge_method: 'S256',
        state: ceremony.state,
        nonce: ceremony.nonce,
      })
      return { url, ceremony }
    },
    finish: async (back, ceremony) => {
      const config = await configuration()
      try {
        const tokens = await authorizationCodeGrant(config, back, {
          pkceCodeVerifier: ceremony.verifier,
          expectedState: ceremony.state,
          expectedNonce: ceremony.nonce,
          idTokenExpected: true,
        })
        return identityOf(tokens.claims() ?? {})
      } catch {
        return undefined
      }
    },
  }
}

/** Who the ID token says it is; nobody unless the provider verified the address. */
function identityOf(claims: Readonly<Record<string, unknown>>): OidcIdentity | undefined {
  const issuer = textClaim(claims['iss'], 500)
  const subject = textClaim(claims['sub'], 255)
  const email = textClaim(claims['email'], 254)?.toLowerCase()
  if (issuer === undefined || subject === undefined || email === undefined) return undefined
  if (claims['email_verified'] !== true) return undefined
  return { subject: `${issuer}#${subject}`, email, name: textClaim(claims['name'], 200) ?? email }
}
