import type { StudyText } from '../study/model.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * A snapshot whose study says other words beside its figures: what may leave of the answers is what it
 * was. For a study of which nothing has changed but its texts.
 */
export function withTexts(snapshot: Snapshot, texts: readonly StudyText[]): Snapshot {
  const { all } = snapshot
  return { ...snapshot, all: { ...all, study: { ...all.study, texts } } }
}
