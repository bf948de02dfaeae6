/** Why a text may name somebody. */
export type TextSuspicion = 'address' | 'phone' | 'link' | 'name' | 'long_number'

/** What somebody who read a text decided; nothing leaves while it waits. */
export type TextDecision = 'waiting' | 'keep' | 'drop'

/** A text with what may be wrong with it, and what was decided. */
export interface RedactedText {
  readonly text: string
  readonly suspicions: readonly TextSuspicion[]
  readonly decision: TextDecision
}

const patterns: readonly (readonly [TextSuspicion, RegExp])[] = [
  ['address', /[\w.+-]+@[\w-]+\.[\w.-]+/u],
  ['link', /(?:https?:\/\/|www\.)\S+/iu],
  ['phone', /(?:\+\d{1,3}|\b0)(?:[ .-]?\d{1,2}){4,5}\b/u],
  ['long_number', /\d{6,}/u],
  [
    'name',
    /\b(?:M\.|Mme|Mlle|Mr|Mrs|Ms|Dr|Monsieur|Madame)\s+\p{Lu}\p{L}+|\p{Ll}\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/u,
  ],
]

/**
 * Puts texts in the queue of whoever reads them before they leave: the most suspect first, then by the
 * alphabet, which says nothing of who wrote when. Patterns find what is plain to see; reading every
 * text stays a person’s work.
 *
 * @param texts - answers to one question; blank ones are left out
 * @example
 * ```ts
 * import { redactionQueue } from 'visavis/protect'
 * redactionQueue(['Fine', 'Ask ann@example.org'])[0].suspicions // => ['address']
 * ```
 */
export function redactionQueue(texts: readonly string[]): readonly RedactedText[] {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text): RedactedText => ({
      text,
      suspicions: patterns.flatMap(([suspicion, pattern]) =>
        pattern.test(text) ? [suspicion] : [],
      ),
      decision: 'waiting',
    }))
    .toSorted(
      (a, b) =>
        b.suspicions.length - a.suspicions.length ||
        (a.text < b.text ? -1 : Number(a.text > b.text)),
    )
}

/**
 * Notes what was decided of a text, with its words when somebody changed them.
 *
 * @throws RangeError when the queue has no such place
 */
export function decideText(
  queue: readonly RedactedText[],
  at: number,
  decision: { readonly kind: 'keep' | 'drop'; readonly text?: string | undefined },
): readonly RedactedText[] {
  const entry = queue[at]
  if (entry === undefined) throw new RangeError('decideText requires a text of the queue')
  const decided = { ...entry, text: decision.text ?? entry.text, decision: decision.kind }
  return queue.toSpliced(at, 1, decided)
}
