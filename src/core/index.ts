export { all, fail, ok, settle } from './result.ts'
export type { Failure, Ok, Result } from './result.ts'
export { issue } from './issue.ts'
export type { Issue, IssueValues, Note, Place } from './issue.ts'
export { issueCatalogue } from './catalogue/index.ts'
export type { IssueCode } from './catalogue/index.ts'
export type { Catalogue, CatalogueEntry } from './catalogue/entry.ts'
export { fillText, messageOf, placeText } from './message.ts'
export { languages, textIn } from './local-text.ts'
export type { Language, LocalText } from './local-text.ts'
export { idOf, idPattern } from './ids.ts'
export type {
  AnyId,
  Code,
  ConceptId,
  Id,
  PopulationId,
  QuestionId,
  VariableId,
  WaveId,
} from './ids.ts'
export { seededRandom } from './random.ts'
export type { Random } from './random.ts'
export { escapeHtml, html, SafeHtml, trusted } from './html.ts'
export type { HtmlPart } from './html.ts'
export { suggest } from './suggest.ts'
