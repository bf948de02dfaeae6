import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  makeManifest,
  makeManifestKey,
  modulusLike,
  operatorKey,
  signByBoth,
  witnessKey,
} from '../../test/ballot/make-manifest.ts'
import { nodeBallotCrypto as crypto } from '../adapters/ballot-keys/node-ballot-crypto.ts'
import { webBallotCrypto } from '../respondent/web-ballot-crypto.ts'
import { base64UrlOf } from './bytes.ts'
import { checkManifest } from './check-manifest.ts'
import { fingerprintWords } from './fingerprint-words.ts'
import { manifestHash } from './manifest-hash.ts'
import { signManifest } from './sign-manifest.ts'
import type { ManifestExpectations } from './check-manifest.ts'
import type { Manifest, ManifestKey } from './manifest.ts'

type Known = Omit<ManifestExpectations, 'crypto'>

const good = await signByBoth(makeManifest())

/** The codes of all that is wrong, in order. */
async function codesOf(signed: unknown, known: Known = {}): Promise<readonly string[]> {
  const result = await checkManifest(signed, { crypto, ...known })
  return result.ok ? [] : result.issues.map(({ code }) => code)
}

/** What is wrong with a manifest that operator and witness both signed nevertheless. */
async function codesOfManifest(changes: Partial<Manifest>): Promise<readonly string[]> {
  return codesOf(await signByBoth(makeManifest(changes)))
}

async function codesOfKey(changes: Partial<ManifestKey>): Promise<readonly string[]> {
  return codesOfManifest({ keys: [{ ...makeManifestKey(0), ...changes }] })
}

describe('a good manifest', () => {
  test('is taken on every platform, by its fingerprint and its witness’s key', async () => {
    const words = fingerprintWords(await manifestHash(good.manifest, crypto))
    const known = { knownFingerprint: words, witnessKey: base64UrlOf(witnessKey.publicKey) }
    for (const platform of [crypto, webBallotCrypto]) {
      expect(await checkManifest(good, { crypto: platform, ...known })).toEqual({
        ok: true,
        value: good.manifest,
      })
    }
  })

  test('is taken as it comes over the network, keys in any order, dates left out', async () => {
    const { opens: _, closes: __, ...dateless } = good.manifest
    const signed = await signByBoth(dateless)
    const reordered = Object.fromEntries(Object.entries(signed.manifest).toReversed())
    const received: unknown = JSON.parse(JSON.stringify({ ...signed, manifest: reordered }))
    expect(await codesOf(received)).toEqual([])
  })

  test('has its fingerprint in whatever way the words were noted down', async () => {
    const words = fingerprintWords(await manifestHash(good.manifest, crypto))
    const noted = ` ${words.toUpperCase().replaceAll('-', '  ')}\n`
    expect(await codesOf(good, { knownFingerprint: noted })).toEqual([])
  })

  test('may have several witnesses', async () => {
    const second = {
      by: 'witness',
      name: 'Auditor',
      key: await crypto.signingKey(new Uint8Array(32)),
    } as const
    const signatures = [...good.signatures, await signManifest(good.manifest, second, crypto)]
    const known = { witnessKey: base64UrlOf(witnessKey.publicKey) }
    expect(await codesOf({ ...good, signatures }, known)).toEqual([])
  })

  test('may have twelve keys', async () => {
    const keys = Array.from({ length: 12 }, (_, i) => makeManifestKey(i))
    expect(await codesOfManifest({ keys })).toEqual([])
  })
})

