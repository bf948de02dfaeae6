import type { Figure } from '../figure.ts'
import { isShown } from '../figure.ts'
import { formatP } from '../format-number.ts'
import { gapPhrases } from './claim-phrases.ts'
import type { ClaimContext } from './claim-context.ts'
import { figuresOf, gapsOf, positionOf, tell, told, trendsOf } from './claim-context.ts'
import { mentionsOf, scopeOf } from './claim-scope.ts'
import type { Relation } from './find-relations.ts'
import type { Issue } from '../../core/issue.ts'
import { resolveRows } from './resolve-rows.ts'
import { clauseAt } from './sentence.ts'
import { wordRules } from './tolerances.ts'

/** The figures bound in the clause of a relation: the text says what it speaks of. */
function boundBeside({ sentence, lexicon }: ClaimContext, { start }: Relation): readonly Figure[] {
  const clause = clauseAt(sentence, start)
  return sentence.bound
    .filter((span) => clauseAt(sentence, span.start) === clause)
    .map(({ figure }) => lexicon.figures.get(figure))
    .filter(isShown)
}

/** Checks "une majorité", "most", "la grande majorité", "une minorité". */
export function checkMajority(context: ClaimContext, said: Relation): Issue | undefined {
  const { lexicon, carried } = context
  const scope = scopeOf(lexicon, positionOf(context, said), carried)
  if (scope.who === undefined && /^most$/iu.test(said.written)) return undefined
  const bound = boundBeside(context, said).filter(({ unit }) => unit === 'share')
  const { rows, sure } = resolveRows(lexicon, scope.topic)
  const bases = typeof scope.who === 'object' ? scope.who : []
  const found = rows
    .filter(({ row }) => row.unit === 'share')
    .flatMap(({ row }) => {
      const based = bases.flatMap((base) => figuresOf(lexicon, row, scope.waves, base))
      return based.length > 0 ? based : figuresOf(lexicon, row, scope.waves)
    })
  const figures = bound.length > 0 ? bound.slice(0, 1) : sure ? found : []
  const [best] = figures
  if (best === undefined || figures.some(({ value }) => holds(said, value))) return undefined
  return tell(context, 'publish.claim_majority', said, told(best, lexicon))
}

function holds({ kind, denied }: Relation, value: number): boolean {
  const { majority, largeMajority, minority } = wordRules
  const isSo =
    kind === 'minority'
      ? value < minority.limit
      : kind === 'largeMajority'
        ? value >= largeMajority.limit
        : value > majority.limit
  return isSo !== denied
}

/** Checks the direction of "a progressé", "en baisse", "stable". */
export function checkTrend(context: ClaimContext, said: Relation): Issue | undefined {
  const { lexicon, carried } = context
  if (said.denied) return undefined
  const bound = boundBeside(context, said).filter(({ id }) => id.includes('..'))
  const scope = scopeOf(lexicon, positionOf(context, said), carried)
  const { rows, sure } = resolveRows(lexicon, scope.topic)
  const found = sure ? rows.flatMap(({ row }) => trendsOf(lexicon, row)) : []
  const figures = bound.length > 0 ? bound : found
  const [best] = figures
  if (best === undefined || figures.some((figure) => moves(said, figure))) return undefined
  return tell(context, 'publish.claim_trend', said, {
    ...told(best, lexicon),
    p: pOf(best, context),
  })
}

function moves({ kind }: Relation, { value, p }: Figure): boolean {
  if (kind === 'stable') return (p ?? 1) >= wordRules.level.limit
  return kind === 'up' ? value > 0.005 : value < -0.005
}

function pOf({ p }: Figure, { lexicon }: ClaimContext): string {
  return p === undefined ? '' : formatP(p, lexicon.language)
}

/** Checks "significatif", said or denied, against the test of the trend or gap it is said of. */
export function checkSignificance(context: ClaimContext, said: Relation): Issue | undefined {
  const { lexicon, carried } = context
  const bound = boundBeside(context, said).filter(({ p }) => p !== undefined)
  const scope = scopeOf(lexicon, positionOf(context, said), carried)
  const { rows, sure } = resolveRows(lexicon, scope.topic)
  const found = sure ? rows.flatMap(({ row }) => testedOf(context, row)) : []
  const figures = bound.length > 0 ? bound : found
  const [best] = figures
  const isTold = ({ p }: Figure): boolean => (p ?? 1) < wordRules.level.limit !== said.denied
  if (best === undefined || figures.some(isTold)) return undefined
  const code = said.denied ? 'publish.claim_is_significant' : 'publish.claim_not_significant'
  return tell(context, code, said, { ...told(best, lexicon), p: pOf(best, context) })
}

function testedOf(
  { lexicon, sentence, relations }: ClaimContext,
  row: Parameters<typeof trendsOf>[1],
): readonly Figure[] {
  const moved = relations.some(({ kind }) => kind === 'up' || kind === 'down' || kind === 'stable')
  const sides = new Set(mentionsOf(sentence, lexicon.populations).map(({ id }) => id))
  const apart = sides.size > 1 || sentence.text.search(gapPhrases[lexicon.language]) >= 0
  if (moved) return trendsOf(lexicon, row)
  return apart ? gapsOf(lexicon, row) : [...trendsOf(lexicon, row), ...gapsOf(lexicon, row)]
}
