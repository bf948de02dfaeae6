/**
 * Writes a value as the one JSON text that stands for it (RFC 8785): keys in the order of their
 * UTF-16 units, no space, numbers as JavaScript prints them. Properties that are undefined are left
 * out.
 *
 * Half a surrogate pair is written as `\udXXX` where RFC 8785 would refuse: what a person typed is
 * kept.
 *
 * @throws Error for what JSON cannot hold (a function, NaN, a Map): better than a hash of `{}`.
 * @example
 * ```ts
 * import { canonicalJson } from 'visavis/ballot'
 * canonicalJson({ b: [1, 'é'], a: null }) // => '{"a":null,"b":[1,"é"]}'
 * ```
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`
  if (typeof value === 'object' && value !== null) return `{${members(value).join(',')}}`
  if (value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)) {
    return JSON.stringify(value)
  }
  throw new Error(`canonicalJson requires JSON, not a ${typeof value}`)
}

function members(value: object): readonly string[] {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new Error('canonicalJson requires plain objects')
  }
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
}
