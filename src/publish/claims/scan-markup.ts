/** A piece of HTML or XML, and where it stands in its source. */
export type Markup =
  | {
      readonly kind: 'open'
      readonly name: string
      readonly attributes: Readonly<Record<string, string>>
      /** `<br/>`: nothing closes it. */
      readonly empty: boolean
      readonly offset: number
    }
  | { readonly kind: 'close'; readonly name: string; readonly offset: number }
  | { readonly kind: 'text'; readonly text: string; readonly offset: number }

/** No tag holds a `<`: whatever is written, each character is looked at a few times at most. */
const token =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[(?<data>[\s\S]*?)(?:\]\]>|$)|<[!?][^<>]*>|<\/(?<close>[A-Za-z][\w:.-]*)[^<>]*>|<(?<open>[A-Za-z][\w:.-]*)(?<rest>[^"'<>]*(?:(?:"[^"<]*"|'[^'<]*')[^"'<>]*)*)>|(?<text>[^<]+)|</g

const attribute =
  /(?<name>[\w:.-]+)\s*(?:=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'>]+)))?/g

/** Elements of HTML whose content is no markup. */
const raw = /^(?:script|style)$/i

/**
 * Reads HTML or XML as tags and text, in order, with the place of each; it refuses nothing and runs
 * nothing.
 *
 * Text is cut where a character is written as an entity, so that places hold.
 */
export function* scanMarkup(source: string): Generator<Markup> {
  let skipTo = 0
  for (const match of source.matchAll(token)) {
    const { index, groups = {} } = match
    if (index < skipTo) continue
    const opened = readOpen(groups, index)
    if (opened !== undefined) {
      yield opened
      if (raw.test(opened.name)) skipTo = endOfRaw(source, index, opened.name)
    } else if (groups['close'] !== undefined) {
      yield { kind: 'close', name: groups['close'].toLowerCase(), offset: index }
    } else if (groups['data'] !== undefined) {
      yield { kind: 'text', text: groups['data'], offset: index + '<![CDATA['.length }
    } else if (groups['text'] !== undefined) {
      yield* readText(groups['text'], index)
    }
  }
}

type Groups = Readonly<Record<string, string | undefined>>
type OpenTag = Extract<Markup, { readonly kind: 'open' }>

function readOpen({ open, rest = '' }: Groups, offset: number): OpenTag | undefined {
  if (open === undefined) return undefined
  const attributes = Object.fromEntries(
    [...rest.matchAll(attribute)].map(({ groups = {} }) => [
      (groups['name'] ?? '').toLowerCase(),
      decode(groups['double'] ?? groups['single'] ?? groups['bare'] ?? ''),
    ]),
  )
  return { kind: 'open', name: open.toLowerCase(), attributes, empty: rest.endsWith('/'), offset }
}

function endOfRaw(source: string, from: number, name: string): number {
  const end = source.toLowerCase().indexOf(`</${name.toLowerCase()}`, from)
  return end < 0 ? source.length : end
}

const entity = /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>[a-z]{2,8}));/gi

function* readText(text: string, offset: number): Generator<Markup> {
  let done = 0
  for (const match of text.matchAll(entity)) {
    const character = entityCharacter(match.groups ?? {})
    if (character === undefined) continue
    if (match.index > done) {
      yield { kind: 'text', text: text.slice(done, match.index), offset: offset + done }
    }
    yield { kind: 'text', text: character, offset: offset + match.index }
    done = match.index + match[0].length
  }
  if (done < text.length) yield { kind: 'text', text: text.slice(done), offset: offset + done }
}

function decode(text: string): string {
  return text.replace(entity, (whole, ...rest: readonly unknown[]) => {
    const groups: unknown = rest.at(-1)
    return (isGroups(groups) ? entityCharacter(groups) : undefined) ?? whole
  })
}

function isGroups(value: unknown): value is Groups {
  return typeof value === 'object' && value !== null
}

function entityCharacter({ decimal, hex, name }: Groups): string | undefined {
  if (name !== undefined) return named.get(name) ?? named.get(name.toLowerCase())
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined
}

/** Characters that French and English texts write as entities. */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    thinsp: '\u2009',
    eacute: 'é',
    egrave: 'è',
    ecirc: 'ê',
    euml: 'ë',
    agrave: 'à',
    acirc: 'â',
    ccedil: 'ç',
    icirc: 'î',
    iuml: 'ï',
    ocirc: 'ô',
    ugrave: 'ù',
    ucirc: 'û',
    oelig: 'œ',
    Eacute: 'É',
    Egrave: 'È',
    Agrave: 'À',
    Ccedil: 'Ç',
    laquo: '«',
    raquo: '»',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    minus: '−',
    euro: '€',
    deg: '°',
  }),
)
