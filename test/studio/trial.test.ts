import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { openStudy } from '../../src/pipeline/open-study.ts'
import { readControlFile } from '../../src/server/control/control-file.ts'
import { openControls } from '../../src/server/control/open-controls.ts'
import { closeWave, openWave } from '../../src/server/control/wave-actions.ts'
import type { WaveControls } from '../../src/server/control/wave-actions.ts'
import { exportWave } from '../../src/server/field/export-wave.ts'
import { keepTrialNote } from '../../src/server/field/trial-note.ts'
import { runTrial } from '../../src/server/field/trial/run-trial.ts'
import type { WavePlan } from '../../src/server/field/wave-plan.ts'
import { serveStudy } from '../../src/server/serve/serve-study.ts'
import type { Serving } from '../../src/server/serve/serve-options.ts'
import { must } from '../faults/fault-field.ts'
import { writeNewStudy } from './open-new-study.ts'

const root = mkdtempSync(join(tmpdir(), 'visavis-trial-'))
let serving: Serving | undefined

afterEach(async () => {
  await serving?.stop()
  serving = undefined
})
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

async function servedIn(mode: 'open' | 'confidential'): Promise<{
  readonly plan: WavePlan
  readonly controls: WaveControls
}> {
  // Databases run under an account of their own where the tests run as root.
  chmodSync(root, 0o711)
  const folder = join(root, mode)
  await writeNewStudy(folder, (_, text) => text.replace(/^mode: anonymous$/m, `mode: ${mode}`))
  serving = must(
    await serveStudy({
      study: folder,
      ports: { registrar: 0, collector: 0, office: 0 },
      origins: {},
      environment: { PATH: process.env['PATH'] },
      report: () => undefined,
    }),
  )
  const { study } = must(await openStudy(folder))
  const { fieldwork } = study
  if (fieldwork === undefined) throw new Error('the new study has a fieldwork')
  const controls = must(openControls(must(await readControlFile(folder)), 'test'))
  must(await openWave(controls))
  return { plan: { folder, study, fieldwork }, controls }
}

describe('a trial', () => {
  test.each(['open', 'confidential'] as const)(
    'in %s mode answers through the served pages, and is exported as simulated',
    async (mode) => {
      const { plan, controls } = await servedIn(mode)
      const told: number[] = []
      const trial = await runTrial({
        plan,
        controls,
        respondents: 40,
        signal: new AbortController().signal,
        onProgress: ({ done }) => told.push(done),
      })
      expect(trial).toEqual({ ok: true, value: { done: 40, of: 40 } })
      expect(told.at(-1)).toBe(40)
      const counts = must(await controls.collector.counts())
      expect(counts.map(({ fewerThan }) => fewerThan)).toEqual([30, 30])
      expect(must(await closeWave(controls))).toEqual({ answers: 40 })
      // One answer more than the trial sent is somebody’s.
      const wave = plan.fieldwork.wave
      await keepTrialNote(plan.folder, { wave, answers: 39 })
      expect(await exportWave({ ...plan, force: false }, controls)).toMatchObject({
        ok: false,
        issues: [{ code: 'fieldwork.trial_mixed', values: { all: 40, trial: 39 } }],
      })
      await keepTrialNote(plan.folder, { wave, answers: 40 })
      const samples = must(await exportWave({ ...plan, force: false }, controls))
      expect(samples.map(({ all, dataset }) => [all, dataset.simulated])).toEqual([
        [20, true],
        [20, true],
      ])
      expect(readFileSync(join(plan.folder, 'data/2025-employees.csv'), 'utf8')).toMatch(/woman/)
    },
    120_000,
  )
})
