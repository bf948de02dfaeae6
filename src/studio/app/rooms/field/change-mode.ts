import { apiPaths } from '../../../../api/api-paths.ts'
import type { FieldPlan } from '../../../../api/field-answers.ts'
import type { FileAnswer } from '../../../../api/file-answers.ts'
import type { Language } from '../../../../core/local-text.ts'
import { ask } from '../../reading/ask.ts'
import type { Trouble } from '../../reading/ask.ts'
import { saveFile } from '../../reading/save-file.ts'
import { writeAt } from '../design/edit-yaml.ts'

/** What came of it: `conflict` when somebody wrote the file meanwhile. */
export interface ModeChange {
  readonly isChanged: boolean
  readonly trouble?: Trouble | 'conflict' | undefined
}

/** Writes another mode into `fieldwork.yaml`, and changes nothing else of it. */
export async function changeMode(
  study: string,
  language: Language,
  mode: FieldPlan['mode'],
): Promise<ModeChange> {
  const address = apiPaths.file(study, 'fieldwork.yaml')
  const file = await ask<FileAnswer>(address, language)
  if (!file.ok) return { isChanged: false, trouble: file.trouble }
  const { text, etag } = file.value
  const written = writeAt(text, ['mode'], mode)
  if (written === undefined) return { isChanged: false, trouble: 'conflict' }
  const saved = await saveFile(address, language, { text: written, etag })
  if (saved.kept !== undefined) return { isChanged: true }
  return { isChanged: false, trouble: saved.conflict === undefined ? saved.trouble : 'conflict' }
}
