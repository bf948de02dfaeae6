import type { QuestionId, VariableId } from '../../../core/ids.ts'
import type { Option, Question } from '../../questionnaire.ts'
import type { Variable } from '../../variable.ts'

/** What is known of the answers that a variable can have, beyond its codes and bounds. */
export interface AnswerRules {
  /** Codes of a set that exclude all others. */
  readonly exclusive?: readonly string[] | undefined
  /** Fewest codes of an answered set. */
  readonly minimumCount?: number | undefined
  /** Most codes of an answered set. */
  readonly maximumCount?: number | undefined
  /** Decimals of a number; any number when unknown. */
  readonly decimals?: number | undefined
  /** First possible day. */
  readonly earliest?: string | undefined
  /** Last possible day. */
  readonly latest?: string | undefined
  /** Whoever is asked answers. */
  readonly required?: boolean | undefined
}

function exclusiveOf(options: readonly Option[]): readonly string[] {
  return options.flatMap(({ code, exclusive }) => (exclusive ? [code] : []))
}

function rulesOf(question: Question): AnswerRules {
  const { type, required } = question
  if (type === 'multiple') {
    const { options, minimum, maximum } = question
    const exclusive = exclusiveOf(options)
    return { required, exclusive, minimumCount: minimum, maximumCount: maximum }
  }
  if (type === 'grid') return { required, exclusive: exclusiveOf(question.options) }
  if (type === 'number') return { required, decimals: question.decimals }
  if (type === 'date') return { required, earliest: question.earliest, latest: question.latest }
  // Only the first few options of a rank get one, and an amount may be left out of a total.
  if (type === 'rank') return { decimals: 0 }
  return type === 'constant_sum' ? {} : { required }
}

/**
 * What the questions of a questionnaire say of the answers to expect, by variable: exclusive
 * options, how many may be chosen, decimals, dates, required answers.
 *
 * @param variables - the codebook; each names its question
 * @param questions - all questions, those of the sampling frame included
 * @example
 * ```ts
 * import { answerRulesOf } from 'visavis/study'
 * answerRulesOf([], []).size // => 0
 * ```
 */
export function answerRulesOf(
  variables: readonly Variable[],
  questions: readonly Question[],
): ReadonlyMap<VariableId, AnswerRules> {
  const byId = new Map<QuestionId, Question>(questions.map((one) => [one.id, one]))
  const rules = new Map<VariableId, AnswerRules>()
  for (const { id, question: asked } of variables) {
    const question = asked === undefined ? undefined : byId.get(asked)
    if (question !== undefined) rules.set(id, rulesOf(question))
  }
  return rules
}
