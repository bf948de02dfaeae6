import type { DraftQuestionnaire } from '../build/draft-questionnaires.ts'
import type { References } from '../build/references.ts'
import { reportRepeated } from '../build/references.ts'
import { checkPipes } from './check-pipes.ts'
import { checkQuestion } from './check-question.ts'

/** Checks a questionnaire apart from its routing: ids used once, each question by itself, piping. */
export function checkQuestionnaire(draft: DraftQuestionnaire, references: References): void {
  const questions = [...draft.frame, ...draft.pages.flatMap((page) => page.questions)]
  reportRepeated(
    questions.map(({ question, spot }) => ({ id: question.id, spot })),
    references,
  )
  reportRepeated(
    draft.pages.map(({ part }) => ({ id: part.value.id, spot: part.spot })),
    references,
  )
  for (const question of questions) checkQuestion(question, references)
  checkPipes(draft, references)
}
