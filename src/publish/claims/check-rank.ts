import type { Issue } from '../../core/issue.ts'
import { textIn } from '../../core/local-text.ts'
import type { Figure } from '../figure.ts'
import { roundHalfUp } from '../format-number.ts'
import { writeFigure } from '../write-figure.ts'
import { carriesRank } from './carries-rank.ts'
import type { ClaimContext } from './claim-context.ts'
import { figuresOf, positionOf, tell } from './claim-context.ts'
import { mentionsOf, scopeOf } from './claim-scope.ts'
import type { Relation } from './find-relations.ts'
import type { NamedRow } from './lexicon.ts'
import { clauseAt } from './sentence.ts'
import { wordRules } from './tolerances.ts'
import { isContent, sameStem } from './words.ts'

/** An answer named in a sentence, and where. */
interface Mention {
  readonly row: NamedRow
  readonly at: number
}

/** A rank that a text claims: one answer above another. */
interface Claimed {
  readonly above: NamedRow
  readonly below: NamedRow
}

type Fault = 'publish.claim_rank' | 'publish.claim_rank_untested' | 'publish.claim_rank_far'

/** Checks "devant", "derrière", "en tête" against the figures and the test of their difference. */
export function checkRank(context: ClaimContext, said: Relation): Issue | undefined {
  if (said.denied) return undefined
  const { lexicon, carried } = context
  const scope = scopeOf(lexicon, positionOf(context, said), carried)
  const { populations } = scope.topic
  const tried = lexicon.populations
    .filter(({ id }) => populations.length === 0 || populations.includes(id))
    .flatMap(({ id }) => waysIn(context, said, id, scope.waves))
  const [first] = tried
  // One population and wave in which the rank holds is enough where the text names none.
  if (first === undefined || tried.some(({ fault }) => fault === undefined)) return undefined
  const { fault, above, below } = first
  return fault === undefined
    ? undefined
    : tell(context, fault, said, {
        first: textIn(above.title, lexicon.language),
        first_value: writeFigure(above, lexicon.language),
        second: textIn(below.title, lexicon.language),
        second_value: writeFigure(below, lexicon.language),
        figure: above.id,
      })
}

interface Way {
  readonly above: Figure
  readonly below: Figure
  readonly fault: Fault | undefined
}

/** One verdict for each wave in which a population was asked about the answers named. */
function waysIn(
  context: ClaimContext,
  said: Relation,
  population: string,
  waves: readonly string[],
): readonly Way[] {
  const { lexicon } = context
  const claimed = claimedRanks(context, said, population)
  return lexicon.waves
    .filter(({ id }) => waves.length === 0 || waves.includes(id))
    .flatMap(({ id }) => {
      const pairs = claimed.flatMap(({ above, below }) => {
        const [one] = figuresOf(lexicon, above, [id])
        const [other] = figuresOf(lexicon, below, [id])
        return one === undefined || other === undefined ? [] : [{ one, other, row: above }]
      })
      const ways = pairs.map(({ one, other, row }): Way => ({
        above: one,
        below: other,
        fault: faultOf(said, one, other, !lexicon.multiple.has(row.variable)),
      }))
      const [first] = ways
      return first === undefined ? [] : [ways.find(({ fault }) => fault !== undefined) ?? first]
    })
}

function faultOf(
  said: Relation,
  above: Figure,
  below: Figure,
  exclusive: boolean,
): Fault | undefined {
  if (roundHalfUp(above.value * 100) < roundHalfUp(below.value * 100)) return 'publish.claim_rank'
  if (!carriesRank(above, below, exclusive)) return 'publish.claim_rank_untested'
  const apart = Number((above.value - below.value).toPrecision(12))
  return said.far && said.kind !== 'lead' && apart < wordRules.far.limit
    ? 'publish.claim_rank_far'
    : undefined
}

function claimedRanks(
  context: ClaimContext,
  said: Relation,
  population: string,
): readonly Claimed[] {
  const mentions = mentionsIn(context, population)
  const before = mentions.filter(({ at }) => at < said.start)
  const after = mentions.filter(({ at }) => at >= said.end)
  const subject = before.at(-1) ?? (said.kind === 'lead' ? after[0] : undefined)
  if (subject === undefined) return []
  if (said.kind === 'lead') {
    return rivalsOf(context, subject.row).map((below) => ({ above: subject.row, below }))
  }
  const clause = clauseAt(context.sentence, said.start)
  const objects = after.filter(
    ({ at, row }) => clauseAt(context.sentence, at) === clause && row !== subject.row,
  )
  const ranks = objects.map(({ row }) =>
    said.kind === 'ahead' ? { above: subject.row, below: row } : { above: row, below: subject.row },
  )
  return [...ranks, ...inTurn(context, objects)]
}

const nextPhrases = { fr: /\b(?:puis|ensuite)\b/iu, en: /\bthen\b/iu } as const

/** "Suivi de YouTube, puis de Google+": of those named after a rank, which one comes before which. */
function inTurn(
  { sentence, lexicon }: ClaimContext,
  objects: readonly Mention[],
): readonly Claimed[] {
  return objects.flatMap(({ row, at }, index) => {
    const next = objects[index + 1]
    const between = sentence.text.slice(at, next?.at ?? at)
    return next !== undefined && nextPhrases[lexicon.language].test(between)
      ? [{ above: row, below: next.row }]
      : []
  })
}

/** The other answers of the same question that are answers: neither nets nor "none". */
function rivalsOf({ lexicon }: ClaimContext, row: NamedRow): readonly NamedRow[] {
  return lexicon.rows.filter(
    (other) =>
      other !== row &&
      other.variable === row.variable &&
      other.population === row.population &&
      isAnswer(other, lexicon.nets),
  )
}

function isAnswer({ unit, polarity, variable, row }: NamedRow, nets: ReadonlySet<string>): boolean {
  return (
    unit === 'share' &&
    (polarity === 'other' || polarity === 'yes' || polarity === 'no') &&
    !nets.has(`${variable}.${row}`)
  )
}

/** Answers of one question that a sentence names, in order: the question with most of them. */
function mentionsIn({ lexicon, sentence }: ClaimContext, population: string): readonly Mention[] {
  const rows = lexicon.rows.filter(
    (row) => row.population === population && isAnswer(row, lexicon.nets),
  )
  const names = new Set(mentionsOf(sentence, lexicon.populations).map((mention) => mention.at))
  const words = sentence.words.filter((word) => isContent(word) && !names.has(word.start))
  const found = new Map<string, readonly Mention[]>()
  for (const row of rows) {
    const at = placeOf(row, rows, words)
    if (at === undefined) continue
    found.set(row.variable, [...(found.get(row.variable) ?? []), { row, at }])
  }
  const [most = []] = [...found.values()].toSorted((one, other) => other.length - one.length)
  return most.toSorted((one, other) => one.at - other.at)
}

/** Where a sentence names an answer by a word that none of its neighbours has. */
function placeOf(
  row: NamedRow,
  rows: readonly NamedRow[],
  words: ClaimContext['sentence']['words'],
): number | undefined {
  const shared = (stem: string): boolean =>
    rows.some(
      (other) => other !== row && other.variable === row.variable && other.label.has(stem),
    ) || row.question.has(stem)
  const own = [...row.label].filter((stem) => stem.length > 2 && !shared(stem))
  return words.find(({ stem }) => own.some((one) => sameStem(one, stem)))?.start
}
