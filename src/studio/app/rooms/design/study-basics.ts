import type { SourcesAnswer } from '../../../../api/file-answers.ts'
import type { LocalText } from '../../../../core/local-text.ts'
import { localOf, recordOf } from './outline.ts'
import { valueOf } from './yaml-places.ts'

/** Something of a study with a name. */
export interface Named {
  readonly id: string
  readonly title: LocalText
}

/** What questionnaires take from their study. */
export interface StudyBasics {
  /** Languages of the study; the first is the source. */
  readonly languages: readonly string[]
  readonly waves: readonly Named[]
  readonly populations: readonly Named[]
}

/** Read from study.yaml itself: a study with a mistake somewhere is the one that needs mending. */
export function studyBasics({ texts }: Pick<SourcesAnswer, 'texts'>): StudyBasics {
  const study = recordOf(valueOf(texts['study.yaml'] ?? ''))
  const { languages } = study
  return {
    languages: Array.isArray(languages) ? languages.map(String) : [],
    waves: namedIn(study, 'waves'),
    populations: namedIn(study, 'populations'),
  }
}

/** Things under their ids. */
function namedIn(study: ReturnType<typeof recordOf>, key: string): readonly Named[] {
  return Object.entries(recordOf(study[key])).map(([id, one]) => {
    const title = localOf(recordOf(recordOf(one)['title']))
    return { id, title: Object.keys(title).length === 0 ? { fr: id, en: id } : title }
  })
}
