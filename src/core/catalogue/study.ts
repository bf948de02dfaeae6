import { studyDerivedIssues } from './study-derived.ts'
import { studyFormatIssues } from './study-format.ts'
import { studyMeaningIssues } from './study-meaning.ts'
import { studyRoutingIssues } from './study-routing.ts'
import { studyStrategyIssues } from './study-strategy.ts'
import { studyTextIssues } from './study-text.ts'
import { studyYamlIssues } from './study-yaml.ts'

/** Issues of the room `study`. */
export const studyIssues: typeof studyYamlIssues &
  typeof studyDerivedIssues &
  typeof studyFormatIssues &
  typeof studyMeaningIssues &
  typeof studyRoutingIssues &
  typeof studyStrategyIssues &
  typeof studyTextIssues = {
  ...studyYamlIssues,
  ...studyDerivedIssues,
  ...studyFormatIssues,
  ...studyMeaningIssues,
  ...studyRoutingIssues,
  ...studyStrategyIssues,
  ...studyTextIssues,
}
