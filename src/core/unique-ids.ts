const longest = 40

/** Turns a text into an id: letters without accents, digits and `_`. */
function plainId(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, longest)
    .replace(/_+$/, '')
}

/** Gives ids that differ from one another to texts that people wrote. */
export class UniqueIds {
  readonly #given: Set<string>

  /** @param reserved - ids never to give */
  constructor(reserved: Iterable<string> = []) {
    this.#given = new Set(reserved)
  }

  /** The id of a text: the text itself where it can be, numbered when it is taken. */
  make(text: string, fallback: string): string {
    const plain = plainId(text)
    const stem = plain === '' ? fallback : plain
    let id = stem
    for (let number = 2; this.#given.has(id); number++) id = `${stem}_${number}`
    this.#given.add(id)
    return id
  }
}
