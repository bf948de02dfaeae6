import { z } from 'zod'
import type { MailTest } from './administration-answers.ts'
import { downloadFormats } from './file-answers.ts'
import type { DownloadFormat, FileWrite } from './file-answers.ts'
import type { NewStudyRequest, NewWaveRequest } from './study-requests.ts'
import type { VerifyRequest } from './text-answers.ts'

/** Most characters of a text that is verified or drawn as it is typed. */
const mostTyped = 400_000
/** Most characters of a file that is written. */
const mostWritten = 2_000_000

/** A path inside a study: no folder up, nothing hidden, a text that the Studio edits. */
const pathSchema = z
  .string()
  .max(200)
  .regex(/^(?!.*(?:^|\/)(?:\.|node_modules\/))[\w.-]+(?:\/[\w.-]+)*\.(?:ya?ml|md)$/)

const markdownPath = z
  .string()
  .max(200)
  .regex(/^[\w.-]+\.md$/)

/** What is sent to be verified, or drawn. */
export const verifyRequestSchema: z.ZodType<VerifyRequest> = z.strictObject({
  text: z.string().max(mostTyped),
  language: z.enum(['fr', 'en']),
  file: markdownPath.optional(),
})

/** A file as it is written. */
export const fileWriteSchema: z.ZodType<FileWrite> = z.strictObject({
  text: z.string().max(mostWritten),
})

/** Which file is meant. */
export const filePathSchema: z.ZodType<string> = pathSchema

/** What figures are searched for. */
export interface FiguresQuery {
  readonly q: string
  readonly limit: number
}

/** A search of figures, as its address says it. */
export const figuresQuerySchema: z.ZodType<FiguresQuery> = z.object({
  q: z.string().max(200),
  limit: z.coerce.number().int().min(1).max(200),
})

/** The id of a table or a figure. */
export const idSchema: z.ZodType<string> = z.string().min(1).max(400)

/** The id of a part; everybody when absent. */
export const partSchema: z.ZodType<string | undefined> = idSchema.optional()

/** A condition in the study's own expressions. */
export const filterTextSchema: z.ZodType<string> = z.string().max(2000)

/** A format of downloads. */
export const downloadFormatSchema: z.ZodType<DownloadFormat> = z.enum(downloadFormats)

/** To whom a test mail goes. */
export const mailTestSchema: z.ZodType<MailTest> = z.strictObject({
  to: z.email().max(254).optional(),
})

/** A new study. */
export const newStudyRequestSchema: z.ZodType<NewStudyRequest> = z.strictObject({
  id: z.string().max(64),
  copyOf: z.string().max(200).optional(),
})

/** A new wave. */
export const newWaveRequestSchema: z.ZodType<NewWaveRequest> = z.strictObject({
  from: z.string().max(64),
  to: z.string().max(64),
  fieldwork: z.string().max(64),
})
