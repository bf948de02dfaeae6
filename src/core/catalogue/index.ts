import { ballotIssues } from './ballot.ts'
import { cliIssues } from './cli.ts'
import { collectIssues } from './collect.ts'
import { collectorIssues } from './collector.ts'
import { compareIssues } from './compare.ts'
import { controlIssues } from './control.ts'
import { datasetIssues } from './dataset.ts'
import { datasetImportIssues } from './dataset-import.ts'
import { docxIssues } from './docx.ts'
import { engineIssues } from './engine.ts'
import { fieldworkIssues } from './fieldwork.ts'
import { fileIssues } from './file.ts'
import { httpIssues } from './http.ts'
import { interviewIssues } from './interview.ts'
import { officeIssues } from './office.ts'
import { protectIssues } from './protect.ts'
import { publishIssues } from './publish.ts'
import { claimIssues } from './publish-claims.ts'
import { registrarIssues } from './registrar.ts'
import { serveIssues } from './serve.ts'
import { storageIssues } from './storage.ts'
import { strategyIssues } from './strategy.ts'
import { studioIssues } from './studio.ts'
import { studioAdministrationIssues } from './studio-administration.ts'
import { studioFieldIssues } from './studio-field.ts'
import { studioFacesIssues } from './studio-faces.ts'
import { studioStartIssues } from './studio-start.ts'
import { studyIssues } from './study.ts'
import { expressionIssues } from './study-expression.ts'
import { tabulateIssues } from './tabulate.ts'
import { weighIssues } from './weigh.ts'
import { weighTargetIssues } from './weigh-targets.ts'
import type { CatalogueEntry } from './entry.ts'

/** The code of an issue: `stage.snake_case`. */
export type IssueCode =
  | keyof typeof fileIssues
  | keyof typeof studyIssues
  | keyof typeof expressionIssues
  | keyof typeof interviewIssues
  | keyof typeof ballotIssues
  | keyof typeof collectIssues
  | keyof typeof fieldworkIssues
  | keyof typeof datasetIssues
  | keyof typeof datasetImportIssues
  | keyof typeof weighIssues
  | keyof typeof weighTargetIssues
  | keyof typeof tabulateIssues
  | keyof typeof compareIssues
  | keyof typeof protectIssues
  | keyof typeof publishIssues
  | keyof typeof claimIssues
  | keyof typeof strategyIssues
  | keyof typeof docxIssues
  | keyof typeof engineIssues
  | keyof typeof registrarIssues
  | keyof typeof controlIssues
  | keyof typeof serveIssues
  | keyof typeof storageIssues
  | keyof typeof cliIssues
  | keyof typeof officeIssues
  | keyof typeof httpIssues
  | keyof typeof collectorIssues
  | keyof typeof studioIssues
  | keyof typeof studioAdministrationIssues
  | keyof typeof studioFieldIssues
  | keyof typeof studioFacesIssues
  | keyof typeof studioStartIssues

/**
 * Every issue and note that the product can tell, by code; its type refuses an entry that lacks a
 * language.
 */
export const issueCatalogue: Readonly<Record<IssueCode, CatalogueEntry>> = {
  ...fileIssues,
  ...studyIssues,
  ...expressionIssues,
  ...interviewIssues,
  ...ballotIssues,
  ...collectIssues,
  ...fieldworkIssues,
  ...datasetIssues,
  ...datasetImportIssues,
  ...weighIssues,
  ...weighTargetIssues,
  ...tabulateIssues,
  ...compareIssues,
  ...protectIssues,
  ...publishIssues,
  ...claimIssues,
  ...strategyIssues,
  ...docxIssues,
  ...engineIssues,
  ...registrarIssues,
  ...controlIssues,
  ...serveIssues,
  ...storageIssues,
  ...cliIssues,
  ...officeIssues,
  ...httpIssues,
  ...collectorIssues,
  ...studioIssues,
  ...studioAdministrationIssues,
  ...studioFieldIssues,
  ...studioFacesIssues,
  ...studioStartIssues,
}
