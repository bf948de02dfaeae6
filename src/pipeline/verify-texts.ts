import type { Issue } from '../core/issue.ts'
import type { Release } from '../protect/protected.ts'
import { collectFigures } from '../publish/collect-figures.ts'
import { verifyText } from '../publish/verify-text.ts'
import type { StudyText } from '../study/model.ts'

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
): readonly VerifiedText[] {
  const figures = collectFigures(release)
  return texts.map(({ file, bound, language }) => {
    const numbers = language === 'fr' ? 'fr' : 'en'
    const findings = verifyText({ text: bound, figures, language: numbers })
    return { file, bindings: bound.bindings.length, findings }
  })
}
