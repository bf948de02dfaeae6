import { ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { WaveControls } from '../../server/control/wave-actions.ts'
import type { fieldTexts } from '../../core/catalogue/field-text.ts'
import type { IssueValues } from '../../core/issue.ts'
import type { FieldAnswer, FieldContext } from './field-action.ts'
import { fieldText } from './field-text.ts'

/** Asks the services something and tells the answer in one sentence. */
export async function withWave<T>(
  context: FieldContext,
  ask: (wave: WaveControls) => Promise<Result<T>>,
  tell: (value: T) => FieldAnswer,
): Promise<Result<FieldAnswer>> {
  const wave = await context.controls()
  if (!wave.ok) return wave
  const asked = await ask(wave.value)
  return asked.ok ? ok(tell(asked.value)) : asked
}

/** An answer of one sentence; its values are the data. */
export function sentence(
  { terminal }: FieldContext,
  key: keyof typeof fieldTexts,
  values: IssueValues = {},
): FieldAnswer {
  return { lines: [fieldText(terminal, key, values)], data: values }
}
