import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesOf, withBitFlipped } from '../../test/ballot/bytes-of.ts'
import { withLoadedDice } from '../../test/ballot/loaded-dice.ts'
import { keyOfNumbers, privateNumbersOf } from '../../test/ballot/numbers-of-key.ts'
import { readPublished } from '../../test/reference/read-published.ts'
import { makeIssuingKey } from '../adapters/ballot-keys/make-issuing-key.ts'
import { nodeBallotCrypto } from '../adapters/ballot-keys/node-ballot-crypto.ts'
import { signBlinded } from '../adapters/ballot-keys/sign-blinded.ts'
import { verifyBallot } from '../adapters/ballot-keys/verify-ballot.ts'
import { webBallotCrypto } from '../respondent/web-ballot-crypto.ts'
import { bytesOfInteger, integerOf, inverseModulo, powerModulo } from './big-integers.ts'
import { blind } from './blind.ts'
import { concatBytes, hexOf } from './bytes.ts'
import { finalize } from './finalize.ts'
import { prepareRandomized } from './prepared-message.ts'
import { readBlinded } from './read-blinded.ts'
import type { BallotCrypto } from './ballot-crypto.ts'

interface Vector {
  readonly name: string
  readonly p: string
  readonly q: string
  readonly n: string
  readonly e: string
  readonly d: string
  readonly msg: string
  readonly msg_prefix: string
  readonly input_msg: string
  readonly salt: string
  readonly inv: string
  readonly blinded_msg: string
  readonly blind_sig: string
  readonly sig: string
}

const { vectors } = readPublished<{ readonly vectors: readonly Vector[] }>('rfc-9474')
const key = await makeIssuingKey()
const otherKey = await makeIssuingKey()
const platforms: readonly (readonly [string, BallotCrypto])[] = [
  ['Node', nodeBallotCrypto],
  ['WebCrypto', webBallotCrypto],
]

/** The blinding factor, whose inverse the vector tells. */
function factorOf({ n, inv }: Vector): Uint8Array {
  const factor = inverseModulo(BigInt(`0x${inv}`), BigInt(`0x${n}`)) ?? 0n
  return bytesOfInteger(factor, n.length / 2)
}

describe.each(platforms)('the test vectors of RFC 9474, by %s', (_, crypto) => {
  test.each(vectors.map((vector) => [vector.name, vector] as const))('%s', async (name, vector) => {
    const { jwk, pem } = keyOfNumbers(vector)
    const isRandomized = name.endsWith('Randomized')
    const prefix = isRandomized ? [bytesOf(vector.msg_prefix)] : []
    const dice = withLoadedDice(crypto, [...prefix, bytesOf(vector.salt), factorOf(vector)])
    const message = bytesOf(vector.msg)
    const prepared = isRandomized ? prepareRandomized(message, dice) : message
    expect(hexOf(prepared)).toBe(vector.input_msg)

    const { blinded, unblind } = await blind(jwk, prepared, dice)
    expect(hexOf(blinded)).toBe(vector.blinded_msg)
    expect(hexOf(unblind)).toBe(vector.inv)
    expect(dice.left()).toBe(0)

    const blindSignature = signBlinded(pem, blinded)
    expect(hexOf(blindSignature)).toBe(vector.blind_sig)
    const signature = await finalize(jwk, { prepared, blindSignature, unblind }, crypto)
    expect(signature.ok && hexOf(signature.value)).toBe(vector.sig)
    expect(await verifyBallot(jwk, prepared, bytesOf(vector.sig))).toBe(true)
  })
})

/** One issuing, as the registrar sees it, and the signature that the browser makes of it. */
async function issued(message: Uint8Array) {
  const prepared = prepareRandomized(message, nodeBallotCrypto)
  const { blinded, unblind } = await blind(key.jwk, prepared, nodeBallotCrypto)
  const blindSignature = signBlinded(key.pem, blinded)
  const answer = { prepared, blindSignature, unblind }
  const result = await finalize(key.jwk, answer, nodeBallotCrypto)
  if (!result.ok) throw new Error('a good signature was refused')
  return { ...answer, blinded, signature: result.value }
}

const anyMessage = fc.uint8Array({ maxLength: 200 })