describe('who signs', () => {
  const [operator, witness] = good.signatures

  test('without a witness it is refused', async () => {
    expect(await codesOf({ ...good, signatures: [operator] })).toEqual(['ballot.witness_missing'])
  })

  test('without its operator it is refused', async () => {
    expect(await codesOf({ ...good, signatures: [witness] })).toEqual(['ballot.operator_missing'])
  })

  test('without any signature all that lacks is told', async () => {
    expect(await codesOf({ ...good, signatures: [] })).toEqual([
      'ballot.operator_missing',
      'ballot.witness_missing',
    ])
  })

  test('another witness than the one announced is refused', async () => {
    const known = { witnessKey: base64UrlOf(operatorKey.publicKey) }
    expect(await codesOf(good, known)).toEqual(['ballot.witness_unknown'])
  })

  test('an operator who is its own witness is refused', async () => {
    const both = { by: 'witness', name: 'Comité social', key: operatorKey } as const
    const signatures = [operator, await signManifest(good.manifest, both, crypto)]
    expect(await codesOf({ ...good, signatures })).toEqual(['ballot.witness_is_operator'])
  })

  test('the operator’s signature does not pass for a witness’s', async () => {
    const signatures = [operator, { ...operator, by: 'witness' }]
    expect(await codesOf({ ...good, signatures })).toEqual([
      'ballot.signature_invalid',
      'ballot.witness_is_operator',
    ])
  })

  test('one bad signature among good ones is refused', async () => {
    const other = await signByBoth(makeManifest({ wave: '2027' }))
    const signatures = [...good.signatures, ...other.signatures.slice(1)]
    expect(await codesOf({ ...good, signatures })).toEqual(['ballot.signature_invalid'])
  })
})

describe('what is announced', () => {
  test('another fingerprint is refused, and both are told', async () => {
    const known = fingerprintWords(new Uint8Array(32))
    const found = fingerprintWords(await manifestHash(good.manifest, crypto))
    expect(await checkManifest(good, { crypto, knownFingerprint: known })).toEqual({
      ok: false,
      issues: [{ code: 'ballot.fingerprint_changed', values: { expected: known, found } }],
    })
  })

  test('any change gives another fingerprint', async () => {
    const hashes = await Promise.all(
      [{}, { wave: '2027' }, { reissueCap: 6 }, { closes: undefined }].map(async (changes) =>
        fingerprintWords(await manifestHash(makeManifest(changes), crypto)),
      ),
    )
    expect(new Set(hashes).size).toBe(4)
  })
})

describe('what it promises', () => {
  test.each([
    ['no key', { keys: [] }, ['ballot.no_keys']],
    [
      'thirteen keys',
      { keys: Array.from({ length: 13 }, (_, i) => makeManifestKey(i)) },
      ['ballot.too_many_keys'],
    ],
    [
      'a threshold under 100',
      { thresholds: { group: 99, showAfter: 30 } },
      ['ballot.threshold_too_low'],
    ],
    [
      'answers shown early',
      { thresholds: { group: 100, showAfter: 29 } },
      ['ballot.shown_too_early'],
    ],
    [
      'a group under its own threshold',
      { thresholds: { group: 121, showAfter: 30 } },
      ['ballot.group_too_small', 'ballot.group_too_small'],
    ],
    [
      'a population without questionnaire',
      { questionnaires: { managers: 'ab'.repeat(32) } },
      ['ballot.questionnaire_missing', 'ballot.questionnaire_missing'],
    ],
    ['an end before the start', { opens: '2026-03-21' }, ['ballot.dates_impossible']],
    ['a day that does not exist', { closes: '2026-04-31' }, ['ballot.dates_impossible']],
  ] as const)('%s is refused', async (_, changes, codes) => {
    expect(await codesOfManifest(changes)).toEqual(codes)
  })

  test.each([
    ['99 invited', { invited: 99 }, ['ballot.group_too_small']],
    [
      '2048 bits',
      { jwk: { ...makeManifestKey(0).jwk, n: modulusLike(0, 256) } },
      ['ballot.key_weak'],
    ],
    [
      '4096 bits',
      { jwk: { ...makeManifestKey(0).jwk, n: modulusLike(0, 512) } },
      ['ballot.key_weak'],
    ],
    [
      'an even modulus',
      { jwk: { ...makeManifestKey(0).jwk, n: base64UrlOf(new Uint8Array(384).fill(130)) } },
      ['ballot.key_weak'],
    ],
    [
      'a modulus of 3071 bits',
      { jwk: { ...makeManifestKey(0).jwk, n: base64UrlOf(new Uint8Array(384).fill(127)) } },
      ['ballot.key_weak'],
    ],
    ['exponent 3', { jwk: { ...makeManifestKey(0).jwk, e: 'Aw' } }, ['ballot.key_weak']],
  ] as const)('a key with %s is refused', async (_, changes, codes) => {
    expect(await codesOfKey(changes)).toEqual(codes)
  })

  test.each([
    ['id', { keyId: 'employees-0' }],
    ['modulus', { jwk: makeManifestKey(0).jwk }],
    ['group', { group: 'group-0' }],
  ] as const)('two keys of the same %s are refused', async (_, changes) => {
    const keys = [makeManifestKey(0), { ...makeManifestKey(1), ...changes }]
    expect(await codesOfManifest({ keys })).toEqual(['ballot.key_twice'])
  })

  test('everything that is wrong is told at once', async () => {
    const keys = [{ ...makeManifestKey(0), invited: 3 }]
    const manifest = makeManifest({ keys, thresholds: { group: 3, showAfter: 1 } })
    const [operator] = good.signatures
    const signed = { manifest, signatures: [operator] }
    expect(await codesOf(signed, { knownFingerprint: 'lusab-babad' })).toEqual([
      'ballot.fingerprint_changed',
      'ballot.signature_invalid',
      'ballot.witness_missing',
      'ballot.threshold_too_low',
      'ballot.shown_too_early',
      'ballot.group_too_small',
    ])
  })
})

