/** Longest address to come back to. */
const mostCharacters = 2000

/**
 * Where to go after signing in: an address of the Studio, and nothing that leads elsewhere.
 *
 * @param wanted - path and query, as an address of ours says it
 * @returns the same, or `/`
 */
export function returnAddress(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > mostCharacters) return '/'
  // Read as a browser does, against a place that is nobody's: what leaves it is not ours.
  const base = 'http://studio.invalid'
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : undefined
  const isOurs = url?.origin === base && /^\/(?:studies\/.*)?$/.test(url.pathname)
  return url !== undefined && isOurs ? url.pathname + url.search : '/'
}
