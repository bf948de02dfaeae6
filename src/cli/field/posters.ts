import { resolve } from 'node:path'
import { posterPage } from '../../adapters/poster/poster-page.ts'
import type { PosterSheet } from '../../adapters/poster/poster-page.ts'
import { systemCode } from '../../adapters/system-code.ts'
import { writePrivateFile } from '../../adapters/write-files/write-private-file.ts'
import { posterTexts } from '../../core/catalogue/poster-text.ts'
import { issue } from '../../core/issue.ts'
import { textIn } from '../../core/local-text.ts'
import type { Language } from '../../core/local-text.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { WaveControls } from '../../server/control/wave-actions.ts'
import { fingerprintWordsOf } from '../../server/registrar/fingerprint-words-of.ts'
import type { FieldAction, FieldContext } from './field-action.ts'
import { sentence } from './with-wave.ts'

/** Letters made at once: each is one sheet. */
const mostLetters = 5000

/**
 * `field posters`: sheets to be printed, for people without e-mail. In open mode one poster a group;
 * else a letter a person, since a link on a wall would be one person's.
 */
export const posters: FieldAction = {
  value: 'FILE',
  run: async (context) => {
    const { terminal, value = '', invocation } = context
    const paper = invocation.options['paper'] === 'A5' ? 'A5' : 'A4'
    const wave = await context.controls()
    if (!wave.ok) return wave
    const sheets = await sheetsOf(context, wave.value)
    if (!sheets.ok) return sheets
    if (sheets.value.length === 0) return fail([issue('registrar.nobody_to_print')])
    try {
      // Whoever reads a letter's link can answer in that person's place.
      await writePrivateFile(resolve(terminal.folder, value), posterPage(sheets.value, paper))
    } catch (error) {
      const reason = systemCode(error)
      if (reason === undefined) throw error
      return fail([issue('file.unwritable', { file: value, reason })])
    }
    return ok(sentence(context, 'field.posters', { n: sheets.value.length, file: value }))
  },
}

async function sheetsOf(
  context: FieldContext,
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

function sheet({ study, fieldwork, terminal }: FieldContext, parts: SheetParts): PosterSheet {
  const language = own(parts.language ?? study.languages[0] ?? terminal.language)
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
