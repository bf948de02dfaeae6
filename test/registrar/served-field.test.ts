import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveStudy } from '../../src/server/serve/serve-study.ts'
import type { Serving } from '../../src/server/serve/serve-options.ts'
import { runIn } from '../cli/run-in.ts'
import { must } from '../faults/fault-field.ts'
import { castFrom } from '../faults/respondent-device.ts'
import type { DeviceTrace } from '../faults/respondent-device.ts'
import { openSink } from './mail-sink.ts'
import type { MailSink } from './mail-sink.ts'
import { makeRealStudy } from './real-study.ts'
import { castBallots, deviceOf, inviteAll } from './served-ballots.ts'

const root = mkdtempSync(join(tmpdir(), 'visavis-field-'))
const study = join(root, 'wave')
let sink: MailSink
let serving: Serving
let sent: readonly DeviceTrace[] = []

function portOf(origin: string): number {
  return Number(new URL(origin).port)
}

async function serve(ports = { registrar: 0, collector: 0 }): Promise<Serving> {
  const served = serveStudy({
    study,
    ports: { ...ports, office: 0 },
    origins: {},
    smtp: sink.url,
    environment: { PATH: process.env['PATH'] },
    report: () => undefined,
  })
  return must(await served)
}

beforeAll(async () => {
  await makeRealStudy(root)
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
    sent = await castBallots({ study, origins: serving.origins, received: sink.received }, 60)
    const before = readdirSync(study)
    const run = await runIn(root, ['field', 'snapshot', 'wave', 'seen', '--json'])
    expect([run.err, run.code]).toEqual(['', 0])
    expect(JSON.parse(run.out)).toMatchObject({ ok: true, n: 120 })
    const files = readdirSync(join(root, 'seen'))
    const pages = ['figures', 'report'].flatMap((page) => [`${page}.en.html`, `${page}.fr.html`])
    expect(files.toSorted()).toEqual(pages)
    const [english, french] = ['en', 'fr'].map((language) =>
      readFileSync(join(root, 'seen', `report.${language}.html`), 'utf8'),
    )
    expect(french).toContain('Chiffres provisoires au')
    expect(english).toContain('Provisional figures on')
    expect(english).not.toContain('Simulated data')
    expect(readFileSync(join(root, 'seen', 'figures.fr.html'), 'utf8')).toContain(
      'Chiffres provisoires au',
    )
    expect(existsSync(join(study, '.visavis', 'snapshots-2025.json'))).toBe(true)
    expect(readdirSync(study)).toEqual(before)
  }, 120_000)
})

test('a backup with keys brings a wave back into empty databases, which then goes on', async () => {
  const counts = async (): Promise<unknown> => {
    const run = await runIn(root, ['field', 'status', 'wave', '--json'])
    const { people, answers, phase } = JSON.parse(run.out) as Record<string, unknown>
    return { people, answers, phase }
  }
  const before = await counts()
  const saved = await runIn(root, ['field', 'backup', 'wave', 'saved', '--with-keys'], 'fr')
  expect([saved.err, saved.out]).toEqual(['', expect.stringContaining('AVEC les clés')])
  const { collector = '', registrar = '' } = serving.origins
  await serving.stop()
  for (const name of ['registrar', 'collector', 'office']) {
    rmSync(join(study, '.visavis', name), { recursive: true })
  }
  const restored = await runIn(root, ['field', 'restore', 'wave', 'saved'])
  expect([restored.err, restored.code]).toEqual(['', 0])
  expect(restored.out).toContain('The signing keys came back')
  serving = await serve({ registrar: portOf(registrar), collector: portOf(collector) })
  expect(await counts()).toEqual(before)
  const [first] = sent
  if (first === undefined) throw new Error('the test rests on a ballot')
  const [{ text } = { text: '' }] = sink.received
  expect(await castFrom(deviceOf(text), first.ballot)).toEqual(first.receipt)
}, 180_000)

test('the status of a wave fits a terminal and says in words what cannot be told yet', async () => {
  for (const language of ['fr', 'en'] as const) {
    const { out } = await runIn(root, ['field', 'status', 'wave'], language)
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(out).not.toContain('no_known_eligibility')
    expect(out).toMatch(language === 'fr' ? /Liste .*Invités/ : /List .*Invited/)
    expect(out).toMatch(/employees +120 /)
  }
}, 60_000)
