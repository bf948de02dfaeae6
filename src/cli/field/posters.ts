import { resolve } from 'node:path'
import { systemCode } from '../../adapters/system-code.ts'
import { writePrivateFile } from '../../adapters/write-files/write-private-file.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import { printSheets } from '../../server/field/poster-sheets.ts'
import type { FieldAction } from './field-action.ts'
import { sentence } from './with-wave.ts'

/** `field posters`: sheets to be printed, for people without e-mail. */
export const posters: FieldAction = {
  value: 'FILE',
  run: async (context) => {
    const { terminal, value = '', invocation } = context
    const paper = invocation.options['paper'] === 'A5' ? 'A5' : 'A4'
    const wave = await context.controls()
    if (!wave.ok) return wave
    const request = { ...context, paper, language: terminal.language } as const
    const sheets = await printSheets(request, wave.value)
    if (!sheets.ok) return sheets
    try {
      // Whoever reads a letter's link can answer in that person's place.
      await writePrivateFile(resolve(terminal.folder, value), sheets.value.page)
    } catch (error) {
      const reason = systemCode(error)
      if (reason === undefined) throw error
      return fail([issue('file.unwritable', { file: value, reason })])
    }
    return ok(sentence(context, 'field.posters', { n: sheets.value.n, file: value }))
  },
}
