import type { LocalText } from '../../../core/local-text.ts'
import type { ChangeKind } from './question-change.ts'

/** A text that changed in one language. */
export interface TextChange {
  readonly kind: ChangeKind
  readonly language: string
  readonly before: string
  readonly after: string
}

/**
 * What changed in a text, language by language: its words (`kind`), only spaces, punctuation or
 * letter case (`typography`), or a language that came or went (`translation`).
 */
export function compareTexts(
  before: LocalText | undefined,
  after: LocalText | undefined,
  kind: ChangeKind,
): readonly TextChange[] {
  const languages = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  const present = before !== undefined && after !== undefined
  return languages.toSorted().flatMap((language) => {
    const [was, is] = [before?.[language], after?.[language]]
    if (was === is) return []
    const words = { language, before: was ?? '', after: is ?? '' }
    if (present && (was === undefined || is === undefined)) {
      return [{ ...words, kind: 'translation' }]
    }
    return [{ ...words, kind: lettersOf(was) === lettersOf(is) ? 'typography' : kind }]
  })
}

/** What is read, without case, spaces and punctuation. */
function lettersOf(text = ''): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}
