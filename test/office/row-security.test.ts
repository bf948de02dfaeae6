/**
 * What PostgreSQL itself refuses, whatever the office's code asks: the database's owner is no
 * superuser here, as on a rented server, so that row security holds the owner too.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOfficeStore } from '../../src/adapters/postgres-office/open-office-store.ts'
import type { OfficeStore } from '../../src/adapters/postgres-office/office-store.ts'
import { startCluster } from '../postgres/start-cluster.ts'
import type { TestCluster } from '../postgres/start-cluster.ts'

let cluster: TestCluster
let store: OfficeStore
let superuser: pg.Client
let plain: pg.Client
let tenantUrl: string
const ana = randomUUID()
const ben = randomUUID()
const eve = randomUUID()

/** Asks in a transaction as the office's role, in the name of a member of staff. */
async function asOffice(
  who: Readonly<Record<string, string>>,
  statement: string,
  values: readonly unknown[] = [],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  await plain.query('begin')
  try {
    await plain.query('set local role visavis_office')
    for (const [name, value] of Object.entries(who)) {
      await plain.query('select set_config($1, $2, true)', [`visavis.${name}`, value])
    }
    const found = await plain.query(statement, [...values])
    return found.rows as readonly Readonly<Record<string, unknown>>[]
  } finally {
    await plain.query('rollback')
  }
}

beforeAll(async () => {
  cluster = await startCluster()
  const url = await cluster.server.database('rented')
  superuser = new pg.Client({ connectionString: url })
  await superuser.connect()
  await superuser.query(`create role tenant login createrole password 'test'`)
  await superuser.query('grant create on database rented to tenant')
  const address = new URL(url)
  address.username = 'tenant'
  address.password = 'test'
  tenantUrl = address.href
  const studies = ['one', 'two'].map((id) => ({ id, title: id }))
  store = await openOfficeStore(tenantUrl, studies, () => undefined)
  for (const [id, name, study, role] of [
    [ana, 'Ana', 'one', 'director'],
    [ben, 'Ben', 'one', 'reader'],
    [eve, 'Eve', 'two', 'director'],
  ]) {
    await superuser.query('insert into office.staff values ($1, $2, $3)', [
      id,
      `${name}@x`.toLowerCase(),
      name,
    ])
    await superuser.query('insert into office.membership values ($1, $2, $3)', [id, study, role])
    await superuser.query(
      `insert into office.session values (sha256($1::bytea), $2, now(), now(), now() + interval '1 hour')`,
      [name, id],
    )
    await superuser.query('insert into office.passkey values ($1, $2, $3, 0, $4)', [
      `key of ${String(name)}`,
      id,
      Buffer.from([1]),
      '',
    ])
    await superuser.query(
      `insert into office.api_key (hash, study, name, role, until)
       values (sha256($1::bytea), $2, $3, $4, '2999-12-31')`,
      [`program of ${String(name)}`, study, `program of ${String(name)}`, role],
    )
    await store.appendAudit({ staff: String(id), study: String(study) }, 'test.begun', {})
  }
  plain = new pg.Client({ connectionString: tenantUrl })
  await plain.connect()
}, 60_000)

afterAll(async () => {
  await plain.end()
  await superuser.end()
  await store.end()
  await cluster.stop()
})

const tables = [
  'study',
  'staff',
  'membership',
  'passkey',
  'session',
  'invitation',
  'audit',
  'api_key',
] as const

test('every table of the office forces row security', async () => {
  const found = await superuser.query(
    `select relname from pg_class c join pg_namespace n on n.oid = relnamespace
     where nspname = 'office' and relkind = 'r' and relrowsecurity and relforcerowsecurity order by 1`,
  )
  const names = found.rows.map((row: { readonly relname: string }) => row.relname)
  expect(names).toEqual([...tables].toSorted())
})

test.each(tables)('whoever says nothing of themselves sees nothing of %s', async (table) => {
  expect(await asOffice({}, `select * from office.${table}`)).toEqual([])
})

