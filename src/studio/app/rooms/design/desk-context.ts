import { createContext, useContext } from 'react'
import type { Study } from '../../../../study/model.ts'
import type { EditedFile } from '../../reading/use-file.ts'
import type { Questionnaire } from './change-questionnaire.ts'
import type { Draft } from './draft-variables.ts'
import type { PlainValue } from './edit-yaml.ts'
import type { Finding } from './findings-of.ts'
import type { CheckedSources } from './read-sources.ts'
import type { StudyBasics } from './study-basics.ts'
import type { YamlPath } from './yaml-places.ts'

/** A questionnaire under edit, and all that its parts need to know of it. */
export interface Desk extends Questionnaire, StudyBasics {
  readonly file: EditedFile
  readonly draft: Draft
  readonly checked: CheckedSources
  /** What is wrong with this file, by path. */
  readonly findings: readonly Finding[]
  /** The study as it was when nothing was wrong with it last. */
  readonly study: Study | undefined
  /** Writes one value as it is typed; undefined takes its key away. */
  readonly write: (path: YamlPath, value: PlainValue | undefined) => void
  /** Puts a change that is undone by itself; undefined when the form could not make it. */
  readonly change: (text: string | undefined) => void
  /** Says to those who listen what came of a change. */
  readonly tell: (words: string) => void
  /** What this text would be checked as. */
  readonly check: (text: string) => CheckedSources
}

/** The questionnaire under edit. */
export const DeskContext: React.Context<Desk | undefined> = createContext<Desk | undefined>(
  undefined,
)

/** The questionnaire under edit. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === undefined) throw new Error('useDesk requires a questionnaire around it')
  return desk
}
