import { ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { Issue } from '../core/issue.ts'
import type { Release } from '../protect/protected.ts'
import { collectFigures } from '../publish/collect-figures.ts'
import { verifyText } from '../publish/verify-text.ts'
import type { StudyText } from '../study/model.ts'
import { parseBoundText } from '../study/text/parse-bound-text.ts'

/** A text of a study, how many of its numbers are bound, and what is wrong with them. */
export interface VerifiedText {
  readonly file: string
  readonly bindings: number
  readonly findings: readonly Issue[]
}

/** Checks every number of a study's texts against the release. */
export function verifyTexts(
  texts: readonly StudyText[],
  release: Release,
): Result<readonly VerifiedText[]> {
  const figures = collectFigures(release)
  const literals = release.study.waves.map(({ id }) => id)
  const verified: VerifiedText[] = []
  for (const { file, source, language } of texts) {
    const text = parseBoundText(source, file, literals)
    if (!text.ok) return text
    const numbers = language === 'fr' ? 'fr' : 'en'
    const findings = verifyText({ text: text.value, figures, language: numbers })
    verified.push({ file, bindings: text.value.bindings.length, findings })
  }
  return ok(verified)
}
