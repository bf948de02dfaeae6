import { createServer } from 'node:http'
import type { Server } from 'node:http'
// @ts-expect-error -- the package brings no types
import untypedProvider from 'oidc-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newLinkToken } from '../../src/server/office/tokens.ts'
import { openOffice } from './open-office.ts'
import type { TestOffice } from './open-office.ts'
import { startCluster } from '../postgres/start-cluster.ts'
import type { TestCluster } from '../postgres/start-cluster.ts'

/** As much of the provider as is used here. */
const Provider = untypedProvider as new (
  issuer: string,
  configuration: object,
) => { readonly callback: () => Parameters<typeof createServer>[1] }

let cluster: TestCluster
let office: TestOffice
let server: Server
const client = { clientId: 'office', clientSecret: 'a secret of the office and the provider' }

function cookiesOf(response: Response): readonly (readonly [string, string])[] {
  return response.headers.getSetCookie().map((set) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
    return [name, value]
  })
}

/** A browser that keeps cookies by host and follows redirects, and signs in with any password. */
function browser(login: string): { readonly visit: (address: string) => Promise<Response> } {
  const jar = new Map<string, Map<string, string>>()
  const visit = async (address: string, form?: URLSearchParams): Promise<Response> => {
    const url = new URL(address)
    const mine = jar.get(url.host) ?? new Map<string, string>()
    jar.set(url.host, mine)
    const cookie = [...mine].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, {
      method: form === undefined ? 'GET' : 'POST',
      headers: { cookie, 'accept-language': 'en' },
      redirect: 'manual',
      body: form ?? null,
    })
    for (const [name, value] of cookiesOf(response)) mine.set(name, value)
    const next = response.headers.get('location')
    if (next !== null) return visit(new URL(next, url).href)
    if (!url.pathname.startsWith('/interaction/')) return response
    const page = await response.text()
    const prompt = page.includes('value="login"') ? 'login' : 'consent'
    return visit(address, new URLSearchParams({ prompt, login, password: 'x' }))
  }
  return { visit: async (address) => visit(address) }
}

beforeAll(async () => {
  cluster = await startCluster()
  let handler: Parameters<typeof createServer>[1] = undefined
  server = createServer((incoming, outgoing) => handler?.(incoming, outgoing as never))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const issuer = `http://127.0.0.1:${String(port)}`
  office = await openOffice(await cluster.freshDatabase(), { oidc: { issuer, ...client } })
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${office.office.publicUrl}/oidc/callback`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: `${id.replace('unverified-', '')}@Example.org`,
        email_verified: !id.startsWith('unverified-'),
        name: id,
      }),
    }),
  })
  handler = provider.callback()
  const director = await office.person('one', 'director')
  const link = newLinkToken()
  await office.database.query(
    `insert into office.invitation values ($1, 'one', 'grace@example.org', 'analyst', $2, now() + interval '1 day')`,
    [Buffer.from(link.hash), director.id],
  )
}, 60_000)

afterAll(async () => {
  await office.stop()
  server.closeAllConnections()
  server.close()
  await cluster.stop()
})

test('an address that the provider did not verify lets nobody in', async () => {
  const answer = await browser('unverified-grace').visit(`${office.office.publicUrl}/oidc/start`)
  expect(answer.status).toBe(401)
  expect(office.reports).toContain('office.oidc_refused')
})

test('whoever was not invited stays outside', async () => {
  const answer = await browser('mallory').visit(`${office.office.publicUrl}/oidc/start`)
  expect([answer.status, (await answer.text()).includes('Nobody was invited')]).toEqual([403, true])
})

test('whoever was invited at a verified address comes in, and comes back', async () => {
  for (let time = 0; time < 2; time++) {
    const answer = await browser('grace').visit(`${office.office.publicUrl}/oidc/start`)
    expect([answer.status, (await answer.text()).includes('id="studio"')]).toEqual([200, true])
  }
  const staff = await office.database.query(
    `select role from office.staff join office.membership on staff = id where email = 'grace@example.org'`,
  )
  expect(staff.rows).toEqual([{ role: 'analyst' }])
})

test('whoever comes in by the provider goes where they wanted, and nowhere else', async () => {
  const { publicUrl } = office.office
  for (const [to, place] of [
    ['/studies/one/design?file=study.yaml', '/studies/one/design?file=study.yaml'],
    ['//evil.example/studies/', '/'],
  ] as const) {
    const start = `${publicUrl}/oidc/start?to=${encodeURIComponent(to)}`
    const answer = await browser('grace').visit(start)
    expect([answer.status, answer.url]).toEqual([200, publicUrl + place])
    await answer.text()
  }
})

test('an answer that this browser did not ask for is refused', async () => {
  const answer = await browser('grace').visit(
    `${office.office.publicUrl}/oidc/callback?code=x&state=y`,
  )
  expect(answer.status).toBe(410)
})
