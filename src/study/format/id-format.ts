import * as z from 'zod'
import { idPattern } from '../../core/ids.ts'

/** An id as study files write it. */
export const idFormat: z.ZodType<string, string> = z.string().regex(idPattern).meta({
  id: 'id',
  description: 'Lower-case letters, digits, _ and -, starting with a letter or a digit.',
})

/** Language tags such as `fr`, `en`, `pt-BR`. */
const languagePattern: RegExp = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/

/** A language tag (BCP 47). */
export const languageFormat: z.ZodType<string, string> = z
  .string()
  .regex(languagePattern)
  .meta({ id: 'language', description: 'A language tag (BCP 47), such as fr, en or pt-BR.' })

/** A reference to what a table row measures. */
export const rowFormat: z.ZodType<string, string> = z.string().min(1).meta({
  id: 'row',
  description:
    'variable.code, variable.net, variable.mean or variable.nps (grids: question.row.code).',
})

/** An expression of the study's language, checked against the codebook when the study is read. */
export const expressionFormat: z.ZodType<string, string> = z.string().min(1).meta({
  id: 'expression',
  description:
    'A condition on earlier answers: csp = cadre, age >= 18, networks has facebook, answered(q), count(networks) > 2, joined by and, or, not.',
})
