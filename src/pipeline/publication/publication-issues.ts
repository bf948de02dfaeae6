import type { Issue } from '../../core/issue.ts'
import type { Language } from '../../core/local-text.ts'
import type { Release } from '../../protect/protected.ts'
import { readMarkdown } from '../../publish/claims/read-markdown.ts'
import { verifyClaims } from '../../publish/claims/verify-claims.ts'
import { lackingNotices } from '../../publish/publication/lacking-notices.ts'
import { verifyTexts } from '../verify-texts.ts'

/** Markdown of a study by its path. */
export type TextSources = ReadonlyMap<string, string>

/**
 * Everything that stands against publishing a study, at once: what `verify` refuses in its texts, and
 * what its notices must say and do not.
 *
 * **Issues**: those of `verifyText` and `verifyClaims`, each at its place; `publish.notice_lacks`.
 */
export function publicationIssues(
  release: Release,
  sources: TextSources,
  language: Language,
): readonly Issue[] {
  const { texts } = release.study
  const bound = verifyTexts(texts, release).flatMap(({ findings }) => findings)
  const claimed = texts.flatMap(({ file, language: written }) => {
    const source = sources.get(file)
    if (source === undefined) return []
    const numbers = written === 'fr' ? 'fr' : 'en'
    return verifyClaims(readMarkdown(source, file), release, numbers).findings.filter(({ code }) =>
      code.startsWith('publish.claim_'),
    )
  })
  return [...bound, ...claimed, ...lackingNotices(release, language)]
}
