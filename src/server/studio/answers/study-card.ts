import type { StudyCard, StudyState } from '../../../api/study-card.ts'
import type { Issue } from '../../../core/issue.ts'
import type { Language } from '../../../core/local-text.ts'
import { release } from '../../../protect/release.ts'
import type { Release } from '../../../protect/protected.ts'
import { accentOf } from '../../../publish/study-names.ts'
import type { Study } from '../../../study/model.ts'
import { hasAnswers } from '../held-study.ts'
import type { HeldStudy, StudyReading } from '../held-study.ts'
import { toldIssues } from '../told-issues.ts'

/** What a card is made from: the files as they are now, the figures as they last were. */
export interface CardSource {
  readonly reading: StudyReading
  readonly shown: Release | undefined
  readonly state: StudyState
  readonly issues: readonly Issue[]
  /** The files that the figures shown were taken from. */
  readonly figuresRevision?: string | undefined
}

/** Looks at a study without waiting for its figures. */
export async function cardSource(held: HeldStudy): Promise<CardSource> {
  const reading = await held.read()
  const { last, work } = held
  const shown = last && release(last.snapshot, { kind: 'all' })
  const { checked, files } = reading
  const what = { reading, shown, figuresRevision: last?.revision }
  if (!checked.ok) return { ...what, state: 'broken', issues: checked.issues }
  if (files.ok && !hasAnswers(files.value, checked.value.study)) {
    return { ...what, state: 'no_data', issues: [] }
  }
  if (work?.issues !== undefined) return { ...what, state: 'broken', issues: work.issues }
  return { ...what, state: shown === undefined ? 'preparing' : 'ready', issues: [] }
}

/** The study as its files say it, or as they last did. */
export function studyOf({ reading, shown }: CardSource): Study | undefined {
  return reading.checked.ok ? reading.checked.value.study : shown?.study
}

/** A study among others. */
export function studyCard(id: string, source: CardSource, language: Language): StudyCard {
  const { reading, shown, state, issues } = source
  const study = studyOf(source)
  const notes = reading.checked.ok ? reading.checked.value.notes : []
  return {
    ...(study === undefined ? unread(id) : factsOf(study)),
    id,
    state,
    hasFigures: shown !== undefined,
    simulated: isSimulated(study, shown),
    respondents: (shown?.samples ?? []).reduce((sum, { n }) => sum + n, 0),
    tables: shown?.tables.length ?? 0,
    revision: reading.revision,
    issues: toldIssues(issues, language),
    notes: toldIssues(notes, language),
  }
}

type Facts = Pick<StudyCard, 'title' | 'languages' | 'waves' | 'populations'>

function unread(id: string): Facts {
  return { title: { en: id }, languages: [], waves: [], populations: [] }
}

function factsOf(study: Study): Facts {
  const { title, languages, waves, populations } = study
  return {
    title,
    languages,
    waves: waves.map((wave) => ({ id: wave.id, title: wave.title, fieldwork: wave.fieldwork })),
    populations: populations.map((one) => ({
      id: one.id,
      title: one.title,
      members: one.members,
      accent: accentOf(study, one.id),
    })),
  }
}

function isSimulated(study: Study | undefined, shown: Release | undefined): boolean {
  if (study?.simulation !== undefined) return true
  return shown?.samples.some(({ simulated }) => simulated) ?? false
}
