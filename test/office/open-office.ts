import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { writeNewFolder } from '../../src/adapters/study-folder/index.ts'
import { newStudyFiles } from '../../src/study/template/new-study-files.ts'
import type { Role } from '../../src/adapters/postgres-office/office-store.ts'
import { ok } from '../../src/core/result.ts'
import type { OfficeOptions, RunningOffice } from '../../src/server/office/office-options.ts'
import { hashToken } from '../../src/server/control/hash-token.ts'
import { sessionCookie } from '../../src/server/office/session-cookie.ts'
import { startOffice } from '../../src/server/office/start-office.ts'
import { newSessionToken } from '../../src/server/office/tokens.ts'
import { smallRelease } from '../publish/small-release.ts'
import { recordingWave } from './recording-wave.ts'
import type { RecordingWave } from './recording-wave.ts'

/** A member of staff with an open session. */
export interface Person {
  readonly id: string
  readonly email: string
  readonly cookie: string
}

/** An office of two studies, `one` and `two`, with its database open to the test. */
export interface TestOffice {
  readonly office: RunningOffice
  /** Where the folders of the studies are. */
  readonly folder: string
  readonly waves: Readonly<Record<'one' | 'two', RecordingWave>>
  /** The clock's instant; may be set. */
  now: Date
  /** As a superuser: row security does not hold it. */
  readonly database: pg.Pool
  /** Makes a member of staff behind the office's back. */
  readonly person: (study: string, role: Role) => Promise<Person>
  /** Makes an API key behind the office's back. */
  readonly key: (study: string, role: Role) => Promise<string>
  readonly call: (path: string, init?: CallInit) => Promise<Response>
  readonly reports: readonly string[]
  readonly stop: () => Promise<void>
}

/** A call of the office; `origin` is the office's own unless it is said. */
export interface CallInit {
  readonly method?: string
  readonly as?: Person | undefined
  /** A key in the place of a person. */
  readonly key?: string | undefined
  readonly origin?: string | null
  readonly json?: unknown
  readonly csv?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Opens an office on an empty database. */
export async function openOffice(
  databaseUrl: string,
  more: Partial<OfficeOptions> = {},
): Promise<TestOffice> {
  const waves = { one: recordingWave(), two: recordingWave() }
  const reports: string[] = []
  const time = { now: new Date() }
  const folder = await mkdtemp(path.join(tmpdir(), 'visavis-office-'))
  for (const id of ['one', 'two']) {
    const files = newStudyFiles(id)
    if (!files.ok) throw new Error('the template is broken')
    await writeNewFolder(path.join(folder, id), files.value, id)
  }
  const office = await startOffice({
    databaseUrl,
    studies: (['one', 'two'] as const).map((id) => ({
      id,
      folder: path.join(folder, id),
      title: { fr: `Étude ${id}`, en: `Study ${id}` },
      showAfter: 10,
      mode: 'anonymous' as const,
      readSample: async () =>
        Promise.resolve(ok([{ population: 'employees', group: 'all', language: 'en', frame: {} }])),
      protect: async (answers) => {
        for await (const { answer } of answers) if (answer.test) throw new Error('a test answer')
        return ok(smallRelease)
      },
      controls: waves[id].controls,
    })),
    clock: () => time.now,
    report: (code) => reports.push(code),
    ...more,
  })
  const database = new pg.Pool({ connectionString: databaseUrl, max: 4 })
  // A connection may learn of the cluster’s end before it is told of its own.
  database.on('error', () => undefined)
  return {
    office,
    folder,
    waves,
    database,
    reports,
    get now() {
      return time.now
    },
    set now(instant: Date) {
      time.now = instant
    },
    person: async (study, role) => addPerson(database, { study, role, now: time.now }),
    key: async (study, role) => addKey(database, study, role),
    call: async (address, init = {}) => callOffice(office, address, init),
    stop: async () => {
      await database.end()
      await office.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function addPerson(
  database: pg.Pool,
  { study, role, now }: { readonly study: string; readonly role: Role; readonly now: Date },
): Promise<Person> {
  const id = randomUUID()
  const email = `${id}@example.org`
  const token = newSessionToken()
  await database.query('insert into office.staff values ($1, $2, $3)', [id, email, `A ${role}`])
  await database.query('insert into office.membership values ($1, $2, $3)', [id, study, role])
  await database.query('insert into office.session values ($1, $2, $3, $3, $4)', [
    Buffer.from(token.hash),
    id,
    now,
    new Date(now.getTime() + 12 * 3_600_000),
  ])
  return { id, email, cookie: `${sessionCookie}=${token.text}` }
}

async function addKey(database: pg.Pool, study: string, role: Role): Promise<string> {
  const key = `visavis_${randomUUID()}`
  await database.query(
    `insert into office.api_key (hash, study, name, role, until)
     values ($1, $2, 'A program', $3, '2999-12-31')`,
    [Buffer.from(hashToken(key)), study, role],
  )
  return key
}

function headersOf(init: CallInit): Headers {
  const headers = new Headers({ 'accept-language': 'en', ...init.headers })
  if (init.as !== undefined) headers.set('cookie', init.as.cookie)
  if (init.key !== undefined) headers.set('authorization', `Bearer ${init.key}`)
  return headers
}

function callOffice(office: RunningOffice, place: string, init: CallInit): Promise<Response> {
  const isRead = init.json === undefined && init.csv === undefined
  const method = init.method ?? (isRead ? 'GET' : 'POST')
  const headers = headersOf(init)
  const origin = init.origin === undefined ? office.publicUrl : init.origin
  const address = `http://127.0.0.1:${String(office.port)}${place}`
  if (method === 'GET') return fetch(address, { headers, redirect: 'manual' })
  headers.set('content-type', init.csv === undefined ? 'application/json' : 'text/csv')
  if (origin !== null) headers.set('origin', origin)
  const body = init.csv ?? JSON.stringify(init.json ?? {})
  return fetch(address, { method, headers, redirect: 'manual', body })
}
