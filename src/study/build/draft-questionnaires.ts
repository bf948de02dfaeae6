import type { PopulationId, WaveId } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import type { QuestionFormat } from '../format/question-format.ts'
import type { Question } from '../questionnaire.ts'
import type { Findings } from '../read/findings.ts'
import type { Item } from '../read/listed.ts'
import type {
  BrokenQuestionnaire,
  PagePart,
  QuestionnairePart,
} from '../read/read-questionnaire.ts'
import type { Spot } from '../read/spot.ts'
import { unknownName } from '../read/unknown-name.ts'
import { buildQuestion } from './build-question.ts'
import { questionVariables } from './question-variables.ts'
import type { Vocabulary } from './references.ts'

/** A question without its expressions yet, and where it stands. */
export interface DraftQuestion {
  readonly question: Question
  readonly format: QuestionFormat
  readonly spot: Spot
}

/** A page of draft questions. */
export interface DraftPage {
  readonly part: PagePart
  readonly questions: readonly DraftQuestion[]
}

/** A questionnaire whose variables are known and whose expressions are still to be read. */
export interface DraftQuestionnaire {
  readonly population: PopulationId
  readonly part: QuestionnairePart
  readonly frame: readonly DraftQuestion[]
  readonly pages: readonly DraftPage[]
}

/** What questionnaires take from their study. */
export interface DraftContext {
  readonly languages: readonly string[]
  readonly populations: readonly PopulationId[]
  readonly waves: readonly WaveId[]
  readonly studySpot: Spot
}

/** All the questionnaires in draft, and what may be said about each population's answers. */
export interface Drafts {
  readonly questionnaires: readonly DraftQuestionnaire[]
  readonly vocabularies: ReadonlyMap<string, Vocabulary>
}

/**
 * Makes the variables of every population known before any expression is read, and sees that each
 * population has one questionnaire.
 */
export function draftQuestionnaires(
  parts: readonly (QuestionnairePart | BrokenQuestionnaire)[],
  context: DraftContext,
  findings: Findings,
): Drafts {
  const drafts = new Map<string, DraftQuestionnaire>()
  for (const part of parts) {
    if (part.kind === 'broken') continue
    const draft = draftQuestionnaire(part, context, findings)
    if (draft === undefined) continue
    const before = drafts.get(draft.population)
    if (before === undefined) drafts.set(draft.population, draft)
    else {
      const values = { population: draft.population, first: before.part.spot.file }
      const place = part.spot.place('population')
      findings.issues.push(issue('study.second_questionnaire', values, place))
    }
  }
  const vocabularies = context.populations.map((population): [string, Vocabulary] => {
    const draft = drafts.get(population)
    if (draft !== undefined) return [population, vocabularyOf(draft)]
    if (!parts.some((part) => mayBeOf(part, population))) {
      const place = context.studySpot.keyPlace('populations', population)
      findings.issues.push(issue('study.missing_questionnaire', { population }, place))
    }
    return [population, { codebook: { population, variables: [] }, hides: () => true }]
  })
  return { questionnaires: [...drafts.values()], vocabularies: new Map(vocabularies) }
}

function mayBeOf(part: QuestionnairePart | BrokenQuestionnaire, population: string): boolean {
  return part.kind === 'broken' && (part.population === undefined || part.population === population)
}

function draftQuestionnaire(
  part: QuestionnairePart,
  context: DraftContext,
  findings: Findings,
): DraftQuestionnaire | undefined {
  const name = part.value.population
  const population = context.populations.find((one) => one === name)
  if (population === undefined) {
    const unknown = { name, known: context.populations }
    findings.issues.push(
      unknownName('study.unknown_population', unknown, part.spot.place('population')),
    )
    return undefined
  }
  const draft = ({ value, spot }: Item<QuestionFormat>): DraftQuestion => ({
    question: buildQuestion(value, context),
    format: value,
    spot,
  })
  return {
    population,
    part,
    frame: part.frame.items.map(draft),
    pages: part.pages.map((page) => ({ part: page, questions: page.questions.items.map(draft) })),
  }
}

function vocabularyOf(draft: DraftQuestionnaire): Vocabulary {
  const { population, part, frame, pages } = draft
  const questions = [...frame, ...pages.flatMap((page) => page.questions)]
  const variables = questions.flatMap(({ question }) =>
    questionVariables(question, population, undefined),
  )
  return { codebook: { population, variables }, hides: part.hides }
}
