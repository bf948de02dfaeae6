import { posterPage } from '../../adapters/poster/poster-page.ts'
import type { PosterSheet } from '../../adapters/poster/poster-page.ts'
import { posterTexts } from '../../core/catalogue/poster-text.ts'
import { issue } from '../../core/issue.ts'
import { textIn } from '../../core/local-text.ts'
import type { Language } from '../../core/local-text.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { WaveControls } from '../control/wave-actions.ts'
import { fingerprintWordsOf } from '../registrar/fingerprint-words-of.ts'
import type { WavePlan } from './wave-plan.ts'

/** Letters made at once: each is one sheet. */
const mostLetters = 5000

/** What sheets are printed for. */
export interface SheetRequest extends WavePlan {
  /** Of sheets for nobody in particular, where the study says none. */
  readonly language: Language
  readonly paper: 'A4' | 'A5'
}

/** Sheets to be printed, as one page. */
export interface PrintedSheets {
  readonly page: string
  readonly n: number
}

/**
 * Sheets to be printed, for people without e-mail. In open mode one poster a group; else a letter a
 * person, since a link on a wall would be one person’s. Whoever reads a letter’s link can answer in that
 * person’s place.
 *
 * Issues: `registrar.nobody_to_print`, those of the registrar.
 */
export async function printSheets(
  request: SheetRequest,
  wave: WaveControls,
): Promise<Result<PrintedSheets>> {
  const sheets = await sheetsOf(request, wave)
  if (!sheets.ok) return sheets
  const n = sheets.value.length
  if (n === 0) return fail([issue('registrar.nobody_to_print')])
  return ok({ page: posterPage(sheets.value, request.paper), n })
}

async function sheetsOf(
  context: SheetRequest,
  { registrar, collector }: WaveControls,
): Promise<Result<readonly PosterSheet[]>> {
  const { fieldwork } = context
  if (fieldwork.mode === 'open') {
    const identity = await collector.identity()
    if (!identity.ok) return identity
    return ok(
      fieldwork.groups.map(({ id }) =>
        sheet(context, { link: `${identity.value.origin}/o/${encodeURIComponent(id)}` }),
      ),
    )
  }
  const state = await registrar.state()
  if (!state.ok) return state
  const fingerprint = await fingerprintWordsOf(state.value.manifest)
  const letters = await registrar.letters(mostLetters)
  if (!letters.ok) return letters
  return ok(
    letters.value.map(({ name = '–', link, language }) =>
      sheet(context, { name, link, language, fingerprint }),
    ),
  )
}

interface SheetParts {
  readonly link: string
  readonly name?: string | undefined
  readonly language?: string | undefined
  readonly fingerprint?: string | undefined
}

function sheet(
  { study, fieldwork, language: asked }: SheetRequest,
  parts: SheetParts,
): PosterSheet {
  const language = own(parts.language ?? study.languages[0] ?? asked)
  return {
    ...parts,
    language,
    title: textIn(study.title, parts.language ?? language),
    text: posterTexts.text[language],
    contact: fieldwork.contact,
  }
}

function own(tag: string): Language {
  return tag.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}
