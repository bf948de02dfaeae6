import type { LocalText } from '../../core/local-text.ts'
import { seededRandom } from '../../core/random.ts'
import { ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { ReleasePolicy } from '../../study/release-policy.ts'
import { releaseCopy } from '../release-copy.ts'
import type { Protected } from '../protected.ts'
import type { ReleasedTexts, TextPlace } from './released-texts.ts'
import type { RedactedText } from './redaction-queue.ts'
import { releaseTexts } from './release-texts.ts'

/** What an open question was answered with, as far as somebody has read it. */
export interface TextQuestion extends TextPlace {
  readonly label: LocalText
  /** Whether the wave is over. */
  readonly closed: boolean
  readonly simulated: boolean
  readonly texts: readonly RedactedText[]
}

/** What a snapshot keeps of an open question: its texts, or why they stay inside. */
export interface TextOutcome {
  readonly id: string
  readonly told: Result<Protected<ReleasedTexts>>
}

/** The id of an open question: `WAVE/POPULATION/VARIABLE`. */
export function textId({ wave, population, variable }: TextPlace): string {
  return `${wave}/${population}/${variable}`
}

/** Lets the texts of open questions out, each by itself, by the study’s policy. */
export function outcomesOf(
  questions: readonly TextQuestion[],
  policy: ReleasePolicy,
): readonly TextOutcome[] {
  return questions.map(({ texts, closed, ...place }) => {
    const id = textId(place)
    const released = releaseTexts({ question: id, texts, closed, policy }, seededRandom(0))
    const told = released.ok
      ? ok(releaseCopy<ReleasedTexts>({ ...place, texts: released.value }))
      : released
    return { id, told }
  })
}
