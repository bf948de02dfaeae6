/** One thing that may be chosen. */
export interface SearchOption {
  readonly id: string
  readonly title: string
  /** A word more, under the title. */
  readonly detail?: string | undefined
}

/** The options whose words hold every word typed, whatever their accents and capitals. */
export function findOptions(
  options: readonly SearchOption[],
  typed: string,
): readonly SearchOption[] {
  const words = plainOf(typed).split(/\s+/)
  return options.filter(({ title, detail = '' }) => {
    const plain = plainOf(`${title} ${detail}`)
    return words.every((word) => plain.includes(word))
  })
}

function plainOf(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'").trim()
}
