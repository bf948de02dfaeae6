/** Lines of a text that another has in the place of those from `start` to `end`. */
interface Hunk {
  readonly start: number
  readonly end: number
  readonly lines: readonly string[]
}

/**
 * Puts two changes of one text together, line by line; undefined where both changed the same lines, or
 * lines that touch: what stays is then for a person to say.
 *
 * @param base - the text that both began from
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
  const lines = linesOf(base)
  const [own, others] = [mine, theirs].map((text) => hunksOf(lines, linesOf(text)))
  if (own === undefined || others === undefined) return undefined
  const all = [...own, ...others.filter((one) => !own.some((two) => isSame(one, two)))]
  const sorted = all.toSorted((a, b) => a.start - b.start || a.end - b.end)
  const merged: string[] = []
  let at = 0
  for (const [place, { start, end, lines: written }] of sorted.entries()) {
    const before = sorted[place - 1]
    if (before !== undefined && start <= before.end) return undefined
    merged.push(...lines.slice(at, start), ...written)
    at = end
  }
  return [...merged, ...lines.slice(at)].join('')
}

/** Each with its break, so that a last line without one is told apart. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function isSame(a: Hunk, b: Hunk): boolean {
  return a.start === b.start && a.end === b.end && a.lines.join('') === b.lines.join('')
}

/** What changed from one list of lines to another. */
function hunksOf(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const head = sharedStart(before, after)
  const tail = sharedStart(before.slice(head).toReversed(), after.slice(head).toReversed())
  const a = before.slice(head, before.length - tail)
  const b = after.slice(head, after.length - tail)
  const shared = sharedLines(a, b)
  const hunks: Hunk[] = []
  let [i, j] = [0, 0]
  for (const [x, y] of [...shared, [a.length, b.length] as const]) {
    if (x > i || y > j) hunks.push({ start: head + i, end: head + x, lines: b.slice(j, y) })
    i = x + 1
    j = y + 1
  }
  return hunks
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((line, place) => line !== b[place])
  return at === -1 ? a.length : at
}

/** Places of the longest run of lines that both have in the same order. */
function sharedLines(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] {
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengthAt(i + 1, j + 1) + 1
          : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1))
    }
  }
  const shared: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) shared.push([i++, j++])
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++
    else j++
  }
  return shared
}
