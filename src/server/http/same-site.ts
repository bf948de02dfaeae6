/**
 * Whether a request that changes something comes from a page of ours, or from no page at all.
 *
 * There is no cookie to abuse; this keeps other sites from writing answers by the hands of whoever
 * visits them. Pages say `no-referrer`, so that browsers send `Origin: null` with their forms: what
 * `Sec-Fetch-Site` says goes first.
 *
 * @param request - the request
 * @param origin - our public origin
 */
export function isSameSite(request: Request, origin: string): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const from = request.headers.get('origin')
  return from === null || from === 'null' || from === origin
}
