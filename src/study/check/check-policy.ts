import { issue } from '../../core/issue.ts'
import { buildPolicy } from '../build/build-policy.ts'
import type { References } from '../build/references.ts'
import type { StudyFormat } from '../format/study-format.ts'
import type { Item } from '../read/listed.ts'

/** The disclosure base under which a study must say why. */
const usualBase = 10

/** Checks what `study.yaml` says by itself: policy, languages, names that are taken. */
export function checkPolicy({ value, spot }: Item<StudyFormat>, references: References): void {
  checkNumbers({ value, spot }, references)
  if (Object.hasOwn(value.populations, 'mirror')) {
    // `2012/mirror/…` is how the figures of mirrors are named.
    references.refuse(
      issue('study.reserved_name', { name: 'mirror' }, spot.keyPlace('populations', 'mirror')),
    )
  }
  const seen = new Set<string>()
  for (const [index, language] of value.languages.entries()) {
    if (seen.has(language)) {
      references.refuse(issue('study.repeated', { name: language }, spot.place('languages', index)))
    }
    seen.add(language)
  }
  for (const key of ['populations', 'waves'] as const) {
    if (Object.keys(value[key]).length > 0) continue
    references.refuse(issue('study.list_too_short', { key, limit: 1 }, spot.keyPlace(key)))
  }
}

function checkNumbers({ value, spot }: Item<StudyFormat>, references: References): void {
  const { why, profile } = value.policy
  const { disclosureBase: base } = buildPolicy(value.policy)
  if (base < usualBase && why === undefined) {
    const key = value.policy.disclosure_base === undefined ? 'profile' : 'disclosure_base'
    const values = { base, usual: usualBase, profile }
    references.refuse(issue('study.low_base_unexplained', values, spot.place('policy', key)))
  }
  if (value.policy.sensitive_base !== undefined && value.policy.sensitive_base < base) {
    const values = { sensitive: value.policy.sensitive_base, base }
    const place = spot.place('policy', 'sensitive_base')
    references.refuse(issue('study.sensitive_base_lower', values, place))
  }
}
