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
  const { plan, service } = known
  if (plan === undefined) return withoutPlan(known)
  switch (service.kind) {
    case 'starting':
      return []
    case 'off':
    case 'failed':
      return beforeStart(folder, plan)
    case 'lost':
      // One that another process ran may be gone for good: starting tells when it is not.
      return service.here ? ['stop'] : ['start']
    case 'running':
      return whileRunning(known, { plan, folder, here: service.here })
  }
}

/** A file that is not there can be made; one that has problems is mended where files are. */
function withoutPlan({ hasFile, issues }: Known): readonly FieldAction[] {
  return hasFile || issues.length > 0 ? [] : ['make']
}

async function beforeStart(folder: string, plan: FieldPlan): Promise<readonly FieldAction[]> {
  const isFresh = !keptNames.some((name) => existsSync(join(stateFolder(folder), name)))
  const hasTrial = (await readTrialNote(folder, plan.wave)) !== undefined
  const actions: readonly (FieldAction | false)[] = [
    isFresh && 'mode',
    'start',
    hasTrial && 'clear',
  ]
  return actions.filter((action) => action !== false)
}

function whileRunning(
  known: Known,
  place: { readonly plan: FieldPlan; readonly folder: string; readonly here: boolean },
): readonly FieldAction[] {
  const { wave } = known
  const { plan, folder, here } = place
  if (wave === undefined) return []
  const own: readonly (FieldAction | false)[] = [
    here && mayChangeMode(wave) && 'mode',
    here && 'stop',
  ]
  const steps = stepsOf(wave.phase, plan, folder)
  // One mailing at a time.
  const now: readonly FieldAction[] =
    wave.mailing?.running === true
      ? ['halt', ...steps.filter((step) => step !== 'invite' && step !== 'remind')]
      : steps
  return [...own.filter((action) => action !== false), ...now, ...trialSteps(known)]
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
