import { bytesOfBase64Url, concatBytes, utf8Of } from '../ballot/bytes.ts'
import type { BallotCrypto, SigningKey } from '../ballot/ballot-crypto.ts'
import type { RsaPublicJwk } from '../ballot/manifest.ts'

const nonceLength = 12
/** PKCS#8 of an Ed25519 key up to its seed (RFC 8410 §7): WebCrypto takes no bare seed. */
const pkcs8Prefix = Uint8Array.of(48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32)

type Bytes = Uint8Array<ArrayBuffer>

/** WebCrypto takes no bytes of shared memory: a copy is never that. */
const own = (bytes: Uint8Array): Bytes => new Uint8Array(bytes)

async function digest(algorithm: string, data: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(algorithm, own(data)))
}

async function hkdf(secret: Uint8Array, info: string, length: number): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', own(secret), 'HKDF', false, ['deriveBits'])
  const algorithm = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: own(utf8Of(info)),
  }
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 8 * length))
}

/** The key that signs cannot be read out again; its public half comes from a twin that can. */
async function signingKey(seed: Uint8Array): Promise<SigningKey> {
  const pkcs8 = own(concatBytes(pkcs8Prefix, seed))
  const load = (extractable: boolean): Promise<CryptoKey> =>
    crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', extractable, ['sign'])
  const { x = '' } = await crypto.subtle.exportKey('jwk', await load(true))
  const key = await load(false)
  return {
    publicKey: bytesOfBase64Url(x) ?? new Uint8Array(),
    sign: async (message) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, own(message))),
  }
}

async function verifyEd25519(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (publicKey.length !== 32) return false
  const key = await crypto.subtle.importKey('raw', own(publicKey), 'Ed25519', false, ['verify'])
  return crypto.subtle.verify('Ed25519', key, own(signature), own(message))
}

async function verifyPss(
  { kty, n, e, alg }: RsaPublicJwk,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const scheme = { name: 'RSA-PSS', hash: 'SHA-384', saltLength: 48 }
  const jwk = { kty, n, e, alg }
  const key = await crypto.subtle.importKey('jwk', jwk, scheme, false, ['verify'])
  return crypto.subtle.verify(scheme, key, own(signature), own(message))
}

async function aesKey(key: Uint8Array, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', own(key), 'AES-GCM', false, [usage])
}

async function seal(key: Uint8Array, plain: Uint8Array): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength))
  const cipher = { name: 'AES-GCM', iv }
  const sealed = await crypto.subtle.encrypt(cipher, await aesKey(key, 'encrypt'), own(plain))
  return concatBytes(iv, new Uint8Array(sealed))
}

async function open(key: Uint8Array, sealed: Uint8Array): Promise<Uint8Array | undefined> {
  const iv = own(sealed.subarray(0, nonceLength))
  const cipher = { name: 'AES-GCM', iv }
  const rest = own(sealed.subarray(nonceLength))
  try {
    const usable = await aesKey(key, 'decrypt')
    return new Uint8Array(await crypto.subtle.decrypt(cipher, usable, rest))
  } catch {
    return undefined
  }
}

/**
 * The cryptography of ballots by WebCrypto. Browsers have it on https pages and on localhost only,
 * and Ed25519 since 2023–2025: ask `supportsBallots` first.
 */
export const webBallotCrypto: BallotCrypto = {
  sha256: (data) => digest('SHA-256', data),
  sha384: (data) => digest('SHA-384', data),
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  hkdf,
  signingKey,
  verifyEd25519,
  verifyPss,
  seal,
  open,
}

/** Tells whether this browser can cast a ballot: whether the page is secure and Ed25519 known. */
export async function supportsBallots(): Promise<boolean> {
  try {
    const { publicKey } = await signingKey(new Uint8Array(32))
    return publicKey.length === 32
  } catch {
    return false
  }
}
