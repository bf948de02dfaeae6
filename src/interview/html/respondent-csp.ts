/** What a page may do beyond showing itself. */
export interface CspAllowance {
  /** Origins that the script may talk to besides the page's own: the registrar's. */
  readonly connect?: readonly string[] | undefined
  /** Whether the page carries a script, under the same nonce. */
  readonly script?: boolean | undefined
}

/**
 * The content security policy of respondents' pages, as the value of the header: nothing but the
 * page's own style and, where it has one, its own script; nothing from or to anybody else.
 *
 * @param nonce - fresh for each answer, base64
 * @throws Error when the nonce or an origin holds what would end it
 * @example
 * ```ts
 * import { respondentCsp } from 'visavis/interview'
 * respondentCsp('bm9uY2U').startsWith("default-src 'none'; style-src 'nonce-bm9uY2U'") // => true
 * ```
 */
export function respondentCsp(nonce: string, allowance: CspAllowance = {}): string {
  const { connect = [], script = false } = allowance
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(nonce))
    throw new Error('respondentCsp requires a base64 nonce')
  const foreign = connect.find((origin) => !/^https?:\/\/[^\s;,'"]+$/.test(origin))
  if (foreign !== undefined) throw new Error(`respondentCsp requires origins, not ${foreign}`)
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    ...(script
      ? [`script-src 'nonce-${nonce}'`, ["connect-src 'self'", ...connect].join(' ')]
      : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    script ? 'trusted-types visavis' : "trusted-types 'none'",
  ].join('; ')
}
