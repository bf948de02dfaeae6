export { walkInterview, walkPage } from './walk/walk-interview.ts'
export type { Chooser } from './walk/walk-interview.ts'
export { randomChooser } from './walk/random-chooser.ts'
export { simulateRespondents } from './walk/simulate-respondents.ts'
export { measureCoverage } from './walk/coverage.ts'
export type * from './walk/coverage.ts'
export { simulateToAgreement } from './agreement/simulate-to-agreement.ts'
export type { SimulationRequest } from './agreement/simulate-to-agreement.ts'
export { citeFigure } from './agreement/agreement.ts'
export type { Agreement, IrreconcilableFigures, ReconciledFigure } from './agreement/agreement.ts'
export type * from './ports/phase.ts'
export type * from './ports/collector-store.ts'
export type * from './ports/registrar-store.ts'
export type * from './ports/mailer.ts'
export { questionnaireFor } from './fieldwork/frame/questionnaire-for.ts'
export { frameAnswers } from './fieldwork/frame/frame-answers.ts'
export type { FrameCourse } from './fieldwork/frame/frame-answers.ts'
export {
  cellName,
  cellsEntered,
  cellsOf,
  fullCell,
  hardTargets,
} from './fieldwork/screening/quota-cells.ts'
export type { FullCell, QuotaPlan } from './fieldwork/screening/quota-cells.ts'
export { screenOf, screenOfRecord } from './fieldwork/screening/screen-of.ts'
export type { ScreenPlan } from './fieldwork/screening/screen-of.ts'
export { recordSoFar } from './fieldwork/screening/record-so-far.ts'
export { checkAnswer } from './fieldwork/screening/check-answer.ts'
export type { AnswerToCheck } from './fieldwork/screening/check-answer.ts'
export { flagsOf } from './fieldwork/quality/flags-of.ts'
export type { FlagsInput } from './fieldwork/quality/flags-of.ts'
export { isStraightLined } from './fieldwork/quality/is-straight-lined.ts'
export { flagRepeatedTexts } from './fieldwork/quality/flag-repeated-texts.ts'
export { repeatedTexts } from './fieldwork/quality/repeated-texts.ts'
export { applyExclusions } from './fieldwork/quality/apply-exclusions.ts'
export type { Exclusions, FlagCount, Flagged } from './fieldwork/quality/apply-exclusions.ts'
export { collectedRecords } from './fieldwork/collected-records.ts'
export {
  canonicalQuestionnaire,
  checkVersionRaised,
} from './fieldwork/compare/canonical-questionnaire.ts'
export { compareQuestionnaires } from './fieldwork/compare/compare-questionnaires.ts'
export type {
  ComparedVariable,
  QuestionnaireComparison,
} from './fieldwork/compare/compare-questionnaires.ts'
export type {
  ChangeKind,
  Comparability,
  QuestionChange,
} from './fieldwork/compare/question-change.ts'
export { dispositionsOf, sumDispositions } from './fieldwork/rates/dispositions.ts'
export type {
  Dispositions,
  GroupCounts,
  GroupDispositions,
  RateReason,
} from './fieldwork/rates/dispositions.ts'
export {
  estimateEligibility,
  outcomeRates,
  rateNames,
  withheldRates,
} from './fieldwork/rates/outcome-rates.ts'
export type { Eligibility, OutcomeRates, Rate, RateName } from './fieldwork/rates/outcome-rates.ts'
export { dropOff } from './fieldwork/rates/drop-off.ts'
export type { PageDropOff } from './fieldwork/rates/drop-off.ts'
export { readSampleRows } from './fieldwork/sample/sample-rows.ts'
export type { SampleFile, SampleRow, SampleStudy } from './fieldwork/sample/sample-file.ts'
export { cloneWave } from './fieldwork/wave/clone-wave.ts'
export type { WaveToClone } from './fieldwork/wave/wave-to-clone.ts'
