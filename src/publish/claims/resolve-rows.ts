import type { Lexicon, NamedRow, Polarity } from './lexicon.ts'
import { sameStem } from './words.ts'

/** What a claim seems to speak of. */
export interface Topic {
  /** Stems around the claim, and how near they are (0–1). */
  readonly stems: ReadonlyMap<string, number>
  /** Words of its clause that deny. */
  readonly denials: readonly string[]
  /** Stems of what it says is missing. */
  readonly lacked: ReadonlySet<string>
  /** It says that people do not know. */
  readonly unknown: boolean
  /** Whether its sentence names a population, a wave or a base of the study. */
  readonly placed: boolean
  /** Populations it may be about; empty for any. */
  readonly populations: readonly string[]
}

/** A row that a claim may be about. */
export interface RankedRow {
  readonly row: NamedRow
  readonly score: number
  /** Whether the answer itself is named, not its question alone. */
  readonly named: boolean
}

/** Rows, best first, and whether they are more than a guess. */
export interface ResolvedRows {
  readonly rows: readonly RankedRow[]
  readonly sure: boolean
}

/** The same, with every row that any word speaks for. */
interface RankedRows extends ResolvedRows {
  readonly ranked: readonly RankedRow[]
}

/** How far under the best a row may score and still be meant. */
const margin = 0.86
/** Under this a topic is a guess: nothing is refused on it. */
const enough = 4.2
/** The same for a sentence that names no population, wave or base: it may speak of something else. */
const enoughAlone = 6.5

/** The rows that a claim may be about, best first, and whether that is more than a guess. */
export function resolveRows(lexicon: Lexicon, topic: Topic): ResolvedRows {
  const near = resolveNear(lexicon, topic)
  if (near.sure) return near
  // What the claim's own words leave open, the whole sentence may say; it may not say otherwise.
  const stems = new Map([...topic.stems.keys()].map((stem) => [stem, 1]))
  const far = resolveNear(lexicon, { ...topic, stems })
  const [best] = near.ranked
  const agrees = far.rows.every(({ row }) =>
    near.ranked.some((one) => one.row === row && one.score >= 0.6 * (best?.score ?? 0)),
  )
  return far.sure && agrees ? far : near
}

function resolveNear(lexicon: Lexicon, topic: Topic): RankedRows {
  const near = nearStems(lexicon, topic)
  const ranked = lexicon.rows
    .filter(
      ({ population }) => topic.populations.length === 0 || topic.populations.includes(population),
    )
    .map((row) => rank(lexicon, row, { topic, near }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
  const [best] = ranked
  if (best === undefined) return { rows: [], sure: false, ranked }
  const rows = ranked.filter(({ score }) => score >= best.score * margin)
  // A question without its answer names no figure.
  const needed = topic.placed ? enough : enoughAlone
  const sure = best.score >= needed && rows.every(({ named }) => named)
  return { rows, sure, ranked }
}

/** A topic, and how near it says each stem. */
interface Heard {
  readonly topic: Topic
  readonly near: NearStems
}

function rank(lexicon: Lexicon, row: NamedRow, { topic, near }: Heard): RankedRow {
  const own = weigh(lexicon, row.label, near)
  const asked = weigh(lexicon, row.question, near)
  const foreign = topic.denials.filter((word) => !row.denials.has(word))
  // "Without" is a word of the question that asks about doing without.
  const shared = topic.denials.some(
    (word) => row.denials.has(word) && /^(?:sans|without)$/.test(word),
  )
  const lacked = row.polarity === 'none' && [...topic.lacked].some((stem) => isAsked(row, stem))
  const score = labelWeight(row) * own + asked + (shared ? 2 : 0) + (lacked ? 3 : 0)
  const fit = polarityFit(row, { denied: foreign.length > 0, unknown: topic.unknown, own })
  return { row, score: own + asked > 0 ? score * fit : 0, named: own > 0 || isAnswered(row) }
}

/** Whether a question asks about a thing: "Quels réseaux…" about networks. */
function isAsked({ asked }: NamedRow, stem: string): boolean {
  return [...asked].some((one) => sameStem(one, stem))
}

/** An answer's own words tell more than its question's; "none" is told by the denial. */
function labelWeight({ polarity }: NamedRow): number {
  return polarity === 'none' ? 0.5 : 1.5
}

/** Yes and no need no name: the question is theirs. */
function isAnswered({ polarity, unit }: NamedRow): boolean {
  return polarity !== 'other' || unit !== 'share'
}

/** How a claim answers. */
interface Answered {
  readonly denied: boolean
  readonly unknown: boolean
  /** How much of the answer's own words it says. */
  readonly own: number
}

/** How well a row fits a claim that denies, and one that does not. */
const fits: Readonly<Record<Polarity, { readonly denied: number; readonly said: number }>> = {
  yes: { denied: 0.3, said: 1 },
  no: { denied: 1, said: 0.3 },
  none: { denied: 1.2, said: 0.3 },
  other: { denied: 1, said: 1 },
  unknown: { denied: 0.1, said: 0.1 },
}

/** Whether the row answers as the claim does: 1 when it may, less when it hardly can. */
function polarityFit({ polarity, unit }: NamedRow, { denied, unknown, own }: Answered): number {
  if (unknown) return polarity === 'unknown' ? 1 : 0.1
  // "Impossible" needs no denial: it is named.
  if (polarity === 'no' && own > 3) return 1
  if (polarity === 'other' && own === 0 && unit === 'share') return 0.7
  return fits[polarity][denied ? 'denied' : 'said']
}

/** How much of some words a topic says: by how near it says them, how rare they are, how many there are. */
function weigh({ rarity }: Lexicon, stems: ReadonlySet<string>, near: NearStems): number {
  let sum = 0
  for (const stem of stems) sum += (near.get(stem) ?? 0) * (rarity.get(stem) ?? 0)
  return sum
}

/** How near a topic says each stem of the lexicon (0–1). */
type NearStems = ReadonlyMap<string, number>

function nearStems(lexicon: Lexicon, { stems }: Topic): NearStems {
  const near = new Map<string, number>()
  for (const [said, weight] of stems) {
    for (const stem of kinOf(lexicon, said)) near.set(stem, Math.max(weight, near.get(stem) ?? 0))
  }
  return near
}

/** Stems of a lexicon by the stems that texts say: each is looked for once. */
const kin = new WeakMap<Lexicon['rarity'], Map<string, readonly string[]>>()
/** A server that reads many texts starts anew now and then. */
const kinLimit = 20_000

function kinOf({ rarity }: Lexicon, said: string): readonly string[] {
  const known = kin.get(rarity) ?? new Map<string, readonly string[]>()
  kin.set(rarity, known)
  const found = known.get(said) ?? [...rarity.keys()].filter((stem) => sameStem(said, stem))
  if (known.size >= kinLimit) known.clear()
  known.set(said, found)
  return found
}
