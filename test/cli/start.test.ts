import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { interruption } from '../../src/cli/interruption.ts'
import { runCli } from '../../src/cli/run-cli.ts'
import { mustRun, runIn } from './run-in.ts'

vi.setConfig({ testTimeout: 60_000 })

const root = mkdtempSync(join(tmpdir(), 'visavis-start-'))

beforeAll(async () => {
  await mustRun(root, ['new', 'my-barometer'])
  mkdirSync(join(root, 'not-a-study'))
})
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

interface Started {
  readonly ok: boolean
  readonly address: string
  readonly url: string
  readonly link: string
}

test('ends after the pages of both studies where pages alone are asked', async () => {
  const run = await runIn(root, ['start', '--pages', '--out', 'public'], 'fr')
  expect([run.code, run.err]).toEqual([0, ''])
  expect(run.out).toContain('index.fr.html')
  expect(run.out).not.toContain('127.0.0.1')
  expect(readdirSync(join(root, 'public')).toSorted()).toEqual([
    'index.en.html',
    'index.fr.html',
    'masculinity-2018',
    'reseaux-sociaux',
  ])
  const told = await runIn(root, ['start', '--pages', '--json'])
  const { ok, address, link } = JSON.parse(told.out) as Partial<Started>
  expect([ok, address?.startsWith('file:'), link]).toEqual([true, true, undefined])
})

test('publishes the pages, then opens the Studio until it is stopped', async () => {
  const stop = interruption()
  const said: string[] = []
  const running = runCli(['--json', 'start'], {
    language: 'en',
    folder: root,
    out: (text) => said.push(text),
    err: (text) => said.push(text),
    progress: () => undefined,
    interruption: stop,
  })
  await vi.waitUntil(() => said.length > 0, { timeout: 50_000 })
  const { ok, address, url, link } = JSON.parse(said[0] ?? '') as Started
  expect([ok, address.startsWith('file:'), link.startsWith(url)]).toEqual([true, true, true])
  expect(existsSync(new URL(address))).toBe(true)
  const entered = await fetch(link, { redirect: 'manual' })
  const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';')
  const answer = await fetch(`${url}/api/studies`, { headers: { cookie } })
  const { studies } = (await answer.json()) as { readonly studies: readonly { id: string }[] }
  expect(studies.map(({ id }) => id)).toEqual([
    'reseaux-sociaux',
    'masculinity-2018',
    'my-barometer',
  ])
  expect(stop.stop()).toBe(true)
  expect(await running).toBe(0)
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})

test('prints the link for people, and says when its port is taken', async () => {
  const said = await runIn(root, ['start'])
  expect([said.code, said.err]).toEqual([0, ''])
  expect(said.out).toMatch(
    /Published pages: file:.*\n\nThe Studio is ready\..*\n\n {2}http:\/\/127\.0\.0\.1:\d+\/enter\?key=/,
  )
  const other = createServer()
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  const refused = await runIn(root, ['start', '--port', String(port)])
  other.close()
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('serve.port_taken')])
})
