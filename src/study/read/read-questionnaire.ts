import type { PageFormat, QuestionnaireFormat } from '../format/questionnaire-format.ts'
import { questionnaireShell } from '../format/questionnaire-format.ts'
import type { QuestionFormat } from '../format/question-format.ts'
import { questionFormat } from '../format/question-format.ts'
import type { Findings } from './findings.ts'
import { partOf } from './format-shape.ts'
import type { Item, Listed } from './listed.ts'
import { readItems } from './listed.ts'
import { readWhole } from './open-yaml.ts'
import type { YamlSource } from './yaml-source.ts'

/** A page in its format, its questions read one by one. */
export interface PagePart extends Item<PageFormat> {
  readonly questions: Listed<QuestionFormat>
}

/** A questionnaire in its format. */
export interface QuestionnairePart extends Item<QuestionnaireFormat> {
  readonly kind: 'read'
  readonly frame: Listed<QuestionFormat>
  readonly pages: readonly PagePart[]
  /** Whether a question could not be read under this name. */
  readonly hides: (question: string) => boolean
}

/** A questionnaire that could not be read; its population when that much is written. */
export interface BrokenQuestionnaire {
  readonly kind: 'broken'
  readonly population?: string | undefined
}

/**
 * Reads a questionnaire in its format, question by question.
 *
 * @param source - the parsed file, undefined when it cannot be parsed
 * @param findings - takes the issues
 */
export function readQuestionnaire(
  source: YamlSource | undefined,
  findings: Findings,
): QuestionnairePart | BrokenQuestionnaire {
  if (source === undefined) return { kind: 'broken' }
  const shell = readWhole(questionnaireShell, source, findings)
  if (shell === undefined) {
    const population = partOf(source.value, 'population')
    return { kind: 'broken', population: typeof population === 'string' ? population : undefined }
  }
  const { value, spot } = shell
  const frame = readItems(questionFormat, value.frame, spot.at('frame'), findings)
  const pages = value.pages.map((page, index): PagePart => {
    const pageSpot = spot.at('pages', index)
    const questions = readItems(questionFormat, page.questions, pageSpot.at('questions'), findings)
    return { value: page, spot: pageSpot, questions }
  })
  const lists = [frame, ...pages.map(({ questions }) => questions)]
  const hides = (name: string): boolean => lists.some((list) => list.hides(name))
  return { kind: 'read', value, spot, frame, pages, hides }
}
