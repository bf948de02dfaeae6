import type { z } from 'zod'
import { issue } from '../../../core/issue.ts'
import { fail } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import type { WaveControls } from '../../control/wave-actions.ts'
import type { WavePlan } from '../../field/wave-plan.ts'
import { asked } from '../answer.ts'
import { planOf } from './field-answer.ts'
import type { FieldCall } from './field-answer.ts'

/** Something done with a wave; it tells what came of it, in sentences. */
export type Deed = (call: FieldCall, body: unknown) => Promise<Result<readonly string[]>>

/** A wave that is served, and who asks. */
export interface WaveCall extends FieldCall {
  readonly plan: WavePlan
  readonly wave: WaveControls
}

/** A deed whose body is checked. Issues: `http.malformed`, those of the deed. */
export function deed<T>(
  schema: z.ZodType<T>,
  act: (call: FieldCall, given: T) => Promise<Result<readonly string[]>>,
): Deed {
  return async (call, body) => {
    const given = asked(schema, body)
    return given.ok ? act(call, given.value) : given
  }
}

/** A deed on a wave that is served. Issues: `fieldwork.not_now`, `fieldwork.not_served`. */
export function waveDeed<T>(
  schema: z.ZodType<T>,
  act: (call: WaveCall, given: T) => Promise<Result<readonly string[]>>,
): Deed {
  return deed(schema, async (call, given) => {
    const plan = await planOf(call.study)
    if (plan === undefined) return fail([issue('fieldwork.not_now')])
    const reached = await call.field.controls()
    return reached.ok ? act({ ...call, plan, wave: reached.value.wave }, given) : reached
  })
}

/** Refuses what cannot be undone until the study is named. Issues: `fieldwork.not_confirmed`. */
export async function confirmed(
  { study: { id } }: FieldCall,
  name: string,
  act: () => Promise<Result<readonly string[]>>,
): Promise<Result<readonly string[]>> {
  return name.trim() === id ? act() : fail([issue('fieldwork.not_confirmed', { study: id })])
}
