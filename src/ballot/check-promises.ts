import { issue } from '../core/issue.ts'
import { bytesOfBase64Url } from './bytes.ts'
import type { Issue } from '../core/issue.ts'
import type { Manifest, ManifestKey, RsaPublicJwk } from './manifest.ts'

/** More keys would cut the invited into groups too small to hide in. */
const mostKeys = 12
/** No group of fewer people has a key of its own, whatever the manifest says. */
const smallestGroup = 100
/** Nothing is shown of fewer answers, whatever the manifest says. */
const smallestShown = 30
const modulusBytes = 384
/** 65537, the one exponent that every browser takes. */
const exponent = 'AQAB'

/**
 * Checks what a manifest says, whoever signed it.
 *
 * Issues: `ballot.no_keys`, `ballot.too_many_keys`, `ballot.key_weak`, `ballot.key_twice`,
 * `ballot.group_too_small`, `ballot.threshold_too_low`, `ballot.shown_too_early`,
 * `ballot.questionnaire_missing`, `ballot.dates_impossible`.
 */
export function checkPromises(manifest: Manifest): readonly Issue[] {
  const { keys, thresholds } = manifest
  return [
    ...checkNumberOfKeys(keys.length),
    ...(thresholds.group < smallestGroup
      ? [issue('ballot.threshold_too_low', { threshold: thresholds.group, minimum: smallestGroup })]
      : []),
    ...(thresholds.showAfter < smallestShown
      ? [issue('ballot.shown_too_early', { count: thresholds.showAfter, minimum: smallestShown })]
      : []),
    ...keys.flatMap((key, i) => checkKey(key, manifest, keys.slice(0, i))),
    ...checkDates(manifest),
  ]
}

function checkNumberOfKeys(count: number): readonly Issue[] {
  if (count === 0) return [issue('ballot.no_keys')]
  return count > mostKeys ? [issue('ballot.too_many_keys', { count, maximum: mostKeys })] : []
}

function checkKey(
  key: ManifestKey,
  { thresholds, questionnaires }: Manifest,
  before: readonly ManifestKey[],
): readonly Issue[] {
  const { keyId, population, group, jwk, invited } = key
  const minimum = Math.max(thresholds.group, smallestGroup)
  const twice = before.some(
    (other) =>
      other.keyId === keyId ||
      other.jwk.n === jwk.n ||
      (other.population === population && other.group === group),
  )
  const issues: Issue[] = []
  if (twice) issues.push(issue('ballot.key_twice', { keyId }))
  if (!isStrong(jwk)) issues.push(issue('ballot.key_weak', { keyId }))
  if (invited < minimum) issues.push(issue('ballot.group_too_small', { keyId, invited, minimum }))
  if (!Object.hasOwn(questionnaires, population)) {
    issues.push(issue('ballot.questionnaire_missing', { population }))
  }
  return issues
}

function isStrong({ n, e }: RsaPublicJwk): boolean {
  const modulus = bytesOfBase64Url(n)
  const fills = modulus?.length === modulusBytes && (modulus[0] ?? 0) >= 128
  return fills && (modulus.at(-1) ?? 0) % 2 === 1 && e === exponent
}

function checkDates({ opens, closes }: Manifest): readonly Issue[] {
  const days = [opens, closes].filter((day) => day !== undefined)
  const real = days.every((day) => {
    const date = new Date(`${day}T00:00:00Z`)
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
  })
  const inOrder = opens === undefined || closes === undefined || opens <= closes
  return real && inOrder ? [] : [issue('ballot.dates_impossible')]
}
