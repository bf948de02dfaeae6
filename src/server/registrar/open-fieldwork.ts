import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { openStudy } from '../../pipeline/open-study.ts'
import type { OpenFieldwork } from './registrar-context.ts'

/**
 * Reads a study that is to be served, as its folder says it now.
 *
 * **Issues** those of the study, `registrar.no_fieldwork`.
 */
export async function openFieldwork(folder: string): Promise<Result<OpenFieldwork>> {
  const open = await openStudy(folder)
  if (!open.ok) return open
  const { study } = open.value
  const { fieldwork } = study
  return fieldwork === undefined
    ? fail([issue('registrar.no_fieldwork', { study: study.id })])
    : ok({ study, fieldwork })
}
