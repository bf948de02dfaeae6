import type { Issue } from '../../core/issue.ts'
import type { Language } from '../../core/local-text.ts'
import type { Release } from '../../protect/protected.ts'
import { checkBound, checkRestated } from './check-bound.ts'
import { changeKind, checkChange, checkPassage, passageSide } from './check-change.ts'
import { checkNumber } from './check-number.ts'
import { checkRank } from './check-rank.ts'
import { checkRatio } from './check-ratio.ts'
import { checkShare } from './check-share.ts'
import { checkMajority, checkSignificance, checkTrend } from './check-words.ts'
import type { RelationKind } from './claim-phrases.ts'
import type { ClaimContext, Verdict } from './claim-context.ts'
import type { Carried } from './claim-scope.ts'
import { mentionsOf } from './claim-scope.ts'
import type { Quantity } from './find-quantities.ts'
import { findQuantities } from './find-quantities.ts'
import type { Relation } from './find-relations.ts'
import { findRelations } from './find-relations.ts'
import type { Lexicon } from './lexicon.ts'
import { lexiconOf } from './lexicon.ts'
import type { ReadableText, TextBlock } from './read-text.ts'
import { sentencesOf } from './sentence.ts'
import { wordsOf } from './words.ts'

/** What reading a text's claims comes to. */
export interface VerifiedClaims {
  /** What is wrong, in the order of the text. */
  readonly findings: readonly Issue[]
  /** Unbound numbers, with the figure each may be bound to; refused when a text must be strict. */
  readonly proposals: readonly Issue[]
  /** Numbers bound to a figure. */
  readonly bound: number
}

/**
 * Reads what a text claims, in digits and in words, and checks it against a study's figures.
 *
 * Claims read: numbers, fractions, ranges, averages, ranks, majorities, trends, ratios, significance
 * and the people that they are said of. A claim bound to nothing is checked on the figure that its
 * sentence seems to speak of; when that is but a guess, it is proposed and never refused. The rules
 * stand in `tolerances.ts` and `docs/claims.md`.
 *
 * @param text - blocks of a text of any format
 * @param release - what may be published
 * @param language - the language of the text
 * @returns findings and proposals at their file, line and column · **Issues**: `publish.claim_…`, and those
 * of `verifyText` for bound numbers
 */
export function verifyClaims(
  text: ReadableText,
  release: Release,
  language: Language,
): VerifiedClaims {
  const lexicon = lexiconOf(release, language)
  const read = text.blocks.map((block) => verifyBlock(text.file, block, lexicon))
  const verdicts = read.flat()
  return {
    findings: verdicts.flatMap(({ finding }) => finding ?? []),
    proposals: verdicts.flatMap(({ proposal }) => proposal ?? []),
    bound: text.blocks.reduce((sum, { bound }) => sum + bound.length, 0),
  }
}

function verifyBlock(file: string, block: TextBlock, lexicon: Lexicon): readonly Verdict[] {
  let carried: Carried = { populations: [], waves: [] }
  return sentencesOf(block, lexicon.language).flatMap((sentence) => {
    const context = readSentence({ lexicon, file, block, sentence, carried })
    carried = carryOn(context)
    return verifySentence(context)
  })
}

function readSentence(given: Omit<ClaimContext, 'quantities' | 'relations'>): ClaimContext {
  const { sentence, block, lexicon } = given
  const { language, literals } = lexicon
  const closed = block.closed.map(
    ([from, to]) => [from - sentence.start, to - sentence.start] as const,
  )
  const quantities = findQuantities(sentence, {
    language,
    literals,
    heading: block.heading,
    closed,
  })
  return { ...given, quantities, relations: findRelations(sentence, language) }
}

/** Who and when a sentence speaks of last, for the next that only says "of them". */
function carryOn({ sentence, lexicon, carried }: ClaimContext): Carried {
  const names = (named: Lexicon['populations']): readonly string[] => [
    ...new Set(mentionsOf(sentence, named).map(({ id }) => id)),
  ]
  const [populations, waves] = [names(lexicon.populations), names(lexicon.waves)]
  return {
    populations: populations.length === 1 ? populations : carried.populations,
    waves: waves.length === 1 ? waves : waves.length > 1 ? [] : carried.waves,
  }
}

/** Fewest words of a block that states something: a cell of a table or chart has fewer. */
const fewestWords = 3

function verifySentence(context: ClaimContext): readonly Verdict[] {
  const { block, sentence, quantities, relations } = context
  const bound = sentence.bound.map((span) => ({ at: span.start, ...checkBound(context, span) }))
  const isStated =
    wordsOf(block.text).filter(({ folded }) => /[a-z]/.test(folded)).length >= fewestWords
  const stated = quantities
    .filter(({ figure, denied }) => isStated && figure === undefined && !denied)
    .map((one) => ({ at: one.start, ...checkQuantity(context, one) }))
  const said = relations.map((one) => ({ at: one.start, finding: checks[one.kind](context, one) }))
  return [...bound, ...stated, ...said].toSorted((one, other) => one.at - other.at)
}

function checkQuantity(context: ClaimContext, said: Quantity): Verdict {
  const restated = checkRestated(context, said)
  if (restated !== undefined) return restated
  const side = passageSide(context, said)
  if (side !== undefined) return checkPassage(context, said, side)
  const change = changeKind(context, said)
  if (change !== undefined) return checkChange(context, said, change)
  return said.unit === 'none' ? checkNumber(context, said) : checkShare(context, said)
}

/** What checks each kind of words. */
const checks: Readonly<
  Record<RelationKind, (context: ClaimContext, said: Relation) => Issue | undefined>
> = {
  majority: checkMajority,
  largeMajority: checkMajority,
  minority: checkMajority,
  lead: checkRank,
  ahead: checkRank,
  behind: checkRank,
  up: checkTrend,
  down: checkTrend,
  stable: checkTrend,
  significant: checkSignificance,
  ratio: checkRatio,
}
