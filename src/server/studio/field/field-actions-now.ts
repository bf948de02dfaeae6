import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type {
  FieldAction,
  FieldAnswer,
  FieldPhase,
  FieldPlan,
  FieldWave,
} from '../../../api/field-answers.ts'
import { stateFolder } from '../../control/control-file.ts'
import { manifestFile } from '../../field/signed-opening.ts'
import { readTrialNote } from '../../field/trial-note.ts'

/** What is known before it is said what may be done. */
type Known = Omit<FieldAnswer, 'actions'>

/** What may be done with a wave as it stands. */
export async function fieldActionsNow(
  known: Known,
  folder: string,
): Promise<readonly FieldAction[]> {
  const { plan, service, wave, hasFile, issues } = known
  if (plan === undefined) return hasFile || issues.length > 0 ? [] : ['make']
  if (service.kind === 'starting') return []
  const hasTrial = (await readTrialNote(folder, plan.wave)) !== undefined
  if (service.kind === 'off' || service.kind === 'failed') {
    const isFresh = !keptNames.some((name) => existsSync(join(stateFolder(folder), name)))
    return [
      ...(isFresh ? (['mode'] as const) : []),
      'start',
      ...(hasTrial ? (['clear'] as const) : []),
    ]
  }
  const stop: readonly FieldAction[] = service.kind === 'running' && service.here ? ['stop'] : []
  // A service that does not answer may be gone for good: whoever starts again is told if it is not.
  if (service.kind === 'lost' || wave === undefined) return ['start', ...stop]
  const mode: readonly FieldAction[] = stop.length > 0 && mayChangeMode(wave) ? ['mode'] : []
  return [...mode, ...stop, ...stepsOf(wave.phase, plan, folder), ...trialSteps(known)]
}

/** Names in the study’s private folder that say that a wave was served already. */
const keptNames = ['registrar', 'databases']

/** Nobody was promised anything yet, and nothing is known of anybody. */
function mayChangeMode({ phase, groups }: FieldWave): boolean {
  return phase === 'preparing' && groups.every(({ people }) => (people?.listed ?? 0) === 0)
}

function stepsOf(phase: FieldPhase, plan: FieldPlan, folder: string): readonly FieldAction[] {
  const { mode } = plan
  const isListed = mode !== 'open'
  const steps: Readonly<Record<FieldPhase, readonly (FieldAction | false)[]>> = {
    preparing: [
      isListed && 'import',
      mode === 'anonymous' && 'prepare',
      mode === 'anonymous' && existsSync(manifestFile(folder)) && 'sign',
      'open',
    ],
    open: [
      mode === 'confidential' && 'import',
      isListed && 'invite',
      isListed && 'remind',
      isListed && 'bounces',
      'letters',
      'pause',
      'extend',
      'close',
    ],
    paused: ['open', 'extend', 'close'],
    closed: ['export'],
  }
  return steps[phase].filter((step) => step !== false)
}

/** A trial needs simulated answers, and a wave that takes them without mail. */
function trialSteps({ simulated, plan, wave, trial }: Known): readonly FieldAction[] {
  if (trial?.running === true) return ['interrupt']
  const mayTry = simulated && plan?.mode !== 'anonymous' && wave?.takesAnswers === true
  return mayTry ? ['try'] : []
}
