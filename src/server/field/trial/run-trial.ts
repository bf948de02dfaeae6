import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { coursesOf } from '../../collector/course.ts'
import type { WaveControls } from '../../control/wave-actions.ts'
import { keepTrialNote, readTrialNote } from '../trial-note.ts'
import type { WavePlan } from '../wave-plan.ts'
import { answerPages } from './answer-pages.ts'
import type { Visit } from './answer-pages.ts'
import { trialLinks } from './trial-links.ts'
import type { Invited } from './trial-links.ts'
import { trialRespondents } from './trial-respondents.ts'

/** A trial of a wave that is being served. */
export interface Trial {
  readonly plan: WavePlan
  readonly controls: WaveControls
  readonly respondents: number
  readonly signal: AbortSignal
  /** Told after each respondent. */
  readonly onProgress: (progress: TrialProgress) => void
}

/** How far a trial is. */
export interface TrialProgress {
  /** Interviews brought to their end. */
  readonly done: number
  readonly of: number
}

/**
 * Has simulated people answer a wave over HTTP, through the pages that people are served, one after the
 * other. What they sent is remembered, so that it never passes for the answers of people.
 *
 * Only a study that says that its answers are simulated has trials, and no anonymous wave: its ballots
 * need accesses that go by mail to the people of its list.
 *
 * Issues: `fieldwork.trial_real`, `fieldwork.trial_anonymous`, `fieldwork.trial_refused`,
 * `control.unreachable`, those of the registrar.
 */
export async function runTrial(trial: Trial): Promise<Result<TrialProgress>> {
  const { plan, controls } = trial
  const { study, fieldwork } = plan
  const simulation = study.simulation
  if (simulation === undefined) return fail([issue('fieldwork.trial_real', { study: study.id })])
  if (fieldwork.mode === 'anonymous') return fail([issue('fieldwork.trial_anonymous')])
  const people = trialRespondents({ ...plan, ...trial, seed: simulation.seed })
  const invited = await trialLinks(plan, controls, people)
  return invited.ok ? answerAll(trial, invited.value) : invited
}

async function answerAll(
  { plan, signal, onProgress }: Trial,
  invited: readonly Invited[],
): Promise<Result<TrialProgress>> {
  const { folder, fieldwork, study } = plan
  const courses = coursesOf(study, fieldwork)
  if (!courses.ok) return courses
  const { wave } = fieldwork
  const before = Math.max(0, (await readTrialNote(folder, wave))?.answers ?? 0)
  // First of all that there is a trial: from now on no answer of the wave is surely somebody’s.
  await keepTrialNote(folder, { wave, answers: before })
  const language = study.languages[0] ?? 'fr'
  let done = 0
  const progress = (): TrialProgress => ({ done, of: invited.length })
  onProgress(progress())
  for (const { respondent, link } of invited) {
    const course = courses.value.get(respondent.group.id)
    if (signal.aborted || course === undefined) break
    const visit = await visitOf(() =>
      answerPages({ respondent, course, link, language, signal: AbortSignal.timeout(pageMs) }),
    )
    if (visit === undefined) return fail([issue('control.unreachable', { action: 'try' })])
    if (visit.kind === 'refused') {
      return fail([issue('fieldwork.trial_refused', { done, status: visit.status })])
    }
    done++
    await keepTrialNote(folder, { wave, answers: before + done })
    onProgress(progress())
  }
  return ok(progress())
}

/** Longest interview of a simulated respondent, in milliseconds. */
const pageMs = 60_000

/** What came of a visit; undefined where the server did not answer. */
async function visitOf(visit: () => Promise<Visit>): Promise<Visit | undefined> {
  try {
    return await visit()
  } catch (error) {
    // What fetch says of a server that is gone, or too slow.
    if (error instanceof TypeError || error instanceof DOMException) return undefined
    throw error
  }
}
