import { join, relative, resolve } from 'node:path'
import { writeFiles } from '../../adapters/write-files/write-files.ts'
import { ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { releaseOfAnswers, renderStudyFiles } from '../../pipeline/index.ts'
import type { Release } from '../../protect/protected.ts'
import { stateFolder } from '../../server/control/control-file.ts'
import { say } from '../say.ts'
import type { FieldAction, FieldAnswer, FieldContext } from './field-action.ts'
import { fieldText } from './field-text.ts'

/**
 * `field snapshot`: the report of the answers so far, while the field runs. Answers pass through
 * memory alone; what is written went through the release gate, and is marked as provisional.
 */
export const snapshot: FieldAction = {
  value: 'FOLDER?',
  run: async (context) => {
    const { study, fieldwork } = context
    const folder = stateFolder(context.folder)
    const wave = await context.controls()
    if (!wave.ok) return wave
    const { registrar, collector } = wave.value
    const state = await registrar.state()
    if (!state.ok) return state
    const answers = await collector.snapshot()
    if (!answers.ok) return answers
    const release = await releaseOfAnswers({
      study,
      fieldwork,
      answers: answers.value,
      folder,
    })
    return release.ok ? writePages(context, release.value, state.value.today) : release
  },
}

async function writePages(
  { terminal, study, value, invocation }: FieldContext,
  release: Release,
  day: string,
): Promise<Result<FieldAnswer>> {
  const out = value ?? join('out', `${study.id}-snapshot-${day}`)
  const pages = await renderStudyFiles(release, {
    formats: ['html'],
    provisional: day,
    onFile: (file) => {
      terminal.progress(say(terminal, 'progress.drawing', { file }))
    },
  })
  const replace = invocation.options['force'] === true
  const target = { folder: resolve(terminal.folder, out), shownAs: out, replace }
  const written = await writeFiles(target, pages)
  if (!written.ok) return written
  const files = written.value.map((file) => relative(terminal.folder, file))
  const n = release.samples.reduce((sum, sample) => sum + sample.n, 0)
  return ok({
    lines: [
      fieldText(terminal, 'field.snapshot', { n, day }),
      ...files.map((file) => say(terminal, 'report.done', { file })),
    ],
    data: { day, n, files },
  })
}
