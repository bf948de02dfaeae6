import { issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import { keyIdPattern } from './prepared-message.ts'
import type { Result } from '../core/result.ts'
import type { SignedManifest } from './manifest.ts'

/** What a value must look like: a text, a count, a list whose every item is `each`, or fields. */
type Shape = RegExp | 'count' | { readonly each: Shape } | Fields

/** A field that ends in `?` may be absent; `*` stands for any number of fields not named. */
interface Fields {
  readonly [name: string]: Shape
}

/** Paths told of what is no manifest at all. */
const mostPaths = 20

const text = /^[^\p{Cc}]{1,300}$/u
const id = /^[a-z0-9][a-z0-9_-]*$/
const day = /^\d{4}-\d\d-\d\d$/
const origin = /^https?:\/\/[^/\s?#]+$/
const sha256 = /^[0-9a-f]{64}$/
const key32 = /^[\w-]{43}$/

const jwk = { kty: /^RSA$/, n: /^[\w-]{1,1024}$/, e: /^[\w-]{1,8}$/, alg: /^PS384$/ }

const signedManifest: Shape = {
  manifest: {
    format: /^visavis-manifest-1$/,
    study: id,
    wave: id,
    'opens?': day,
    'closes?': day,
    issuer: origin,
    collector: origin,
    keys: { each: { keyId: keyIdPattern, population: id, group: id, jwk, invited: 'count' } },
    questionnaires: { '*': sha256 },
    client: sha256,
    receiptKey: key32,
    thresholds: { group: 'count', showAfter: 'count' },
    reissueCap: 'count',
    retention: { linksDays: 'count', answersMonths: 'count' },
  },
  signatures: {
    each: { by: /^(?:operator|witness)$/, name: text, key: key32, signature: /^[\w-]{86}$/ },
  },
}

function isLeaf(value: unknown, shape: RegExp | 'count'): boolean {
  if (shape === 'count') return Number.isSafeInteger(value) && Number(value) >= 0
  return typeof value === 'string' && shape.test(value)
}

/** Paths at which a value is not what the shape says; what the shape does not know is refused. */
function strayPaths(value: unknown, shape: Shape, path: string): readonly string[] {
  if (shape === 'count' || shape instanceof RegExp) return isLeaf(value, shape) ? [] : [path]
  const { each } = shape
  const isList = each !== undefined
  if (typeof value !== 'object' || value === null || Array.isArray(value) !== isList) return [path]
  return strayMembers(Object.entries(value), isList ? { '*': each } : shape, path)
}

function strayMembers(
  entries: readonly (readonly [string, unknown])[],
  { '*': others, ...named }: Fields,
  path: string,
): readonly string[] {
  const within = (key: string): string => (path === '' ? key : `${path}.${key}`)
  const members = new Map(entries)
  const stray = Object.entries(named).flatMap(([field, wanted]) => {
    const name = field.replace('?', '')
    const member = members.get(name)
    members.delete(name)
    return member === undefined && name !== field ? [] : strayPaths(member, wanted, within(name))
  })
  const unnamed = [...members].flatMap(([key, member]) =>
    others === undefined ? [within(key)] : strayPaths(member, others, within(key)),
  )
  return [...stray, ...unnamed]
}

/**
 * Reads a signed manifest as it came over the network. It checks the shape alone; `checkManifest`
 * checks what it says and who says it.
 *
 * Issues: `ballot.manifest_unreadable`, one for each path that is not as it should be (the
 * first twenty).
 *
 * @example
 * ```ts
 * import { readSignedManifest } from 'visavis/ballot'
 * readSignedManifest({ manifest: {}, signatures: [] }).ok // => false
 * ```
 */
export function readSignedManifest(value: unknown): Result<SignedManifest> {
  const stray = strayPaths(value, signedManifest, '')
  if (stray.length > 0) {
    const paths = stray.slice(0, mostPaths).map((path) => (path === '' ? '.' : path))
    return fail(paths.map((path) => issue('ballot.manifest_unreadable', { path }, { path })))
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape was just checked, field by field
  return ok(value as SignedManifest)
}
