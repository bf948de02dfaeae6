import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveStudy } from '../../src/server/serve/serve-study.ts'
import type { Serving } from '../../src/server/serve/serve-options.ts'
import { mustRun, runIn } from '../cli/run-in.ts'
import { openSink } from './mail-sink.ts'
import type { MailSink } from './mail-sink.ts'
import { castBallots, inviteAll } from './served-ballots.ts'

const root = mkdtempSync(join(tmpdir(), 'visavis-field-'))
const study = join(root, 'wave')
let sink: MailSink
let serving: Serving

async function serve(): Promise<Serving> {
  const served = await serveStudy({
    study,
    ports: { registrar: 0, collector: 0, office: 0 },
    origins: {},
    smtp: sink.url,
    environment: { PATH: process.env['PATH'] },
    report: () => undefined,
  })
  if (!served.ok) throw new Error(JSON.stringify(served.issues))
  return served.value
}

function edit(file: string, change: (text: string) => string): void {
  const path = join(study, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

beforeAll(async () => {
  chmodSync(root, 0o711)
  await mustRun(root, ['new', 'wave'])
  const made = await runIn(root, ['witness', 'new', 'witness.pem', '--json'])
  const { key } = JSON.parse(made.out) as { key: string }
  edit('fieldwork.yaml', (text) =>
    text
      .replace('witness:\n', `witness:\n  key: ${key}\n`),
  )
  rmSync(join(study, 'simulation.yaml'))
  edit('study.yaml', (text) => text.replace(/^simulated:\n(?: .*\n)+/m, ''))
  sink = await openSink()
  serving = await serve()
  await inviteAll(root)
}, 180_000)

afterAll(async () => {
  await serving?.stop()
  await sink.stop()
  rmSync(root, { recursive: true, force: true })
}, 60_000)

describe('while the field runs', () => {
  test('a snapshot shows nothing before a group has enough answers', async () => {
    const early = await runIn(root, ['field', 'snapshot', 'wave'])
    expect([early.code, early.err]).toEqual([
      2,
      expect.stringContaining('fieldwork.too_few_to_show'),
    ])
    expect(existsSync(join(root, 'out'))).toBe(false)
  }, 60_000)

  test('a snapshot is pages that say they are provisional, and no answer is written', async () => {
    await castBallots({ study, origins: serving.origins, received: sink.received }, 60)
    const before = readdirSync(study)
    const run = await runIn(root, ['field', 'snapshot', 'wave', 'seen', '--json'])
    expect([run.err, run.code]).toEqual(['', 0])
    expect(JSON.parse(run.out)).toMatchObject({ ok: true, n: 120 })
    const files = readdirSync(join(root, 'seen'))
    expect(files.toSorted()).toEqual(['report.en.html', 'report.fr.html'])
    const [english, french] = ['en', 'fr'].map((language) =>
      readFileSync(join(root, 'seen', `report.${language}.html`), 'utf8'),
    )
    expect(french).toContain('Chiffres provisoires au')
    expect(english).toContain('Provisional figures on')
    expect(english).not.toContain('Simulated data')
    expect(readdirSync(study)).toEqual(before)
  }, 120_000)
})
