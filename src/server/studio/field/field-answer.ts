import type { FieldAnswer, FieldService, FieldTrial } from '../../../api/field-answers.ts'
import type { Language } from '../../../core/local-text.ts'
import type { Result } from '../../../core/result.ts'
import type { ControlFile } from '../../control/control-file.ts'
import type { WavePlan } from '../../field/wave-plan.ts'
import type { HeldStudy } from '../held-study.ts'
import { toldIssues } from '../told-issues.ts'
import { fieldActionsNow } from './field-actions-now.ts'
import { fieldPlan } from './field-plan.ts'
import { fieldWave } from './field-wave.ts'
import type { StudyField } from './study-field.ts'

/** A study and the desk from which its wave is led. */
export interface FieldCall {
  readonly study: HeldStudy
  readonly field: StudyField
  readonly language: Language
}

/** The plan of a study's wave, where its folder holds together and has one. */
export async function planOf(study: HeldStudy): Promise<WavePlan | undefined> {
  const { checked } = await study.read()
  if (!checked.ok) return undefined
  const { fieldwork } = checked.value.study
  return fieldwork && { folder: study.folder, study: checked.value.study, fieldwork }
}

/** All that may be known of a study's wave now. */
export async function fieldAnswer(call: FieldCall): Promise<FieldAnswer> {
  const { study, field, language } = call
  const { checked, files } = await study.read(true)
  const plan = await planOf(study)
  const reached = await field.controls()
  const told = plan && reached.ok ? await fieldWave(plan, field, reached.value.wave) : undefined
  const service = serviceOf(call, reached, told)
  const wave = told?.ok === true ? told.value : undefined
  const hasFile = files.ok && files.value.files.has('fieldwork.yaml')
  const base = {
    plan: plan && files.ok ? fieldPlan(plan, files.value) : undefined,
    hasFile,
    issues: checked.ok ? [] : toldIssues(checked.issues, language),
    simulated: checked.ok && checked.value.study.simulation !== undefined,
    service,
    wave,
    trial: trialOf(call),
  }
  const actions = await fieldActionsNow(base, study.folder)
  return { ...base, actions: actions.filter((one) => one !== 'start' || call.field.canStart) }
}

function serviceOf(
  { field, language }: FieldCall,
  reached: Result<{ readonly file: ControlFile }>,
  told: Result<unknown> | undefined,
): FieldService {
  const { standing, events } = field
  if (standing.kind === 'starting') return standing
  if (standing.kind === 'failed') {
    return { kind: 'failed', issues: toldIssues(standing.issues, language) }
  }
  if (!reached.ok) return { kind: 'off' }
  // One service may be gone for the moment that it takes to start it again.
  const here = standing.kind === 'here'
  if (told?.ok === false) return { kind: 'lost', here, issues: toldIssues(told.issues, language) }
  const { file } = reached.value
  return {
    kind: 'running',
    here,
    ...(here ? { canMail: standing.serving.canMail } : {}),
    office: file.office?.url,
    events,
  }
}

function trialOf({ field, language }: FieldCall): FieldTrial | undefined {
  const { trial } = field
  return trial && { ...trial, issues: toldIssues(trial.issues, language) }
}