describe('blind signatures', () => {
  test('any message is blinded, signed, finalized and verified', async () => {
    await fc.assert(
      fc.asyncProperty(anyMessage, async (message) => {
        const { prepared, signature } = await issued(message)
        expect(await verifyBallot(key.jwk, prepared, signature)).toBe(true)
        expect(await webBallotCrypto.verifyPss(key.jwk, prepared, signature)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('a blind signature altered in one bit is refused', async () => {
    const { prepared, blindSignature, unblind } = await issued(new Uint8Array(3))
    await fc.assert(
      fc.asyncProperty(fc.nat(8 * 384 - 1), async (bit) => {
        const altered = withBitFlipped(blindSignature, bit)
        const answer = { prepared, blindSignature: altered, unblind }
        expect(await finalize(key.jwk, answer, nodeBallotCrypto)).toMatchObject({
          ok: false,
          issues: [{ code: 'ballot.signature_refused' }],
        })
      }),
      { numRuns: 60 },
    )
  })

  test.each([0, 1, 383, 385, 4096])('a blind signature of %i bytes is refused', async (length) => {
    const { prepared, unblind } = await issued(new Uint8Array(3))
    const answer = { prepared, blindSignature: new Uint8Array(length).fill(1), unblind }
    expect((await finalize(key.jwk, answer, nodeBallotCrypto)).ok).toBe(false)
  })

  test('a key made for one person only is found out: its signature is refused', async () => {
    const prepared = prepareRandomized(new Uint8Array(32), nodeBallotCrypto)
    const { blinded, unblind } = await blind(key.jwk, prepared, nodeBallotCrypto)
    // The key differs; the number may exceed its modulus, then reduce it as a cheat would.
    const { n, d } = privateNumbersOf(otherKey.pem)
    const tagged = bytesOfInteger(powerModulo(integerOf(blinded), d, n), 384)
    const answer = { prepared, blindSignature: tagged, unblind }
    expect((await finalize(key.jwk, answer, nodeBallotCrypto)).ok).toBe(false)
    expect((await finalize(otherKey.jwk, answer, nodeBallotCrypto)).ok).toBe(false)
  })

  test('another message, another key or an altered signature does not verify', async () => {
    const { prepared, signature } = await issued(new Uint8Array(40))
    await fc.assert(
      fc.asyncProperty(fc.nat(8 * 384 - 1), async (bit) => {
        expect(await verifyBallot(key.jwk, withBitFlipped(prepared, bit), signature)).toBe(false)
        expect(await verifyBallot(key.jwk, prepared, withBitFlipped(signature, bit))).toBe(false)
        expect(await verifyBallot(otherKey.jwk, prepared, signature)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  test('a blind signature with a zero before it is refused: one value has one form', async () => {
    const { prepared, blindSignature, unblind } = await issued(new Uint8Array(3))
    const padded = concatBytes(Uint8Array.of(0), blindSignature)
    const answer = { prepared, blindSignature: padded, unblind }
    expect((await finalize(key.jwk, answer, nodeBallotCrypto)).ok).toBe(false)
  })

  test('the blinding factor is drawn anew until it is one of 1 to n − 1', async () => {
    const { n } = privateNumbersOf(key.pem)
    const draws = [0n, n, n + 1n, 7n].map((number) => bytesOfInteger(number, 384))
    const dice = withLoadedDice(nodeBallotCrypto, [new Uint8Array(48), ...draws])
    const { unblind } = await blind(key.jwk, new Uint8Array(40), dice)
    expect((integerOf(unblind) * 7n) % n).toBe(1n)
  })

  test('the same message is never blinded alike', async () => {
    const prepared = prepareRandomized(new Uint8Array(4), nodeBallotCrypto)
    const one = await blind(key.jwk, prepared, nodeBallotCrypto)
    const other = await blind(key.jwk, prepared, nodeBallotCrypto)
    expect(hexOf(one.blinded)).not.toBe(hexOf(other.blinded))
  })

  test('every issuing explains every ballot: the registrar cannot tell which is whose', async () => {
    const { n, d } = privateNumbersOf(key.pem)
    const seen = await issued(Uint8Array.of(1))
    const cast = await issued(Uint8Array.of(2))
    // With its private key, look for a blinding factor that leads from one to the other: it exists.
    const encoded = powerModulo(integerOf(cast.signature), 65_537n, n)
    const quotient = (integerOf(seen.blinded) * (inverseModulo(encoded, n) ?? 0n)) % n
    const factor = powerModulo(quotient, d, n)
    const unblind = bytesOfInteger(inverseModulo(factor, n) ?? 0n, 384)
    const answer = { prepared: cast.prepared, blindSignature: seen.blindSignature, unblind }
    const explained = await finalize(key.jwk, answer, nodeBallotCrypto)
    expect(explained.ok && hexOf(explained.value)).toBe(hexOf(cast.signature))
  })

  test('a key that fills no byte is a programmer’s error', async () => {
    const jwk = { ...key.jwk, n: 'AQAB' }
    await expect(blind(jwk, new Uint8Array(1), nodeBallotCrypto)).rejects.toThrow('modulus')
  })
})

describe('reading a blinded message', () => {
  test('lets pass what is as long as the modulus and below it', async () => {
    const { blinded } = await issued(new Uint8Array(1))
    expect(readBlinded(key.jwk, blinded)).toEqual({ ok: true, value: blinded })
    const { n } = privateNumbersOf(key.pem)
    expect(readBlinded(key.jwk, bytesOfInteger(n - 1n, 384)).ok).toBe(true)
  })

  test('refuses another length, the modulus itself and more', () => {
    const { n } = privateNumbersOf(key.pem)
    const wrong = [
      new Uint8Array(0),
      new Uint8Array(383),
      new Uint8Array(385),
      bytesOfInteger(n, 384),
      new Uint8Array(384).fill(255),
    ]
    for (const bytes of wrong) {
      expect(readBlinded(key.jwk, bytes)).toMatchObject({
        ok: false,
        issues: [{ code: 'ballot.blinded_unreadable' }],
      })
    }
  })
})
