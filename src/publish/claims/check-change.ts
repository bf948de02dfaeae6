import { roundHalfUp } from '../format-number.ts'
import type { Figure } from '../figure.ts'
import { gapPhrases } from './claim-phrases.ts'
import { checkShare } from './check-share.ts'
import type { ClaimContext, Verdict } from './claim-context.ts'
import { figuresOf, gapsOf, positionOf, tell, told, trendsOf } from './claim-context.ts'
import { mentionsOf, scopeOf } from './claim-scope.ts'
import type { Scope } from './claim-scope.ts'
import type { Quantity } from './find-quantities.ts'
import type { RankedRow } from './resolve-rows.ts'
import { resolveRows } from './resolve-rows.ts'
import { isWithin } from './within-tolerance.ts'

/** How a quantity is told to be a difference. */
export type ChangeKind = 'trend' | 'gap' | 'either'

/** What may stand between a word of change and its number: "atteint", "by nearly". */
const leads =
  /^[\s:(]*(?:atteint|est|était|s[’']élève|s[’']établit|se monte|reaches|reached|stands|stood|is|was)?\s*(?:seulement|only)?\s*(?:de|d[’']|à|by|of|at|les?)?\s*(?:près de|plus de|environ|about|nearly|some|more than)?\s*$/iu

/** Whether a quantity measures a change or a gap: "en hausse de 11 %", "+11 points", "a gap of 25%". */
export function changeKind(context: ClaimContext, said: Quantity): ChangeKind | undefined {
  const { sentence, relations, lexicon } = context
  const { text } = sentence
  const led = (end: number): boolean => end <= said.start && leads.test(text.slice(end, said.start))
  const moved = relations.some(({ kind, end }) => (kind === 'up' || kind === 'down') && led(end))
  if (moved) return 'trend'
  const gaps = [...text.matchAll(gapPhrases[lexicon.language])]
  if (gaps.some(({ index, 0: word }) => led(index + word.length))) return 'gap'
  if (said.unit !== 'points') return said.signed && said.unit === 'percent' ? 'either' : undefined
  return isShareInPoints(context, said) ? undefined : 'either'
}

/** "61 points of employees" is a share in the wrong unit, not a difference. */
function isShareInPoints(context: ClaimContext, said: Quantity): boolean {
  const { lexicon, sentence } = context
  const scope = scopeOf(lexicon, positionOf(context, said), context.carried)
  return (
    scope.who !== undefined &&
    !said.signed &&
    sentence.text.search(gapPhrases[lexicon.language]) < 0
  )
}

/** Checks a change or gap against the trends and gaps of what its sentence speaks of. */
export function checkChange(context: ClaimContext, said: Quantity, kind: ChangeKind): Verdict {
  const { lexicon } = context
  const scope = scopeOf(lexicon, positionOf(context, said), context.carried)
  const { rows, sure } = resolveRows(lexicon, scope.topic)
  const differences = differencesOf(context, rows, kind)
  const agreed = differences.find((figure) => agrees(said, figure))
  if (agreed !== undefined) {
    const values = told(agreed, lexicon)
    if (said.unit === 'points')
      return { proposal: tell(context, 'publish.claim_proposed', said, values) }
    return { finding: tell(context, 'publish.claim_percent_for_points', said, values) }
  }
  if (isRelative(context, said, rows) || isApart(context, said, rows, scope)) return {}
  const [best] = differences
  if (!sure || best === undefined || said.form === 'fraction') {
    return { proposal: tell(context, 'publish.claim_unknown', said, {}) }
  }
  return { finding: tell(context, 'publish.claim_differs', said, told(best, lexicon)) }
}

function differencesOf(
  { lexicon, sentence }: ClaimContext,
  rows: readonly RankedRow[],
  kind: ChangeKind,
): readonly Figure[] {
  const trends = rows.flatMap(({ row }) => trendsOf(lexicon, row))
  const gaps = [...new Set(rows.flatMap(({ row }) => gapsOf(lexicon, row)))]
  if (kind === 'trend') return trends
  const sides = new Set(mentionsOf(sentence, lexicon.populations).map(({ id }) => id))
  if (kind === 'gap' && sides.size > 1) return gaps
  return sides.size > 1 ? [...gaps, ...trends] : [...trends, ...gaps]
}

function agrees(said: Quantity, { value }: Figure): boolean {
  const points = value * 100
  if (!said.signed) return isWithin(said, Math.abs(points))
  return roundHalfUp(points, said.decimals) === said.value
}

/** "A crû de 18 %": 72 is 18 % more than 61. */
function isRelative(
  { lexicon }: ClaimContext,
  said: Quantity,
  rows: readonly RankedRow[],
): boolean {
  if (said.unit !== 'percent') return false
  return rows.some(({ row }) => {
    const waves = figuresOf(lexicon, row, [])
    const [first, last] = [waves[0], waves.at(-1)]
    if (first === undefined || last === undefined || first.value === 0) return false
    return isWithin(said, Math.abs(last.value / first.value - 1) * 100)
  })
}

/** "4 points de plus que les salariés": two populations that no mirror joins. */
function isApart(
  { lexicon }: ClaimContext,
  said: Quantity,
  rows: readonly RankedRow[],
  { waves }: Scope,
): boolean {
  const figures = rows.flatMap(({ row }) =>
    lexicon.rows
      .filter((other) => other.variable === row.variable && other.row === row.row)
      .flatMap((other) => figuresOf(lexicon, other, waves)),
  )
  return figures.some((one) =>
    figures.some((other) => isWithin(said, Math.abs(one.value - other.value) * 100)),
  )
}

/** Checks "de 61 % à 72 %": the first wave, then the last. */
export function checkPassage(context: ClaimContext, said: Quantity, side: 'from' | 'to'): Verdict {
  const { waves } = context.lexicon
  const wave = side === 'from' ? waves[0] : waves.at(-1)
  return checkShare(context, said, wave === undefined ? [] : [wave.id])
}

/** Whether a quantity is one end of "de 61 % à 72 %", "from 61% to 72%". */
export function passageSide(
  { sentence, quantities }: ClaimContext,
  said: Quantity,
): 'from' | 'to' | undefined {
  const at = quantities.indexOf(said)
  const joins = (from: Quantity | undefined, to: Quantity | undefined): boolean =>
    from !== undefined &&
    to !== undefined &&
    from.unit === to.unit &&
    /^\s*(?:à|to)\s*$/iu.test(sentence.text.slice(from.end, to.start)) &&
    /(?:de|from)\s*$/iu.test(sentence.text.slice(0, from.start))
  if (joins(said, quantities[at + 1])) return 'from'
  return joins(quantities[at - 1], said) ? 'to' : undefined
}
