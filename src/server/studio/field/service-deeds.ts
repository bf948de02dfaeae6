import {
  fieldConfirmSchema,
  fieldMakeSchema,
  fieldNothingSchema,
  fieldStartSchema,
  fieldTrySchema,
} from '../../../api/field-requests.ts'
import type { FieldAction } from '../../../api/field-answers.ts'
import { replaceTextFile } from '../../../adapters/text-file/replace-text-file.ts'
import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import type { CollectMode } from '../../../study/fieldwork.ts'
import { fieldworkFor } from '../../../study/template/fieldwork-for.ts'
import { clearTrial } from './clear-trial.ts'
import { confirmed, deed, waveDeed } from './deed.ts'
import type { Deed } from './deed.ts'
import type { FieldCall } from './field-answer.ts'
import { fieldText } from './field-texts.ts'

/** What is done with the services of a wave, with its file, and with trials. */
export const serviceDeeds: Readonly<Partial<Record<FieldAction, Deed>>> = {
  make: deed(fieldMakeSchema, async (call, { mode }) => makeFieldwork(call, mode)),
  start: deed(fieldStartSchema, async ({ field }, { anew }) => {
    field.start(anew)
    return ok([])
  }),
  stop: deed(fieldNothingSchema, async ({ field, language }) => {
    await field.stop()
    return ok([fieldText(language, 'field.said_stopped')])
  }),
  try: waveDeed(fieldTrySchema, async ({ field, plan, wave }, { respondents }) => {
    field.try(plan, wave, respondents)
    return ok([])
  }),
  interrupt: deed(fieldNothingSchema, async ({ field }) => {
    field.interrupt()
    return ok([])
  }),
  clear: deed(fieldConfirmSchema, async (call, { name }) =>
    confirmed(call, name, async () => {
      const cleared = await clearTrial(call.field.folder)
      if (!cleared.ok) return cleared
      call.field.forget()
      return ok([fieldText(call.language, 'field.said_cleared')])
    }),
  ),
}

/** Writes the template’s fieldwork for a study that has none. */
async function makeFieldwork(
  { study, language }: FieldCall,
  mode: CollectMode,
): Promise<Result<readonly string[]>> {
  const { checked } = await study.read(true)
  if (!checked.ok) return checked
  const text = fieldworkFor(checked.value.study, mode)
  const written = await replaceTextFile({
    folder: study.folder,
    path: 'fieldwork.yaml',
    text,
    isSeen: (present) => present === undefined,
  })
  if (!written.ok) return written
  if (written.value.kind === 'changed') return fail([issue('fieldwork.has_file')])
  await study.read(true)
  return ok([fieldText(language, 'field.said_made')])
}
