/** A piece of one of two texts, and whether the other has it too. */
export interface WordPiece {
  readonly text: string
  readonly isShared: boolean
}

/** Two texts, each with what it does not share with the other. */
export type WordDiff = readonly [readonly WordPiece[], readonly WordPiece[]]

/** More words than this are marked as a whole: the table of all pairs would grow too large. */
const mostWords = 600

/**
 * Compares two texts word by word: what stands in both, in the longest run of words that they have in
 * common in the same order, is shared; all else is a difference. Blanks go with the word before them,
 * and their kind does not count.
 *
 * **Source**: longest common subsequence, Wagner and Fischer (1974), Journal of the ACM 21.
 */
export function wordDiff(left: string, right: string): WordDiff {
  const [a, b] = [wordsOf(left), wordsOf(right)]
  if (a.length > mostWords || b.length > mostWords) {
    const isShared = left === right
    return [[{ text: left, isShared }], [{ text: right, isShared }]]
  }
  const lengths = lengthsOf(a, b)
  const shared: [boolean[], boolean[]] = [a.map(() => false), b.map(() => false)]
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (plain(a[i]) === plain(b[j])) {
      shared[0][i++] = true
      shared[1][j++] = true
    } else if (at(lengths, i + 1, j) >= at(lengths, i, j + 1)) i++
    else j++
  }
  return [pieces(a, shared[0]), pieces(b, shared[1])]
}

/** Longest runs that the ends of two lists share, by where the ends begin. */
function lengthsOf(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const lengths: number[][] = Array.from({ length: a.length + 1 }, () =>
    Array.from({ length: b.length + 1 }, () => 0),
  )
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (row === undefined) continue
      row[j] =
        plain(a[i]) === plain(b[j])
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
    }
  }
  return lengths
}

function at(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}

/** Words and signs, each with the blanks that follow. */
function wordsOf(text: string): readonly string[] {
  return text.match(/(?:[\p{L}\p{N}\p{M}_’'-]+|[^\s])\s*/gu) ?? []
}

function plain(word: string | undefined): string {
  return (word ?? '').trim()
}

/** Neighbours of a kind put together. */
function pieces(words: readonly string[], shared: readonly boolean[]): readonly WordPiece[] {
  const found: { text: string; readonly isShared: boolean }[] = []
  for (const [place, text] of words.entries()) {
    const isShared = shared[place] ?? false
    const last = found.at(-1)
    if (last?.isShared === isShared) last.text += text
    else found.push({ text, isShared })
  }
  return found
}
