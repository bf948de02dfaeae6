import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveStudy } from '../../src/server/serve/serve-study.ts'
import type { ServeEvent, ServeOptions, Serving } from '../../src/server/serve/serve-options.ts'
import { mustRun, runIn } from '../cli/run-in.ts'
import { must } from '../faults/fault-field.ts'
import { openSink } from './mail-sink.ts'
import type { MailSink } from './mail-sink.ts'
import { makeRealStudy } from './real-study.ts'
import { castBallots, writePeople } from './served-ballots.ts'

const root = mkdtempSync(join(tmpdir(), 'visavis-served-'))
const study = join(root, 'wave')
const events: ServeEvent[] = []
let sink: MailSink
let serving: Serving

function optionsOf(): ServeOptions {
  return {
    study,
    ports: { registrar: 0, collector: 0, office: 0 },
    origins: {},
    smtp: sink.url,
    environment: { PATH: process.env['PATH'] },
    report: (event) => events.push(event),
  }
}

function edit(file: string, change: (text: string) => string): void {
  const path = join(study, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

beforeAll(async () => {
  await makeRealStudy(root, (text) =>
    text
      .replace(/^# opens: .*/m, 'opens: 2020-01-01')
      .replace(/^# closes: .*/m, 'closes: 2099-12-31'),
  )
  sink = await openSink()
  serving = must(await serveStudy(optionsOf()))
}, 120_000)

afterAll(async () => {
  await serving?.stop()
  await sink.stop()
  rmSync(root, { recursive: true, force: true })
}, 60_000)

describe('an anonymous wave, from its sample to its tables', () => {
  test('is led from the command line', async () => {
    writePeople(root)
    // Two more without an e-mail, for whom letters are printed.
    appendFileSync(join(root, 'people.csv'), ',managers,fr\n,managers,en\n')
    await mustRun(root, ['field', 'import', 'wave', 'people.csv'])
    expect((await runIn(root, ['field', 'open', 'wave'])).err).toContain('registrar.no_manifest')
    const prepared = await runIn(root, ['field', 'prepare', 'wave', '--json'])
    expect(prepared.code).toBe(0)
    const { fingerprint, file } = JSON.parse(prepared.out) as Record<string, string>
    expect((await runIn(root, ['field', 'open', 'wave'])).err).toContain('ballot.witness_missing')
    const manifest = String(file)
    const sign = ['witness', 'sign', manifest, '--key', 'witness.pem', '--name', 'CSE', '--json']
    const signed = await runIn(root, sign)
    expect([signed.err, signed.code]).toEqual(['', 0])
    expect(JSON.parse(signed.out)).toMatchObject({ fingerprint })
    const opened = await runIn(root, ['field', 'open', 'wave', '--json'])
    expect([opened.err, opened.code]).toEqual(['', 0])
    expect(JSON.parse(opened.out)).toMatchObject({ phase: 'open', takesAnswers: true })
    const late = await runIn(root, ['field', 'import', 'wave', 'people.csv'], 'fr')
    expect(late.err).toContain('registrar.sample_fixed')
    const invited = await runIn(root, ['field', 'invite', 'wave', '--batch', '100', '--pause', '0'])
    expect([invited.err, invited.code]).toEqual(['', 0])
    expect(new Set(sink.received.map(({ to }) => to)).size).toBe(240)
    expect(sink.received).toHaveLength(240)
    expect(sink.received[0]?.text).toContain(String(fingerprint))
  }, 120_000)

  test('takes ballots whose authors nobody knows, each access once', async () => {
    const { origins } = serving
    const sent = await castBallots({ study, origins, received: sink.received }, 4)
    expect(new Set(sent.map(({ rid }) => rid)).size).toBe(8)
    const { registrar = '' } = origins
    const refused = await fetch(`${registrar}/issue`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
      body: '{}',
    })
    expect(refused.status).toBe(403)
  }, 60_000)

  test('prints letters for those without an e-mail, whose links give an access', async () => {
    await mustRun(root, ['field', 'posters', 'wave', 'letters.html'])
    expect(statSync(join(root, 'letters.html')).mode & 0o077).toBe(0)
    const letters = readFileSync(join(root, 'letters.html'), 'utf8')
    const links = [...letters.matchAll(/http:[^<\s]+\/i#[\w.-]+/g)].map(([link]) => link)
    expect(links).toHaveLength(2)
    const received = links.map((link) => ({ to: 'managers', text: link }))
    const sent = await castBallots({ study, origins: serving.origins, received }, 2)
    expect(sent).toHaveLength(2)
    const none = await runIn(root, ['field', 'posters', 'wave', 'letters.html'], 'fr')
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('registrar.nobody_to_print')])
  }, 60_000)

  test('stops the mails of whoever asks, once by looking and once by posting', async () => {
    // The first of each group have collected their access: whoever was written to last has not.
    const stop = /List-Unsubscribe: <([^>]+)>/.exec(sink.received.at(-1)?.headers ?? '')?.[1] ?? ''
    const status = async (): Promise<number> => {
      const run = await runIn(root, ['field', 'status', 'wave', '--json'])
      const { people } = JSON.parse(run.out) as {
        people: { byStatus: { refused: number } }[]
      }
      return people.reduce((sum, { byStatus }) => sum + byStatus.refused, 0)
    }
    expect((await fetch(stop)).status).toBe(200)
    expect(await status()).toBe(0)
    const posted = await fetch(stop, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })
    expect(posted.status).toBe(200)
    expect(await status()).toBe(1)
  }, 60_000)

  test('is refused to a second process, and a service that is killed comes back', async () => {
    const second = await serveStudy(optionsOf())
    expect(second).toMatchObject({ ok: false, issues: [{ code: 'serve.already_running' }] })
    const { registrar: pid = 0 } = serving.pids()
    process.kill(pid, 'SIGKILL')
    await expect
      .poll(() => events.some((event) => event.kind === 'restarted'), { timeout: 30_000 })
      .toBe(true)
    expect(serving.pids().registrar).not.toBe(pid)
    expect((await runIn(root, ['field', 'status', 'wave'])).code).toBe(0)
  }, 60_000)

  test('is backed up, closed and exported to what check and tab read', async () => {
    await mustRun(root, ['field', 'backup', 'wave', 'saved'])
    expect(statSync(join(root, 'saved', 'registrar.backup.gz')).mode & 0o077).toBe(0)
    const early = await runIn(root, ['field', 'export', 'wave'])
    expect(early.err).toContain('collector.not_closed')
    const closed = await runIn(root, ['field', 'close', 'wave', '--json'])
    expect(JSON.parse(closed.out)).toMatchObject({ ok: true, answers: 10 })
    expect((await runIn(root, ['field', 'open', 'wave'])).code).toBe(2)
    const exported = await runIn(root, ['field', 'export', 'wave', '--json'])
    expect(exported.err).toBe('')
    const { files } = JSON.parse(exported.out) as { files: readonly Record<string, unknown>[] }
    // With and without what the quality plan leaves out: walked at random, some answers do look bad.
    expect(files.map(({ n, all, excluded }) => [all, Number(n) + Number(excluded)])).toEqual([
      [4, 4],
      [6, 6],
    ])
    // How the fieldwork ended stays in the folder, for the notice.
    const outcomes = readFileSync(join(study, 'outcomes.yaml'), 'utf8')
    const counted = [...outcomes.matchAll(/invited: (\d+)\n +eligible: \1\n +complete: (\d+)\n/g)]
    // Two managers more had a letter each, and answered.
    expect(counted.map(([, invited, complete]) => [invited, complete])).toEqual([
      ['120', '4'],
      ['122', '6'],
    ])
    const again = await runIn(root, ['field', 'export', 'wave'])
    expect([again.code, again.err.match(/file\.exists/g)]).toEqual([
      2,
      ['file.exists', 'file.exists'],
    ])
    expect((await runIn(root, ['field', 'export', 'wave', '--force'])).out).toMatch(
      /with those: 4\./,
    )
    const written = readFileSync(join(study, 'study.yaml'), 'utf8')
    edit(
      'study.yaml',
      (text) => `${text}\nsimulated:\n  seed: 1\n  note: { fr: Essai, en: Trial }\n`,
    )
    const mixed = await runIn(root, ['field', 'export', 'wave', '--force'])
    expect([mixed.code, mixed.err]).toEqual([
      2,
      expect.stringContaining('fieldwork.still_simulated'),
    ])
    edit('study.yaml', () => written)
    const audit = await runIn(root, ['field', 'audit', 'wave'])
    expect(audit.out).toMatch(/keys destroyed[\s\S]*wave closed[\s\S]*The logs are sound/)
    const checked = await runIn(root, ['check', 'wave'])
    expect([checked.err.match(/ (dataset\.\S+)/g), checked.code]).toEqual([null, 0])
    const tabbed = await runIn(root, ['tab', 'wave'])
    expect(tabbed.err).not.toMatch(/dataset\./)
  }, 60_000)

  test('leaves no process and no control file when it is stopped', async () => {
    const pids = Object.values(serving.pids())
    expect(statSync(join(study, '.visavis', 'control.json')).mode & 0o777).toBe(0o600)
    await serving.stop()
    expect(existsSync(join(study, '.visavis', 'control.json'))).toBe(false)
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow('ESRCH')
    const after = await runIn(root, ['field', 'status', 'wave'], 'fr')
    expect([after.code, after.err]).toEqual([2, expect.stringContaining('ne tourne pas')])
  }, 60_000)
})
