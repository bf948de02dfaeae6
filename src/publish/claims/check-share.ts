import { textIn } from '../../core/local-text.ts'
import { formatNumber } from '../format-number.ts'
import type { Figure } from '../figure.ts'
import { isShown } from '../figure.ts'
import { sayIn } from '../say.ts'
import { writeFigure } from '../write-figure.ts'
import type { ClaimContext, Verdict } from './claim-context.ts'
import { figuresOf, positionOf, tell, told } from './claim-context.ts'
import type { Scope } from './claim-scope.ts'
import { scopeOf } from './claim-scope.ts'
import type { Quantity } from './find-quantities.ts'
import type { NamedRow } from './lexicon.ts'
import type { RankedRow } from './resolve-rows.ts'
import { resolveRows } from './resolve-rows.ts'
import { isWithin } from './within-tolerance.ts'

/** Checks a share that is bound to nothing: on the figure that its sentence seems to speak of. */
export function checkShare(
  context: ClaimContext,
  said: Quantity,
  waves?: readonly string[],
): Verdict {
  const { lexicon } = context
  const scope = scopeOf(lexicon, positionOf(context, said), context.carried)
  const meant = { ...scope, waves: waves ?? scope.waves }
  const { rows, sure } = resolveRows(lexicon, meant.topic)
  const shares = rows.filter(({ row }) => row.unit === 'share')
  const agreed = agreeing(context, said, shares, meant)
  if (agreed !== undefined) return accept(context, said, agreed, meant)
  if (!sure) return guess(context, said, shares, meant)
  return refuse(context, said, shares, meant)
}

function fits(said: Quantity, { value }: Figure): boolean {
  return isWithin(said, value * 100)
}

function agreeing(
  { lexicon }: ClaimContext,
  said: Quantity,
  rows: readonly RankedRow[],
  { who, waves }: Scope,
): Figure | undefined {
  return rows
    .flatMap(({ row }) => onBase(lexicon, row, who, waves))
    .find((figure) => fits(said, figure))
}

/** A row on the people that the text names; on all who were asked where it has no such base. */
function onBase(
  lexicon: ClaimContext['lexicon'],
  row: NamedRow,
  who: Scope['who'],
  waves: Scope['waves'],
): readonly Figure[] {
  const bases = typeof who === 'object' ? who : []
  const based = bases.flatMap((base) => figuresOf(lexicon, row, waves, base))
  return based.length > 0 ? based : figuresOf(lexicon, row, waves)
}

function accept(context: ClaimContext, said: Quantity, figure: Figure, { who }: Scope): Verdict {
  const asked = who === 'all' ? routedBase(context, figure) : undefined
  if (asked !== undefined) {
    const values = { ...told(figure, context.lexicon), base: asked }
    return { finding: tell(context, 'publish.claim_wrong_base', said, values) }
  }
  if (said.unit === 'points') {
    const values = told(figure, context.lexicon, said.decimals)
    return { finding: tell(context, 'publish.claim_points_for_percent', said, values) }
  }
  return { proposal: tell(context, 'publish.claim_proposed', said, told(figure, context.lexicon)) }
}

/** Those a question was asked, in words, when they are fewer than the population. */
export function routedBase({ lexicon }: ClaimContext, figure: Figure): string | undefined {
  const { bases, waves, populations, denominator, base } = figure
  const size = lexicon.figures.get(`${waves[0] ?? ''}/${populations[0] ?? ''}/n`)
  if (base !== undefined) return textIn(base, lexicon.language)
  if (bases === undefined || denominator === 'answered' || !isShown(size)) return undefined
  if (bases.n >= size.value * 0.98) return undefined
  const { language } = lexicon
  return sayIn(language)('claim.asked', {
    n: formatNumber(bases.n, language),
    of: formatNumber(size.value, language),
  })
}

/** A topic that is but a guess is proposed when a figure near it agrees, never refused. */
function guess(
  context: ClaimContext,
  said: Quantity,
  rows: readonly RankedRow[],
  scope: Scope,
): Verdict {
  const near = agreeing(context, said, rows, { ...scope, waves: [] })
  const code = near === undefined ? 'publish.claim_unknown' : 'publish.claim_proposed'
  return {
    proposal: tell(context, code, said, near === undefined ? {} : told(near, context.lexicon)),
  }
}

function refuse(
  context: ClaimContext,
  said: Quantity,
  rows: readonly RankedRow[],
  scope: Scope,
): Verdict {
  const { lexicon } = context
  const [best] = rows.flatMap(({ row }) => onBase(lexicon, row, scope.who, scope.waves))
  if (best === undefined) return { proposal: tell(context, 'publish.claim_unknown', said, {}) }
  const elsewhere = elsewhereOn(context, said, rows, scope)
  if (elsewhere !== undefined) {
    const values = {
      figure: elsewhere.id,
      expected: writeFigure(best, lexicon.language),
      base: routedBase(context, elsewhere) ?? sayIn(lexicon.language)('claim.all'),
    }
    return { finding: tell(context, 'publish.claim_wrong_base_instead', said, values) }
  }
  const code =
    said.form === 'fraction'
      ? 'publish.claim_fraction'
      : said.form === 'range'
        ? 'publish.claim_range'
        : 'publish.claim_differs'
  const decimals = said.form === 'digits' && said.decimals > 0 ? said.decimals : undefined
  return { finding: tell(context, code, said, told(best, lexicon, decimals)) }
}

/** The same answer on other people, when it has the value that the text says. */
function elsewhereOn(
  { lexicon }: ClaimContext,
  said: Quantity,
  rows: readonly RankedRow[],
  { waves, who }: Scope,
): Figure | undefined {
  if (who === undefined || said.hedge !== 'plain') return undefined
  return rows
    .flatMap(({ row }) => [
      ...(who === 'all' ? [] : figuresOf(lexicon, row, waves)),
      // A column of a banner says 61 % sooner or later: declared bases alone are what a text mistakes.
      ...lexicon.bases
        .filter(({ id, population }) => population === row.population && !id.includes('.'))
        .flatMap(({ id }) => figuresOf(lexicon, row, waves, id)),
    ])
    .find((figure) => fits(said, figure))
}
