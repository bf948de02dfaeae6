import type { LocalText } from '../../core/local-text.ts'
import type { CollectMode, Fieldwork, Retention } from '../../study/fieldwork.ts'
import type { Study } from '../../study/model.ts'

/** What pages tell of a survey: who runs it, how answers relate to people, what is kept how long. */
export interface SurveyFacts {
  readonly title: LocalText
  /** The wording of every promise follows from it. */
  readonly mode: CollectMode
  readonly operator: LocalText
  readonly commissionedBy?: LocalText | undefined
  /** An e-mail address. */
  readonly contact: string
  /** Who watches an anonymous wave. */
  readonly witness?: LocalText | undefined
  /** First and last day (`2026-03-02`). */
  readonly opens?: string | undefined
  readonly closes?: string | undefined
  readonly retention: Retention
  /** Fewest answers of a group before anything of it is shown. */
  readonly showAfter: number
  /** The eight words of the signed manifest, in anonymous mode. */
  readonly fingerprint?: string | undefined
}

/**
 * What pages tell of a study's fieldwork.
 *
 * @param fingerprint - the manifest's eight words, in anonymous mode
 */
export function surveyFacts(study: Study, fieldwork: Fieldwork, fingerprint?: string): SurveyFacts {
  const { mode, operator, contact, witness, opens, closes, retention, showAfter } = fieldwork
  return {
    title: study.title,
    mode,
    operator,
    commissionedBy: study.commissionedBy,
    contact,
    witness: witness?.name,
    opens,
    closes,
    retention,
    showAfter,
    fingerprint: mode === 'anonymous' ? fingerprint : undefined,
  }
}