test.each(tables)('no row of %s shows another study’s member', async (table) => {
  const seen = JSON.stringify(await asOffice({ staff: ana }, `select * from office.${table}`))
  expect(seen).not.toContain(eve)
  expect(seen).not.toMatch(/"two"|Eve/)
})

test('members see each other’s names and roles, not each other’s passkeys', async () => {
  const names = await asOffice({ staff: ben }, 'select name from office.staff order by 1')
  expect(names.map(({ name }) => name)).toEqual(['Ana', 'Ben'])
  const keys = await asOffice({ staff: ben }, 'select id from office.passkey')
  expect(keys).toEqual([{ id: 'key of Ben' }])
})

describe('a key', () => {
  const keyOf = (name: string): { readonly key: string } => ({
    key: createHash('sha256').update(`program of ${name}`).digest('hex'),
  })

  test('sees itself, and of its own study what its role may', async () => {
    const mine = await asOffice(keyOf('Ben'), 'select name from office.api_key')
    expect(mine).toEqual([{ name: 'program of Ben' }])
    expect(await asOffice(keyOf('Ben'), 'select * from office.audit')).toEqual([])
    expect(await asOffice(keyOf('Ben'), 'select * from office.staff')).toEqual([])
    const names = await asOffice(keyOf('Ana'), 'select name from office.staff order by 1')
    expect(names.map(({ name }) => name)).toEqual(['Ana', 'Ben'])
    const lines = await asOffice(keyOf('Ana'), 'select study from office.audit')
    expect(new Set(lines.map(({ study }) => study))).toEqual(new Set(['one']))
  })

  const write = 'insert into office.audit (study, actor, action, detail) values ($1, $2, $3, $4)'

  test.each([
    ['in the name of a person', 'one', ana],
    ['in another study', 'two', 'key:x'],
  ])('writes no line %s', async (_, study, actor) => {
    const line = [study, actor, 'test.begun', '{}']
    await expect(asOffice(keyOf('Ana'), write, line)).rejects.toThrow(/row-level security/)
  })

  test.each([
    [
      'makes no member',
      'insert into office.membership values ($1, $2, $3)',
      [eve, 'one', 'reader'],
    ],
    [
      'makes no key',
      `insert into office.api_key (hash, study, name, role, until) values (sha256('x'), $1, $2, $3, '2999-01-01')`,
      ['one', 'x', 'reader'],
    ],
  ])('%s', async (_, statement, values) => {
    await expect(asOffice(keyOf('Ana'), statement, values)).rejects.toThrow(/row-level security/)
  })

  test('raises itself to no other role', async () => {
    const raise = 'update office.api_key set role = $1'
    await expect(asOffice(keyOf('Ben'), raise, ['director'])).rejects.toThrow(/permission denied/)
  })
})

test('a reader sees no audit line', async () => {
  expect(await asOffice({ staff: ben }, 'select * from office.audit')).toEqual([])
  expect(await asOffice({ staff: ana }, 'select * from office.audit')).toHaveLength(2)
})

