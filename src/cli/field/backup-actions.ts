import { join, resolve } from 'node:path'
import process from 'node:process'
import { systemCode } from '../../adapters/system-code.ts'
import { makeFolder } from '../../adapters/write-files/make-folder.ts'
import { issue } from '../../core/issue.ts'
import { all, fail, ok } from '../../core/result.ts'
import { backupName } from '../../server/serve/backup-name.ts'
import type { FieldAction } from './field-action.ts'
import { sentence } from './with-wave.ts'

/** `field backup`: both databases into a folder, while they are used. */
export const backup: FieldAction = {
  value: 'FOLDER',
  run: async (context) => {
    const { terminal, value = '', invocation } = context
    const wave = await context.controls()
    if (!wave.ok) return wave
    const withKeys = invocation.options['with-keys'] === true
    const folder = resolve(terminal.folder, value)
    try {
      await makeFolder(folder)
    } catch (error) {
      const reason = systemCode(error) ?? String(error)
      return fail([issue('file.unwritable', { file: value, reason })])
    }
    const { registrar, collector } = wave.value
    const written = all([
      await registrar.backup(join(folder, backupName('registrar')), withKeys),
      await collector.backup(join(folder, backupName('collector'))),
    ])
    if (!written.ok) return written
    const key = withKeys ? 'field.backed_up_keys' : 'field.backed_up'
    const told = sentence(context, key, { folder: value })
    return ok({ ...told, data: { folder: value, keys: withKeys } })
  },
}

/** `field restore`: both databases from a folder, into empty ones, while nothing runs. */
export const restore: FieldAction = {
  value: 'FOLDER',
  run: async (context) => {
    const { terminal, value = '', folder: study } = context
    // Loaded only here: no other command waits for a database's driver.
    const { restoreWave } = await import('../../server/serve/restore-wave.ts')
    const restored = await restoreWave(
      { study, environment: process.env },
      resolve(terminal.folder, value),
    )
    if (!restored.ok) return restored
    const { registrar, collector, keys } = restored.value
    const { lines } = sentence(context, 'field.restored', { registrar, collector })
    const isAnonymous = context.fieldwork.mode === 'anonymous'
    const more = isAnonymous
      ? sentence(context, keys ? 'field.restored_keys' : 'field.restored_no_keys').lines
      : []
    return ok({ lines: [...lines, ...more], data: { registrar, collector, keys } })
  },
}
