import type { LocalText } from '../core/local-text.ts'

/** Letters and digits alone, without accents or case, and what a lost character left. */
function foldLabel(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}?]/gu, '')
}

/**
 * Whether a printed label is one of ours: letters and digits alone count, and a `?` stands for at
 * most one character, since encodings turn apostrophes and accents into it.
 *
 * @param printed - the label as published
 * @param ours - what we call it
 * @param part - whether ours may stand anywhere in it, or it in ours
 */
function isLabel(printed: string, ours: string, part: boolean): boolean {
  const own = foldLabel(ours).replaceAll('?', '')
  const folded = foldLabel(printed)
  const pattern = new RegExp(`^${folded.split('?').join('[\\p{L}\\p{N}]?')}$`, 'u')
  if (pattern.test(own)) return true
  const plain = folded.replaceAll('?', '')
  return part && own !== '' && plain !== '' && (own.includes(plain) || plain.includes(own))
}

/** Whether a printed label is one of our texts, in any language. */
export function labelIsOneOf(printed: string, texts: readonly (LocalText | string)[]): boolean {
  return textsOf(texts).some((text) => isLabel(printed, text, false))
}

/** Whether a printed label holds one of our texts, or one of them holds it, in any language. */
export function labelHolds(printed: string, texts: readonly (LocalText | string)[]): boolean {
  return textsOf(texts).some((text) => isLabel(printed, text, true))
}

function textsOf(texts: readonly (LocalText | string)[]): readonly string[] {
  return texts.flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text)))
}
