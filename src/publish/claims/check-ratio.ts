import type { Issue } from '../../core/issue.ts'
import { formatNumber } from '../format-number.ts'
import type { Figure } from '../figure.ts'
import { writeFigure } from '../write-figure.ts'
import type { ClaimContext } from './claim-context.ts'
import { figuresOf, positionOf, tell } from './claim-context.ts'
import { mentionsOf, scopeOf } from './claim-scope.ts'
import type { Relation } from './find-relations.ts'
import { resolveRows } from './resolve-rows.ts'
import { isRatioWithin } from './within-tolerance.ts'

/** Checks "deux fois plus", "a doublé", "twice as many": between populations, else between waves. */
export function checkRatio(context: ClaimContext, said: Relation): Issue | undefined {
  const { lexicon } = context
  const pairs = pairsOf(context, said)
  const times = said.times ?? 0
  const [best] = pairs
  if (best === undefined) return undefined
  const fits = ([one, other]: Pair): boolean =>
    other.value > 0 && isRatioWithin({ times, hedge: said.hedge }, one.value / other.value)
  if (pairs.some(fits)) return undefined
  const [one, other] = best
  return tell(context, 'publish.claim_ratio', said, {
    figure: one.id,
    other: other.id,
    first: writeFigure(one, lexicon.language),
    second: writeFigure(other, lexicon.language),
    ratio: other.value > 0 ? formatNumber(one.value / other.value, lexicon.language, 1) : '–',
  })
}

type Pair = readonly [Figure, Figure]

function pairsOf(context: ClaimContext, said: Relation): readonly Pair[] {
  const { lexicon, sentence, carried } = context
  const scope = scopeOf(lexicon, positionOf(context, said), carried)
  const sides = [...new Set(mentionsOf(sentence, lexicon.populations).map(({ id }) => id))]
  const [more, fewer] = sides
  const populations = more === undefined ? scope.topic.populations : [more]
  const { rows, sure } = resolveRows(lexicon, { ...scope.topic, populations })
  if (!sure) return []
  return rows.flatMap(({ row }) => {
    if (fewer === undefined) {
      const waves = figuresOf(lexicon, row, [])
      const [first, last] = [waves[0], waves.at(-1)]
      return first === undefined || last === undefined || first === last
        ? []
        : [[last, first] as const]
    }
    return figuresOf(lexicon, row, scope.waves).flatMap((one) =>
      figuresOf(lexicon, { ...row, population: fewer }, one.waves).map(
        (other) => [one, other] as const,
      ),
    )
  })
}
