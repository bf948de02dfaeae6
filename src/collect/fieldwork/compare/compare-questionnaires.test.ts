import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { arbitraryQuestionnaire } from '../../../../test/interview/arbitrary-questionnaire.ts'
import {
  base,
  isAnswered,
  isOneOf,
  option,
  page,
  questionnaireOf,
  row,
} from '../../../../test/interview/build-questionnaire.ts'
import type { Question, Questionnaire } from '../../../study/questionnaire.ts'
import { canonicalQuestionnaire, checkVersionRaised } from './canonical-questionnaire.ts'
import { compareQuestionnaires } from './compare-questionnaires.ts'
import { movedQuestions } from './moved-questions.ts'
import type { ChangeKind, Comparability } from './question-change.ts'
