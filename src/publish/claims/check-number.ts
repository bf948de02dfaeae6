import { roundHalfUp } from '../format-number.ts'
import { isShown } from '../figure.ts'
import { meanPhrases } from './claim-phrases.ts'
import type { ClaimContext, Verdict } from './claim-context.ts'
import { figuresOf, positionOf, tell, told } from './claim-context.ts'
import { scopeOf } from './claim-scope.ts'
import type { Quantity } from './find-quantities.ts'
import type { Named } from './lexicon.ts'
import { singular } from './lexicon.ts'
import { resolveRows } from './resolve-rows.ts'
import { wordsOf } from './words.ts'

/** Words of a survey's sample. */
const surveyed =
  /interrog|enquêt|sondé|échantillon|auprès|répondant|étude|question|survey|sample|interview|respondent|polled/iu

/** "5,4 sur 10", "on a scale of 1 to 10": the ends of a scale claim nothing. */
const scaleBefore =
  /(?:\d\s+sur|out\s+of|échelle\s+de(?:\s+\d+\s+à)?|scale\s+(?:of|from)(?:\s+\d+\s+to)?)\s*$/iu

/** Checks a number without unit: respondents, or an average. */
export function checkNumber(context: ClaimContext, said: Quantity): Verdict {
  if (scaleBefore.test(context.sentence.text.slice(0, said.start))) return {}
  const counted = checkRespondents(context, said)
  if (counted !== undefined) return counted
  const { lexicon, sentence } = context
  const averaged = sentence.text.search(meanPhrases[lexicon.language]) >= 0
  const unknown = { proposal: tell(context, 'publish.claim_unknown', said, {}) }
  if (!averaged && said.decimals === 0) return unknown
  const scope = scopeOf(lexicon, positionOf(context, said), context.carried)
  const means = { ...lexicon, rows: lexicon.rows.filter(({ unit }) => unit === 'mean') }
  const { rows, sure } = resolveRows(means, scope.topic)
  const figures = rows.flatMap(({ row }) => figuresOf(lexicon, row, scope.waves))
  const agreed = figures.find(({ value }) => roundHalfUp(value, said.decimals) === said.value)
  if (agreed !== undefined) {
    return { proposal: tell(context, 'publish.claim_proposed', said, told(agreed, lexicon)) }
  }
  const [best] = figures
  const isTopic = sure || rows.some(({ score }) => score > 3)
  if (best === undefined || !isTopic || !averaged) return unknown
  return { finding: tell(context, 'publish.claim_differs', said, told(best, lexicon)) }
}

/** "1 200 salariés": a number right before a population, in a sentence about the survey. */
function checkRespondents(context: ClaimContext, said: Quantity): Verdict | undefined {
  const { lexicon, sentence, carried } = context
  if (!surveyed.test(sentence.text)) return undefined
  const [next] = wordsOf(sentence.text.slice(said.end, said.end + 40))
  if (next === undefined || next.start > 2) return undefined
  const name = singular(next.folded)
  const population = lexicon.populations.find(({ words }) => words.has(name))
  const { waves } = scopeOf(lexicon, positionOf(context, said), carried)
  return population === undefined ? undefined : compareRespondents(context, said, population, waves)
}

function compareRespondents(
  context: ClaimContext,
  said: Quantity,
  { id }: Named,
  waves: readonly string[],
): Verdict | undefined {
  const { lexicon } = context
  const figures = lexicon.waves
    .filter((wave) => waves.length === 0 || waves.includes(wave.id))
    .map((wave) => lexicon.figures.get(`${wave.id}/${id}/n`))
    .filter(isShown)
  const [best] = figures
  if (best === undefined) return undefined
  const agreed = figures.find(({ value }) => value === said.value)
  return agreed === undefined
    ? { finding: tell(context, 'publish.claim_differs', said, told(best, lexicon)) }
    : { proposal: tell(context, 'publish.claim_proposed', said, told(agreed, lexicon)) }
}
