import type { Issue } from '../../core/issue.ts'
import { parseFigureId } from '../../study/text/figure-id.ts'
import { isShown } from '../figure.ts'
import { verifyBinding } from '../verify-binding.ts'
import { routedBase } from './check-share.ts'
import type { ClaimContext, Verdict } from './claim-context.ts'
import { positionOf, tell, told } from './claim-context.ts'
import { scopeOf } from './claim-scope.ts'
import type { Quantity } from './find-quantities.ts'
import type { BoundSpan } from './read-text.ts'
import { placeIn } from './read-text.ts'
import { clauseAt } from './sentence.ts'
import { isWithin } from './within-tolerance.ts'

/** Checks what a text binds to a figure: the number, then the people that the words beside it name. */
export function checkBound(context: ClaimContext, span: BoundSpan): Verdict {
  const { lexicon, sentence, file, block } = context
  const written = sentence.text.slice(span.start, span.end)
  const said = context.quantities.find(({ start, end }) => start < span.end && span.start < end)
  const figure = lexicon.figures.get(span.figure)
  const worded = said !== undefined && (said.form !== 'digits' || said.hedge !== 'plain')
  if (worded && isShown(figure) && figure.unit === 'share') {
    if (isWithin(said, figure.value * 100)) return checkWho(context, said, span)
    const code = said.form === 'fraction' ? 'publish.claim_fraction' : 'publish.claim_differs'
    return { finding: tell(context, code, said, told(figure, lexicon)) }
  }
  const at = placeIn(file, block, sentence.start + span.start)
  const binding = { written, figure: span.figure, at }
  const finding = verifyBinding(binding, lexicon.figures, lexicon.language)
  return finding === undefined ? checkWho(context, said, span) : { finding: plainer(finding) }
}

/** With dozens of columns one has the wrong value by chance: a declared base alone is worth telling. */
function plainer(finding: Issue): Issue {
  const { other } = finding.values
  const parsed = typeof other === 'string' ? parseFigureId(other) : undefined
  const isColumn = parsed?.kind === 'row' && parsed.column !== undefined
  return isColumn ? { ...finding, code: 'publish.rounds_differently' } : finding
}

/** The right number of other people than the words beside it name. */
function checkWho(context: ClaimContext, said: Quantity | undefined, span: BoundSpan): Verdict {
  const { lexicon, carried } = context
  const figure = lexicon.figures.get(span.figure)
  if (said === undefined || !isShown(figure) || figure.unit !== 'share') return {}
  const { who } = scopeOf(lexicon, positionOf(context, said), carried)
  const parsed = parseFigureId(span.figure)
  // A figure on a base says so by its id; the sentence may name that base anywhere.
  if (parsed?.kind !== 'row' || figure.base !== undefined) return {}
  const routed = routedBase(context, figure)
  if (who === 'all' && routed !== undefined) {
    const values = { ...told(figure, lexicon), base: routed }
    return { finding: tell(context, 'publish.claim_wrong_base', said, values) }
  }
  return {}
}

/**
 * Checks words that a bound number says again: "La moitié des salariés ([50 %](figure:…))".
 *
 * @returns nothing when no number beside them is bound
 */
export function checkRestated(context: ClaimContext, said: Quantity): Verdict | undefined {
  const { sentence, lexicon } = context
  if (said.form === 'digits') return undefined
  const clause = clauseAt(sentence, said.start)
  const next = sentence.bound.find(
    ({ start }) => start >= said.end && clauseAt(sentence, start) === clause,
  )
  const figure = next === undefined ? undefined : lexicon.figures.get(next.figure)
  if (next === undefined || !isShown(figure) || figure.unit !== 'share') return undefined
  if (isWithin(said, figure.value * 100)) return {}
  // Between brackets it is the same number; further on it may be another.
  if (!/\(\s*$/.test(sentence.text.slice(0, next.start))) return undefined
  return { finding: tell(context, 'publish.claim_fraction', said, told(figure, lexicon)) }
}
