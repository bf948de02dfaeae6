import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { startDatabase } from './start-database.ts'

// Another account runs the databases only where root runs us.
test.runIf(process.getuid?.() === 0)(
  'a study that the databases’ account cannot enter keeps them elsewhere, and finds them again',
  async () => {
    const closed = mkdtempSync(join(tmpdir(), 'visavis-closed-'))
    const far = mkdtempSync(join(tmpdir(), 'visavis-far-'))
    chmodSync(far, 0o711)
    const study = join(closed, 'study')
    mkdirSync(join(study, '.visavis'), { recursive: true })
    const environment = { VISAVIS_DATABASE_FOLDER: far }
    try {
      for (const settings of [environment, {}]) {
        const started = await startDatabase({ study, environment: settings }, 'registrar')
        if (!started.ok) throw new Error(JSON.stringify(started.issues))
        await started.value.stop()
      }
      const place = readFileSync(join(study, '.visavis', 'databases'), 'utf8').trim()
      expect(place.startsWith(far)).toBe(true)
      expect(existsSync(join(place, 'registrar', 'data', 'PG_VERSION'))).toBe(true)
      expect(existsSync(join(study, '.visavis', 'registrar', 'data'))).toBe(false)
    } finally {
      rmSync(closed, { recursive: true, force: true })
      rmSync(far, { recursive: true, force: true })
    }
  },
  120_000,
)