describe('the office’s role may not', () => {
  const join = 'insert into office.membership values ($1, $2, $3)'
  const refused: readonly (readonly [string, string, string, readonly unknown[]])[] = [
    ['let somebody into a study without an invitation', eve, join, [eve, 'one', 'director']],
    [
      'raise somebody in the name of a reader',
      ben,
      'update office.membership set role = $1 where staff = $2 returning role',
      ['director', ben],
    ],
    [
      'take a director out in the name of a reader',
      ben,
      'delete from office.membership where staff = $1 returning staff',
      [ana],
    ],
    [
      'touch another study’s members',
      ana,
      'delete from office.membership where study = $1 returning staff',
      ['two'],
    ],
    [
      'end another study’s sessions',
      ana,
      'delete from office.session where staff = $1 returning staff',
      [eve],
    ],
    [
      'open a session for another',
      ben,
      `insert into office.session values (sha256('x'), $1, now(), now(), now())`,
      [ana],
    ],
    [
      'give another a passkey',
      ben,
      `insert into office.passkey values ('x', $1, 'x', 0, '')`,
      [ana],
    ],
    [
      'invite in the name of a reader',
      ben,
      `insert into office.invitation values (sha256('x'), 'one', 'x@x', 'director', $1, now())`,
      [ben],
    ],
    [
      'invite into another study',
      ana,
      `insert into office.invitation values (sha256('x'), 'two', 'x@x', 'director', $1, now())`,
      [ana],
    ],
    [
      'write another’s name in the log',
      ben,
      `insert into office.audit (study, actor, action, detail) values ('one', $1, 'x', '{}')`,
      [ana],
    ],
    [
      'write in another study’s log',
      ana,
      `insert into office.audit (study, actor, action, detail) values ('two', $1, 'x', '{}')`,
      [ana],
    ],
    [
      'choose the hash of a line',
      ana,
      `insert into office.audit (study, actor, action, detail, hash) values ('one', $1, 'x', '{}', 'x')`,
      [ana],
    ],
    [
      'change a line',
      ana,
      `update office.audit set action = 'x' where study = $1 returning n`,
      ['one'],
    ],
    ['delete a line', ana, 'delete from office.audit where study = $1 returning n', ['one']],
    ['empty the log', ana, 'truncate office.audit', []],
    [
      'make an account without an invitation',
      eve,
      `insert into office.staff values ($1, 'new@x', 'New')`,
      [randomUUID()],
    ],
    [
      'change another’s account',
      ben,
      `update office.staff set name = 'x' where id = $1 returning id`,
      [ana],
    ],
    ['turn row security off', ana, 'alter table office.session disable row level security', []],
  ]
  test.each(refused)('%s', async (_, staff, statement, values) => {
    const outcome = await asOffice({ staff }, statement, values).catch((error: unknown) => error)
    // Either refused, or no row was found to be changed.
    expect(outcome instanceof Error ? 'refused' : outcome).toEqual(
      outcome instanceof Error ? 'refused' : [],
    )
  })
})

test('not even the owner changes or deletes a line of the log, or empties it', async () => {
  for (const statement of [
    `update office.audit set action = 'x'`,
    'delete from office.audit',
    'truncate office.audit',
  ]) {
    await expect(plain.query(statement)).rejects.toThrow('the audit log is only added to')
    await expect(superuser.query(statement)).rejects.toThrow('the audit log is only added to')
  }
})

test('a link opens only what it promises, and only with its own token', async () => {
  const token = randomBytes(16)
  const hash = createHash('sha256').update(token).digest()
  const acting = { staff: ana, study: 'one' }
  const invitation = { email: 'new@x', role: 'reader' } as const
  await store.invite(acting, invitation, { hash, expiresAt: new Date(Date.now() + 60_000) })
  const join = 'insert into office.membership values ($1, $2, $3) returning role'
  const key = hash.toString('hex')
  const seen = await asOffice({ staff: eve, key }, join, [eve, 'one', 'reader'])
  expect(seen).toEqual([{ role: 'reader' }])
  const more = asOffice({ staff: eve, key }, join, [eve, 'one', 'director'])
  await expect(more).rejects.toThrow('row-level security')
  const other = asOffice({ staff: eve, key: '00' }, join, [eve, 'one', 'reader'])
  await expect(other).rejects.toThrow('row-level security')
})

test('opening the same database again keeps what is there', async () => {
  const again = await openOfficeStore(
    tenantUrl,
    [{ id: 'one', title: 'renamed' }],
    (_, hasDirector) => {
      expect(hasDirector).toBe(true)
      return undefined
    },
  )
  expect(await again.members({ staff: ana, study: 'one' })).toHaveLength(2)
  await again.end()
})
