import type { QuestionId, VariableId } from '../../../core/ids.ts'
import { questionVariables } from '../../../study/build/question-variables.ts'
import { bothOf } from '../../../study/codebook.ts'
import type { Questionnaire } from '../../../study/questionnaire.ts'
import { compareQuestion } from './compare-question.ts'
import type { PlacedQuestion } from './compare-question.ts'
import { movedQuestions } from './moved-questions.ts'
import { worstOf } from './question-change.ts'
import type { Comparability, QuestionChange } from './question-change.ts'

/** What may be done with one variable, and why. */
export interface ComparedVariable {
  readonly variable: VariableId
  readonly verdict: Comparability
  /** The changes that concern it; none when nothing changed. */
  readonly reasons: readonly QuestionChange[]
}

/** Two versions of a questionnaire, question by question and variable by variable. */
export interface QuestionnaireComparison {
  /** Every difference, in the order of the newer questionnaire, then what it dropped. */
  readonly changes: readonly QuestionChange[]
  /** Every variable of either. */
  readonly variables: readonly ComparedVariable[]
}

/**
 * What changed in meaning between two versions of a questionnaire, and what may still be pooled or
 * trended: `same`, `trendable_with_care` (the scale and the base are the same, the stimulus is not)
 * or `not_comparable` (another scale, base, or nothing to compare with).
 *
 * Conditions are compared as the product writes them, so that spaces and brackets do not count.
 *
 * @param before - the older one
 * @param after - the newer one, of the same population
 * @example
 * ```ts
 * import { compareQuestionnaires } from 'visavis/collect'
 * const age = { id: 'age', concept: 'age', type: 'number', decimals: 0, text: { en: 'Your age?' }, waves: [] }
 * const of = (question) => ({ population: 'all', version: 1, frame: [], pages: [{ questions: [question] }] })
 * const compared = compareQuestionnaires(of(age), of({ ...age, text: { en: 'How old are you?' } }))
 * compared.changes.map(({ kind }) => kind) // => ['wording']
 * compared.variables.map(({ verdict }) => verdict) // => ['trendable_with_care']
 * ```
 */
export function compareQuestionnaires(
  before: Questionnaire,
  after: Questionnaire,
): QuestionnaireComparison {
  const [was, is] = [placed(before), placed(after)]
  const moved = movedQuestions([...was.keys()], [...is.keys()])
  const changes = [
    ...[...is].flatMap(([id, one]) => changesOf(was.get(id), one, moved.has(id))),
    ...[...was].flatMap(([id, one]) => (is.has(id) ? [] : [comeOrGone(one, 'removed')])),
  ]
  const variables = variablesIn([...is.values(), ...was.values()], after)
  return { changes, variables: [...variables].map(([id, of]) => judge(id, of, changes)) }
}

function placed({ frame, pages }: Questionnaire): ReadonlyMap<QuestionId, PlacedQuestion> {
  const ofPages = pages.flatMap((page) =>
    page.questions.map((question) => ({
      question,
      asked: bothOf(page.showIf, question.showIf),
      inFrame: false,
    })),
  )
  const all = [...frame.map((question) => ({ question, inFrame: true })), ...ofPages]
  return new Map(all.map((one): [QuestionId, PlacedQuestion] => [one.question.id, one]))
}

function changesOf(
  before: PlacedQuestion | undefined,
  after: PlacedQuestion,
  moved: boolean,
): readonly QuestionChange[] {
  if (before === undefined) return [comeOrGone(after, 'added')]
  const { id } = after.question
  const move: QuestionChange = { kind: 'moved', question: id, before: '', after: '' }
  return [...compareQuestion(before, after), ...(moved ? [move] : [])]
}

function comeOrGone(
  { question: { id } }: PlacedQuestion,
  kind: 'added' | 'removed',
): QuestionChange {
  const [before, after] = kind === 'added' ? ['', id] : [id, '']
  return { kind, question: id, before, after }
}

/** Every variable of either questionnaire and its question. */
function variablesIn(
  all: readonly PlacedQuestion[],
  { population }: Questionnaire,
): ReadonlyMap<VariableId, QuestionId> {
  return new Map(
    all.flatMap(({ question }) =>
      questionVariables(question, population, undefined).map(({ id }): [VariableId, QuestionId] => [
        id,
        question.id,
      ]),
    ),
  )
}

function judge(
  variable: VariableId,
  question: QuestionId,
  changes: readonly QuestionChange[],
): ComparedVariable {
  const reasons = changes.filter((one) => one.question === question && concerns(one, variable))
  return { variable, verdict: worstOf(reasons.map(({ kind }) => kind)), reasons }
}

/** A row that came, went or was reworded concerns its own variable alone. */
function concerns({ kind, question, part }: QuestionChange, variable: VariableId): boolean {
  const ofRow = part !== undefined && ['added', 'removed', 'row_label'].includes(kind)
  return !ofRow || variable === `${question}.${part}`
}
