export type * from './model.ts'
export type * from './release-policy.ts'
export type * from './simulation.ts'
export { outcomeRate } from './sample-outcomes.ts'
export type { OutcomeRate, SampleOutcomes } from './sample-outcomes.ts'
export type * from './fieldwork.ts'
export { qualityFlags } from './fieldwork.ts'
export type * from './published-figures.ts'
export type * from './row-ref.ts'
export { efforts, strategyAxes } from './strategy.ts'
export type * from './strategy.ts'
export type * from './questionnaire.ts'
export { missingKinds } from './variable.ts'
export type {
  Category,
  Codebook,
  DerivedCase,
  Measure,
  MissingKind,
  Variable,
  VariableKind,
} from './variable.ts'
export * from './expression/index.ts'
export { codebookOf } from './codebook.ts'
export { completePolicy } from './release-profiles.ts'
export type { CompletePolicy } from './release-profiles.ts'
export { printRow, resolveRow, rowsOf } from './rows.ts'
export type { ResolvedRow, VariableRow } from './rows.ts'
export { readStudy } from './read-study.ts'
export type { CheckedStudy } from './read-study.ts'
export { studyFilesOf } from './read/study-files.ts'
export type { StudyFile, StudyFiles } from './read/study-files.ts'
export { studyFileKinds, studySchema, studySchemas } from './format/study-schemas.ts'
export type { JsonSchema, StudyFileKind } from './format/study-schemas.ts'
export { newStudyFiles } from './template/new-study-files.ts'
export type * from './text/bound-text.ts'
export { parseFigureId, printFigureId } from './text/figure-id.ts'
export type { FigureDomain, FigureId } from './text/figure-id.ts'
export { parseBoundText } from './text/parse-bound-text.ts'