/** Every way from the root of a value to one of its leaves. */
function leafPaths(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]]
  return Object.entries(value).flatMap(([key, member]) =>
    leafPaths(member).map((path) => [key, ...path]),
  )
}

/** A copy in which one leaf, or what stands on the way to it, is another. */
function altered(
  value: unknown,
  path: readonly string[],
  alter: (leaf: unknown) => unknown,
): unknown {
  const [key, ...rest] = path
  if (key === undefined) return alter(value)
  const entries = Object.entries(value as object).map(([name, member]) => [
    name,
    name === key ? altered(member, rest, alter) : (member as unknown),
  ])
  const copy: unknown = Object.fromEntries(entries)
  return Array.isArray(value) ? Object.values(copy as object) : copy
}

function another(leaf: unknown): unknown {
  if (typeof leaf === 'number') return leaf + 1
  const text = String(leaf)
  const last = text.at(-1) === '0' ? '1' : '0'
  return `${text.slice(0, -1)}${last}`
}

describe('whatever is altered after signing', () => {
  const paths = leafPaths(good)

  test.each(paths.map((path) => [path.join('.'), path] as const))(
    '%s is refused',
    async (_, path) => {
      for (const alter of [another, () => undefined, () => null, () => '', () => [], () => ({})]) {
        expect(await codesOf(altered(good, path, alter))).not.toEqual([])
      }
    },
  )

  test('a field that nobody knows is refused, wherever it stands', async () => {
    const added = [
      { ...good, more: 1 },
      { ...good, manifest: { ...good.manifest, more: 1 } },
      altered(good, ['manifest', 'keys', '0', 'jwk'], (jwk) => ({ ...(jwk as object), d: 'AQAB' })),
      altered(good, ['signatures', '0'], (one) => ({ ...(one as object), more: 1 })),
    ]
    for (const signed of added) {
      expect(await codesOf(signed)).toEqual(['ballot.manifest_unreadable'])
    }
  })

  test('the path that cannot be read is told', async () => {
    const signed = altered(good, ['manifest', 'keys', '1', 'invited'], () => -1)
    expect(await checkManifest(signed, { crypto })).toMatchObject({
      issues: [{ values: { path: 'manifest.keys.1.invited' } }],
    })
  })

  test('any JSON at all is answered, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.constantFrom(...paths), async (value, path) => {
        expect(await codesOf(value)).not.toEqual([])
        const within = altered(good, path, () => value)
        const unchanged = JSON.stringify(within) === JSON.stringify(good)
        expect((await codesOf(within)).length === 0).toBe(unchanged)
      }),
      { numRuns: 200 },
    )
  })

  test('a manifest nested beyond reason is refused, not recursed into', async () => {
    let deep: unknown = 1
    for (let i = 0; i < 100_000; i += 1) deep = [deep]
    expect(await codesOf({ ...good, manifest: deep })).toEqual(['ballot.manifest_unreadable'])
    expect(await codesOf(altered(good, ['manifest', 'study'], () => deep))).toEqual([
      'ballot.manifest_unreadable',
    ])
  })
})
