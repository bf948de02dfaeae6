import { createPrivateKey } from 'node:crypto'
import { integerOf, inverseModulo } from '../../src/ballot/big-integers.ts'
import { bytesOfBase64Url, base64UrlOf } from '../../src/ballot/bytes.ts'
import { bytesOf } from './bytes-of.ts'
import type { RsaPublicJwk } from '../../src/ballot/manifest.ts'

/** The private numbers of an issuing key: what an all-knowing registrar could compute with. */
export function privateNumbersOf(pem: string): { readonly n: bigint; readonly d: bigint } {
  const { n = '', d = '' } = createPrivateKey(pem).export({ format: 'jwk' })
  const numberOf = (text: string): bigint => integerOf(bytesOfBase64Url(text) ?? new Uint8Array(0))
  return { n: numberOf(n), d: numberOf(d) }
}

/** A key given as hexadecimal numbers, as registrars keep it. */
export function keyOfNumbers(key: {
  readonly n: string
  readonly e: string
  readonly d: string
  readonly p: string
  readonly q: string
}): { readonly jwk: RsaPublicJwk; readonly pem: string } {
  const encode = (number: bigint): string => {
    const hex = number.toString(16)
    return base64UrlOf(bytesOf(hex.length % 2 === 0 ? hex : `0${hex}`))
  }
  const [n, e, d, p, q] = [key.n, key.e, key.d, key.p, key.q].map((hex) => BigInt(`0x${hex}`)) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ]
  const pub = { kty: 'RSA', n: encode(n), e: encode(e) } as const
  const full = {
    ...pub,
    d: encode(d),
    p: encode(p),
    q: encode(q),
    dp: encode(d % (p - 1n)),
    dq: encode(d % (q - 1n)),
    qi: encode(inverseModulo(q, p) ?? 0n),
  }
  const pem = createPrivateKey({ key: full, format: 'jwk' }).export({
    type: 'pkcs8',
    format: 'pem',
  })
  return { jwk: { ...pub, alg: 'PS384' }, pem: pem.toString() }
}
