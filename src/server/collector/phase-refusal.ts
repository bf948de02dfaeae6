import type { WaveState } from '../../collect/ports/phase.ts'
import { refusal } from '../http/problem.ts'
import type { Refusal } from '../http/problem.ts'

/** Where a wave stands for a respondent: its phase, and its window of days. */
export type Season = 'preparing' | 'open' | 'paused' | 'closed'

/** Seconds after which it is worth asking again whether a pause is over. */
const pauseSeconds = 300

/** What respondents are told of the wave: past its last day it is closed, whatever its phase. */
export function seasonOf({ phase, takesAnswers, today, opens, closes }: WaveState): Season {
  if (takesAnswers) return 'open'
  if (phase !== 'open') return phase
  if (closes !== undefined && today > closes) return 'closed'
  return opens !== undefined && today < opens ? 'preparing' : 'paused'
}

/** The refusal of answers that come outside the field: 410 when it is over, 409 when it may open. */
export function phaseRefusal(state: WaveState): Refusal {
  const season = seasonOf(state)
  if (season === 'closed') return refusal(410, 'collector.closed')
  if (season === 'preparing') return refusal(409, 'collector.preparing')
  return { ...refusal(409, 'collector.paused'), retryAfter: pauseSeconds }
}
