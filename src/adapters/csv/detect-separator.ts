const candidates = [',', ';', '\t', '|']
const linesLookedAt = 20

/** Lines of a text and, for each, how often each candidate stands outside quotes. */
function countCandidates(text: string): readonly ReadonlyMap<string, number>[] {
  const lines: Map<string, number>[] = [new Map<string, number>()]
  let quoted = false
  for (const character of text) {
    const line = lines.at(-1)
    if (character === '"') quoted = !quoted
    else if (quoted || line === undefined) continue
    else if (character === '\n') {
      if (lines.length === linesLookedAt) break
      lines.push(new Map())
    } else if (candidates.includes(character)) {
      line.set(character, (line.get(character) ?? 0) + 1)
    }
  }
  return lines
}

/**
 * Finds what parts the cells of a CSV: `,`, `;`, tab or `|`; a comma when nothing tells.
 *
 * The header decides which candidates there are; the one that the next lines hold as often wins,
 * then the most frequent.
 *
 * @param text - the beginning of the file
 */
export function detectSeparator(text: string): string {
  const [header, ...lines] = countCandidates(text)
  // The last line may be cut.
  const whole = lines.slice(0, -1)
  const agreement = (mark: string): number => {
    const wanted = header?.get(mark) ?? 0
    const agreeing = whole.filter((line) => (line.get(mark) ?? 0) === wanted).length
    return agreeing * 1000 + Math.min(wanted, 999)
  }
  const [best] = candidates
    .filter((mark) => (header?.get(mark) ?? 0) > 0)
    .toSorted((a, b) => agreement(b) - agreement(a))
  return best ?? ','
}
