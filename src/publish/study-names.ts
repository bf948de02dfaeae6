import type { Language, LocalText } from '../core/local-text.ts'
import { textIn } from '../core/local-text.ts'
import { codebookOf } from '../study/codebook.ts'
import { sourcesOf } from '../study/derived-variables.ts'
import type { Population, Sample, Study, TabBook, Wave } from '../study/model.ts'
import type { Questionnaire } from '../study/questionnaire.ts'
import type { Variable } from '../study/variable.ts'

/** Colour that a population keeps on every page. */
export type Accent = 'left' | 'right'

/** What charts say of a study beside its numbers: the names of its populations and waves. */
export interface NamedStudy {
  readonly populations: readonly Named[]
  readonly waves: readonly Named[]
}

interface Named {
  readonly id: string
  readonly title: LocalText
}

/** A population of the study. */
export function populationOf(study: Study, id: string): Population | undefined {
  return study.populations.find((candidate) => candidate.id === id)
}

/** The title of a population, or its id when the study does not know it. */
export function populationTitle(study: NamedStudy, id: string, language: Language): string {
  const population = study.populations.find((candidate) => candidate.id === id)
  return population === undefined ? id : textIn(population.title, language)
}

/** A wave of the study. */
export function waveOf(study: Study, id: string): Wave | undefined {
  return study.waves.find((candidate) => candidate.id === id)
}

/** The sample of a population in a wave. */
export function sampleOf(
  study: Study,
  of: { readonly wave: string; readonly population: string },
): Sample | undefined {
  const samples = waveOf(study, of.wave)?.samples
  return samples?.find(({ population }) => population === of.population)
}

/** The title of a wave, or its id when the study does not know it. */
export function waveTitle(study: NamedStudy, id: string, language: Language): string {
  const wave = study.waves.find((candidate) => candidate.id === id)
  return wave === undefined ? id : textIn(wave.title, language)
}

/** The second population of the study has the second accent, all others the first. */
export function accentOf(study: NamedStudy, id: string): Accent {
  return study.populations.findIndex((candidate) => candidate.id === id) === 1 ? 'right' : 'left'
}

type VariablesById = ReadonlyMap<string, Variable>
const codebooks = new WeakMap<TabBook, WeakMap<Questionnaire, VariablesById>>()

/** The variables of a questionnaire, and those derived, by id; made once, since each line of a page asks. */
function variablesOf(study: Study, questionnaire: Questionnaire): VariablesById {
  const own = codebooks.get(study.tables) ?? new WeakMap<Questionnaire, VariablesById>()
  codebooks.set(study.tables, own)
  const known = own.get(questionnaire)
  if (known !== undefined) return known
  const { variables } = codebookOf(study, questionnaire.population)
  const made = new Map<string, Variable>(variables.map((variable) => [variable.id, variable]))
  own.set(questionnaire, made)
  return made
}

/** A variable of a population's codebook. */
export function variableOf(study: Study, population: string, id: string): Variable | undefined {
  const questionnaire = study.questionnaires.find((one) => one.population === population)
  return questionnaire && variablesOf(study, questionnaire).get(id)
}

/** Whether a variable comes from the sampling frame, or is made of it alone: nobody was asked it. */
export function isFrameVariable(study: Study, population: string, id: string): boolean {
  const questionnaire = study.questionnaires.find((one) => one.population === population)
  const variable = variableOf(study, population, id)
  if (variable?.derived !== undefined) {
    return sourcesOf(variable).every((source) => isFrameVariable(study, population, source))
  }
  return questionnaire?.frame.some((question) => question.id === variable?.question) ?? false
}
