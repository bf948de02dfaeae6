import type { Answers } from '../../../interview/answers.ts'

/** Shorter texts repeat by chance: “nothing”, “I do not know”. In words. */
const fewestWords = 8

/** Share of words in common (Jaccard) from which two texts are one. */
const likeness = 0.8

/** A text of one interview, its words in the order of how rare they are. */
interface WordedText {
  readonly at: number
  readonly words: readonly string[]
}

/**
 * Which interviews hold an open text that another one holds too, nearly word for word: pasted, or
 * made by a machine. Texts of fewer than eight different words are left alone. All bearers are told,
 * since nothing says who wrote it first.
 *
 * Letter case, accents, punctuation and the order of words do not count. Two texts are one when they
 * share at least 80 % of their words. Exact, not sampled: a pair can only be that near when it shares
 * one of its rarest words, so only those are compared.
 *
 * @param records - all interviews of a population, at close
 * @returns their positions, from 0
 * @example
 * ```ts
 * import { repeatedTexts } from 'visavis/collect'
 * const text = (value) => ({ answers: new Map([['why', { kind: 'text', value }]]) })
 * const long = 'I like the calm of my own desk and the short way to school'
 * repeatedTexts([text(long), text('Calm.'), text(long.toUpperCase() + '!')]) // => new Set([0, 2])
 * ```
 *
 * **Source**: prefix filter of Chaudhuri, Ganti and Kaushik (2006), “A primitive operator for
 * similarity joins in data cleaning”, ICDE.
 */
export function repeatedTexts(
  records: Iterable<{ readonly answers: Answers }>,
): ReadonlySet<number> {
  const texts = wordedTexts(records)
  const found = new Set<number>()
  const byWord = new Map<string, WordedText[]>()
  for (const text of texts) {
    for (const word of rarest(text)) {
      const others = byWord.get(word) ?? []
      for (const other of others) markAlike(text, other, found)
      others.push(text)
      byWord.set(word, others)
    }
  }
  return found
}

function markAlike(text: WordedText, other: WordedText, found: Set<number>): void {
  if (text.at === other.at || (found.has(text.at) && found.has(other.at))) return
  if (!isAlike(text.words, other.words)) return
  found.add(text.at)
  found.add(other.at)
}

/** Every long text, words from the rarest to the most common. */
function wordedTexts(records: Iterable<{ readonly answers: Answers }>): readonly WordedText[] {
  const texts: WordedText[] = []
  const counts = new Map<string, number>()
  let at = 0
  for (const { answers } of records) {
    for (const answer of answers.values()) {
      if (answer.kind !== 'text') continue
      const words = wordsOf(answer.value)
      if (words.length < fewestWords) continue
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
      texts.push({ at, words })
    }
    at++
  }
  const rank = (word: string): number => counts.get(word) ?? 0
  return texts.map((text) => ({
    ...text,
    words: text.words.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)),
  }))
}

/** The different words of a text, without case, accents and punctuation. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return [...new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? [])]
}

/** The words of which a near text must share one. */
function rarest({ words }: WordedText): readonly string[] {
  return words.slice(0, words.length - Math.ceil(likeness * words.length) + 1)
}

function isAlike(a: readonly string[], b: readonly string[]): boolean {
  const shorter = Math.min(a.length, b.length)
  const longer = Math.max(a.length, b.length)
  if (shorter < likeness * longer) return false
  const words = new Set(a)
  const shared = b.filter((word) => words.has(word)).length
  return shared >= likeness * (a.length + b.length - shared)
}
