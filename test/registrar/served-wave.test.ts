import {
  chmodSync,
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
import { nodeBallotCrypto as crypto } from '../../src/adapters/ballot-keys/node-ballot-crypto.ts'
import { castMessage } from '../../src/ballot/ballot-messages.ts'
import { blind } from '../../src/ballot/blind.ts'
import { base64UrlOf, bytesOfBase64Url } from '../../src/ballot/bytes.ts'
import { canonicalJson } from '../../src/ballot/canonical-json.ts'
import { checkManifest } from '../../src/ballot/check-manifest.ts'
import { credentialFrom } from '../../src/ballot/credential.ts'
import { finalize } from '../../src/ballot/finalize.ts'
import { digestOf, manifestHash } from '../../src/ballot/manifest-hash.ts'
import type { SignedManifest } from '../../src/ballot/manifest.ts'
import { prepareMessage } from '../../src/ballot/prepared-message.ts'
import { newSeed } from '../../src/ballot/resume-code.ts'
import { randomChooser } from '../../src/collect/walk/random-chooser.ts'
import { walkInterview } from '../../src/collect/walk/walk-interview.ts'
import { seededRandom } from '../../src/core/random.ts'
import type { Result } from '../../src/core/result.ts'
import { recordToJson } from '../../src/interview/saved/record-json.ts'
import { openStudy } from '../../src/pipeline/open-study.ts'
import { coursesOf } from '../../src/server/collector/course.ts'
import { serveStudy } from '../../src/server/serve/serve-study.ts'
import type { ServeEvent, ServeOptions, Serving } from '../../src/server/serve/serve-options.ts'
import { mustRun, runIn } from '../cli/run-in.ts'
import { openSink } from './mail-sink.ts'
import type { MailSink } from './mail-sink.ts'

const root = mkdtempSync(join(tmpdir(), 'visavis-served-'))
const study = join(root, 'wave')
const events: ServeEvent[] = []
let sink: MailSink
let serving: Serving

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

function existing<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('what the test rests on is not there')
  return value
}

/** The link of an invitation. */
function linkIn(text: string): { readonly keyId: string; readonly secret: string } {
  const [, keyId, secret] = /\/i#(\w+)\.([\w-]{22})/.exec(text) ?? []
  return { keyId: existing(keyId), secret: existing(secret) }
}

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
  // Databases run under an account of their own where the tests run as root.
  chmodSync(root, 0o711)
  await mustRun(root, ['new', 'wave'])
  const made = await runIn(root, ['witness', 'new', 'witness.pem', '--json'])
  const { key } = JSON.parse(made.out) as { key: string }
  edit('fieldwork.yaml', (text) =>
    text
      .replace(/^# opens: .*/m, 'opens: 2020-01-01')
      .replace(/^# closes: .*/m, 'closes: 2099-12-31')
      .replace('witness:\n', `witness:\n  key: ${key}\n`),
  )
  // Real people answer.
  rmSync(join(study, 'simulation.yaml'))
  edit('study.yaml', (text) => text.replace(/^simulated:\n(?: .*\n)+/m, ''))
  sink = await openSink()
  serving = valueOf(await serveStudy(optionsOf()))
}, 120_000)

afterAll(async () => {
  await serving?.stop()
  await sink.stop()
  rmSync(root, { recursive: true, force: true })
}, 60_000)

describe('an anonymous wave, from its sample to its tables', () => {
  test('is led from the command line', async () => {
    const people = ['employees', 'managers'].flatMap((group) =>
      Array.from({ length: 120 }, (_, i) => `${group}${String(i)}@example.org,${group},fr`),
    )
    writeFileSync(join(root, 'people.csv'), `email,group,language\n${people.join('\n')}\n`)
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
    const { study: model } = valueOf(await openStudy(study))
    const courses = valueOf(coursesOf(model, existing(model.fieldwork)))
    const { registrar = '', collector = '' } = serving.origins
    const signed = (await (await fetch(`${registrar}/manifest.json`)).json()) as SignedManifest
    const manifest = valueOf(await checkManifest(signed, { crypto }))
    const hash = await manifestHash(manifest, crypto)
    const some = ['employees', 'managers'].flatMap((group) =>
      sink.received.filter(({ to }) => to.startsWith(group)).slice(0, 4),
    )
    for (const [seed, { text }] of some.entries()) {
      const { keyId, secret } = linkIn(text)
      const jwk = existing(manifest.keys.find((key) => key.keyId === keyId)).jwk
      const course = existing(courses.get(keyId))
      const credential = await credentialFrom(newSeed(crypto), crypto)
      const prepared = prepareMessage({ manifestHash: hash, keyId, pk: credential.pk }, crypto)
      const { blinded, unblind } = await blind(jwk, prepared, crypto)
      const ask = async (body: unknown): Promise<Response> =>
        fetch(`${registrar}/issue`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: collector },
          body: JSON.stringify(body),
        })
      const request = { secret, keyId, blinded: base64UrlOf(blinded) }
      const issued = await ask(request)
      expect(issued.status).toBe(200)
      const answer = (await issued.json()) as { signature: string }
      expect(await (await ask(request)).json()).toEqual(answer)
      const blindSignature = existing(bytesOfBase64Url(answer.signature))
      const signature = valueOf(await finalize(jwk, { prepared, blindSignature, unblind }, crypto))
      const start = { ...course, language: 'fr', seed }
      const record = walkInterview(start, randomChooser(seededRandom(seed)))
      const payload = canonicalJson({
        group: keyId,
        record: recordToJson(record),
        outcome: 'complete',
        flags: [],
      })
      const { rid, sign } = credential
      const payloadHash = await digestOf(payload, crypto)
      const cast = await fetch(`${collector}/ballots/${rid}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          prepared: base64UrlOf(prepared),
          sig: base64UrlOf(signature),
          keyId,
          version: 1,
          payload,
          edSig: base64UrlOf(await sign(castMessage({ rid, version: 1, payloadHash }))),
        }),
      })
      expect([cast.status, cast.status === 200 ? '' : await cast.text()]).toEqual([200, ''])
    }
    const refused = await fetch(`${registrar}/issue`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
      body: '{}',
    })
    expect(refused.status).toBe(403)
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
    expect(JSON.parse(closed.out)).toMatchObject({ ok: true, answers: 8 })
    expect((await runIn(root, ['field', 'open', 'wave'])).code).toBe(2)
    const exported = await runIn(root, ['field', 'export', 'wave', '--json'])
    expect(exported.err).toBe('')
    const { files } = JSON.parse(exported.out) as { files: readonly Record<string, unknown>[] }
    // With and without what the quality plan leaves out: walked at random, some answers do look bad.
    expect(files.map(({ n, all, excluded }) => [all, Number(n) + Number(excluded)])).toEqual([
      [4, 4],
      [4, 4],
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
    expect([mixed.code, mixed.err]).toEqual([2, expect.stringContaining('still_simulated')])
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
