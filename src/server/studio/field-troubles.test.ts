import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import path from 'node:path'
import process from 'node:process'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openNewStudy } from '../../../test/studio/open-new-study.ts'
import { sending } from '../../../test/studio/open-test-studio.ts'
import type { TestStudio } from '../../../test/studio/open-test-studio.ts'
import type { FieldAnswer } from '../../api/field-answers.ts'
import { serveStudy } from '../serve/serve-study.ts'

const field = '/api/studies/telework/field'

let studio: TestStudio
let taken: Server | undefined

beforeAll(async () => {
  studio = await openNewStudy()
})
afterEach(() => {
  taken?.close()
})
afterAll(async () => {
  await studio.close()
}, 60_000)

async function read(): Promise<FieldAnswer> {
  return studio.read<FieldAnswer>(`${field}?lang=en`)
}

async function act(action: string, body: unknown = {}): Promise<number> {
  return (await studio.ask(`${field}/${action}`, sending('POST', body))).status
}

async function stands(kind: FieldAnswer['service']['kind']): Promise<FieldAnswer> {
  await expect.poll(async () => (await read()).service.kind, { timeout: 60_000 }).toBe(kind)
  return read()
}

async function keep(name: string, content: object): Promise<void> {
  const folder = path.join(studio.folder, 'telework/.visavis')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, name), JSON.stringify(content))
}

/** A port that somebody else listens at. */
async function takenPort(): Promise<number> {
  const server = createServer()
  taken = server
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  return (server.address() as AddressInfo).port
}

describe('the collection', () => {
  test('that a process gone meanwhile said to serve is told as lost, and can be started', async () => {
    const address = { url: `http://127.0.0.1:${String(await takenPort())}`, secret: 'gone' }
    taken?.close()
    await keep('control.json', { registrar: address, collector: address, pid: 1 })
    const lost = await read()
    expect(lost).toMatchObject({ service: { kind: 'lost', here: false }, actions: ['start'] })
    expect(lost.service.kind === 'lost' && lost.service.issues[0]?.code).toBe('control.unreachable')
    expect(await act('start', { anew: false })).toBe(200)
    await stands('running')
    expect(await act('stop')).toBe(200)
    expect((await read()).service.kind).toBe('off')
  }, 120_000)

  test('whose port is taken says which, and starts at others when told', async () => {
    const port = await takenPort()
    await keep('studio-ports.json', { collector: port, registrar: port, office: port })
    await act('start', { anew: false })
    const failed = await stands('failed')
    const { service } = failed
    expect(service.kind === 'failed' && service.issues.map(({ code }) => code)).toContain(
      'serve.port_taken',
    )
    expect(failed.actions).toContain('start')
    await act('start', { anew: true })
    await stands('running')
    await act('stop')
  }, 120_000)

  test('that another process serves is used as it is, and not stopped from here', async () => {
    const served = await serveStudy({
      study: path.join(studio.folder, 'telework'),
      ports: { registrar: 0, collector: 0, office: 0 },
      origins: {},
      environment: { PATH: process.env['PATH'] },
      report: () => undefined,
    })
    if (!served.ok) throw new Error('serveStudy requires a study')
    try {
      const answer = await stands('running')
      expect(answer).toMatchObject({ service: { here: false }, wave: { phase: 'preparing' } })
      expect(answer.actions).not.toContain('stop')
      expect(await act('stop')).toBe(409)
    } finally {
      await served.value.stop()
    }
    expect((await read()).service.kind).toBe('off')
  }, 120_000)
})
