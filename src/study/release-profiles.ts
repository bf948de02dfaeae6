import type { ReleasePolicy, ReleaseProfile } from './release-policy.ts'

/** Names of the profiles. */
export const releaseProfiles: readonly [ReleaseProfile, ...ReleaseProfile[]] = [
  'standard',
  'public',
  'sensitive',
]

/** A policy with every number said. */
export type CompletePolicy = Pick<ReleasePolicy, 'why'> & {
  readonly [Key in Exclude<keyof ReleasePolicy, 'why'>]-?: NonNullable<ReleasePolicy[Key]>
}

/** A policy as far as it is said. */
export type SaidPolicy = {
  readonly [Key in keyof ReleasePolicy]?: ReleasePolicy[Key] | undefined
}

const standard: CompletePolicy = {
  profile: 'standard',
  disclosureBase: 10,
  sensitiveBase: 30,
  fewBase: 3,
  largestPart: 0.5,
  restPart: 0.15,
  baseStep: 5,
  auditedAnswers: 'sensitive',
  openTexts: 'withheld',
  crossings: 'exact',
  rollChange: 5,
  qualityBase: 30,
  flagBase: 100,
}

const profiles: Readonly<Record<ReleaseProfile, CompletePolicy>> = {
  standard,
  // Every question counts as sensitive.
  sensitive: { ...standard, profile: 'sensitive', auditedAnswers: 'all', disclosureBase: 30 },
  // Withholding what anybody can count protects nobody: quality alone is weighed.
  public: {
    ...standard,
    profile: 'public',
    disclosureBase: 1,
    sensitiveBase: 1,
    fewBase: 0,
    largestPart: 1,
    restPart: 0,
    baseStep: 1,
    rollChange: 0,
  },
}

/**
 * Says every number of a policy: what a study leaves unsaid is that of its profile, `standard` when it
 * names none.
 *
 * @example
 * ```ts
 * import { completePolicy } from 'visavis/study'
 * completePolicy({ profile: 'sensitive' }).disclosureBase // => 30
 * completePolicy({ disclosureBase: 15 }).sensitiveBase // => 30
 * ```
 */
export function completePolicy(policy: SaidPolicy): CompletePolicy {
  const said = Object.entries(policy).filter(([, value]) => value !== undefined)
  return { ...profiles[policy.profile ?? 'standard'], ...Object.fromEntries(said) }
}
