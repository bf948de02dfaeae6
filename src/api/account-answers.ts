/** `GET /api/me`: who works in the Studio. */
export interface MeAnswer {
  /** Whether people sign in here; on one's own machine nobody needs to. */
  readonly accounts: boolean
  readonly name?: string | undefined
  readonly email?: string | undefined
  /** Whether this Studio makes new studies. */
  readonly makesStudies: boolean
}
