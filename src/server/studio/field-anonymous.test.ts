import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mustRun, runIn } from '../../../test/cli/run-in.ts'
import { openNewStudy } from '../../../test/studio/open-new-study.ts'
import { sending } from '../../../test/studio/open-test-studio.ts'
import type { TestStudio } from '../../../test/studio/open-test-studio.ts'
import type { FieldAnswer, FieldDone } from '../../api/field-answers.ts'
import type { ToldIssue } from '../../api/told-issue.ts'

const field = '/api/studies/telework/field'

let studio: TestStudio

beforeAll(async () => {
  studio = await openNewStudy()
  const made = await runIn(studio.folder, ['witness', 'new', 'witness.pem', '--json'])
  const { key } = JSON.parse(made.out) as { readonly key: string }
  const file = path.join(studio.folder, 'telework/fieldwork.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('witness:\n', `witness:\n  key: ${key}\n`))
}, 60_000)
afterAll(async () => {
  await studio.close()
}, 60_000)

async function read(): Promise<FieldAnswer> {
  return studio.read<FieldAnswer>(`${field}?lang=en`)
}

interface Done {
  readonly said: readonly string[]
  readonly issues: readonly ToldIssue[]
}

async function act(action: string, init: RequestInit): Promise<Done> {
  const response = await studio.ask(`${field}/${action}?lang=en`, init)
  const json = (await response.json()) as Partial<FieldDone & Pick<Done, 'issues'>>
  return { said: json.said ?? [], issues: json.issues ?? [] }
}

function csv(lines: readonly string[]): RequestInit {
  const body = `email,group,language\n${lines.join('\n')}\n`
  return { method: 'POST', body, headers: { 'content-type': 'text/csv' } }
}

const people = ['employees', 'managers'].flatMap((group) =>
  Array.from({ length: 120 }, (_, i) => `${group}${String(i)}@example.org,${group},en`),
)

describe('an anonymous wave', () => {
  test('is started like any other, with its promise to keep', async () => {
    await act('start', sending('POST', { anew: false }))
    await expect.poll(async () => (await read()).wave?.phase, { timeout: 90_000 }).toBe('preparing')
    expect((await read()).actions).toEqual(['mode', 'stop', 'import', 'prepare', 'open'])
  }, 120_000)

  test('takes a list whole or not at all, and tells every mistake with its line', async () => {
    const wrong = [...people.slice(0, 3), 'nobody,employees,en', 'a@example.org,bosses,en']
    const { issues } = await act('import', csv(wrong))
    expect(issues.map(({ file, line }) => [file, line])).toEqual([
      ['people.csv', 5],
      ['people.csv', 6],
    ])
    expect((await read()).wave?.groups.map((group) => group.people?.listed)).toEqual([0, 0])
    const large = { ...csv([]), body: 'a'.repeat(10_000_001) }
    expect((await act('import', large)).issues.map(({ code }) => code)).toEqual(['http.too_large'])
    expect((await act('import', csv(people))).said).toEqual(['240 people added, 0 known already.'])
  })

  test('is not opened before the witness signed what was prepared', async () => {
    const { said } = await act('prepare', sending('POST', {}))
    expect(said[0]).toMatch(/(?:[a-z]{5}-){7}[a-z]{5}/)
    const codes = (await act('open', sending('POST', {}))).issues.map(({ code }) => code)
    expect(codes).toEqual(['ballot.witness_missing'])
    const { wave, actions } = await read()
    expect(wave?.anonymity).toMatchObject({ isSigned: false, keys: [{}, {}] })
    expect(said[0]).toContain(wave?.anonymity?.fingerprint)
    expect(actions).toContain('sign')
  })

  test('is opened with the manifest that came back signed, and with no other', async () => {
    const got = await studio.ask(`${field}/manifest`)
    expect(got.headers.get('content-disposition')).toMatch(/telework-manifest\.json/)
    writeFileSync(path.join(studio.folder, 'got.json'), await got.text())
    const unsigned = await act('sign', sending('POST', { signed: '{"manifest":{}}' }))
    expect(unsigned.issues.length).toBeGreaterThan(0)
    const sign = ['witness', 'sign', 'got.json', '--key', 'witness.pem', '--name', 'CSE']
    await mustRun(studio.folder, sign)
    const signed = readFileSync(path.join(studio.folder, 'got.json'), 'utf8')
    expect((await act('sign', sending('POST', { signed }))).said).toHaveLength(1)
    expect((await act('open', sending('POST', {}))).said).toEqual(['The wave is open.'])
    const { wave, actions } = await read()
    expect(wave?.anonymity?.isSigned).toBe(true)
    expect(actions).not.toContain('import')
    expect(actions).not.toContain('try')
  })

  test('shows nothing before thirty ballots', async () => {
    const { wave } = await read()
    const few = { fewerThan: 30 }
    expect(wave?.groups.map(({ started, complete }) => [started, complete])).toEqual([
      [few, few],
      [few, few],
    ])
    expect(wave?.quotas.map(({ have }) => have)).toEqual([few, few, few])
    expect(wave?.dropOff.map(({ shown }) => shown)).toEqual([few, few, few, few])
    expect(wave?.anonymity?.keys.map(({ ballots }) => ballots)).toEqual([few, few])
    expect(new Set(wave?.rates.map(({ share, reason }) => share ?? reason))).not.toContain(0)
    expect(wave?.flags).toBeUndefined()
  })

  test('sends no mail without a server for it, and says so', async () => {
    const order = sending('POST', { size: 50, pauseSeconds: 0 })
    expect((await act('invite', order)).issues.map(({ code }) => code)).toEqual([
      'registrar.no_mail_server',
    ])
    const { service } = await read()
    expect(service).toMatchObject({ kind: 'running', canMail: false })
  })
})
