import * as z from 'zod'
import type { LocalText } from '../../core/local-text.ts'
import { languageFormat } from './id-format.ts'

/** Key of the schema definition by which every translated text is found again. */
export const textDefinition = 'text'

/** A text in every language of the study. */
export const textFormat: z.ZodType<LocalText, LocalText> = z
  .record(languageFormat, z.string())
  .meta({
    id: textDefinition,
    description: 'The text in every language of the study: {fr: …, en: …}. Plain text, no HTML.',
  })
