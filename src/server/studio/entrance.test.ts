import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestStudio, sending } from '../../../test/studio/open-test-studio.ts'
import type { TestStudio } from '../../../test/studio/open-test-studio.ts'
import { openStudio } from './open-studio.ts'

let studio: TestStudio

beforeAll(async () => {
  studio = await openTestStudio('masculinity-2018')
})
afterAll(async () => studio.close())

/** Asks under another name, as a page does whose name was made to lead here. */
async function statusAs(host: string, cookie: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${studio.url}/api/studies`, { headers: { host, cookie } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

describe('the entrance of the Studio', () => {
  test('lets nobody in without a link', async () => {
    for (const path of ['/', '/studies/masculinity-2018', '/api/studies', '/assets/any.js']) {
      expect((await fetch(`${studio.url}${path}`)).status).toBe(401)
      const forged = { cookie: studio.cookie.replace(/.$/, (end) => (end === 'A' ? 'B' : 'A')) }
      expect((await fetch(`${studio.url}${path}`, { headers: forged })).status).toBe(401)
    }
  })

  test('changes a link for a cookie once, and lets the same browser pass again', async () => {
    const link = studio.link()
    const glance = await fetch(link, { method: 'HEAD', redirect: 'manual' })
    expect(glance.headers.get('set-cookie')).toBeNull()
    const first = await fetch(link, { redirect: 'manual' })
    expect(first.status).toBe(303)
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict$/)
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(401)
    const again = await fetch(link, { redirect: 'manual', headers: { cookie: studio.cookie } })
    expect(again.status).toBe(303)
    expect(again.headers.get('set-cookie')).toBeNull()
  })

  test('answers at its own address alone', async () => {
    const own = new URL(studio.url).host
    expect(await statusAs(own, studio.cookie)).toBe(200)
    for (const host of ['evil.example', 'localhost', own.replace('127.0.0.1', 'localhost')]) {
      expect(await statusAs(host, studio.cookie)).toBe(421)
    }
  })

  test.each([
    { 'sec-fetch-site': 'cross-site' },
    // Another port of this machine is the same site.
    { 'sec-fetch-site': 'same-site' },
    { origin: 'http://127.0.0.1:1' },
    { origin: 'null' },
  ])('refuses another site: %o', async (headers) => {
    expect((await studio.ask('/api/studies', { headers })).status).toBe(403)
    const verify = sending('POST', { text: '', language: 'fr' }, headers)
    const posted = await studio.ask('/api/studies/masculinity-2018/verify', verify)
    expect(posted.status).toBe(403)
  })

  test('gives its pages a policy that runs nothing but its own files', async () => {
    const page = await studio.ask('/studies/masculinity-2018/explore?table=x')
    expect(page.status).toBe(200)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain('unsafe')
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    expect(await page.text()).toContain(`<meta property="csp-nonce" nonce="${nonce}" />`)
  })

  test('serves what was built and nothing else', async () => {
    const page = await (await studio.ask('/')).text()
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? ''
    const found = await studio.ask(script)
    expect(found.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(found.headers.get('cache-control')).toContain('immutable')
    for (const path of ['/assets/..%2Findex.html', '/assets/nothing.js', '/package.json']) {
      expect((await studio.ask(path)).status).toBe(404)
    }
  })
})

describe('opening a Studio', () => {
  const report = (): void => undefined

  test('refuses folders that are not there, all of them at once', async () => {
    const folders = [`${studio.folder}/absent`, `${studio.folder}/gone`]
    const opened = await openStudio({ folders, port: 0, report })
    expect(opened.ok ? [] : opened.issues.map(({ values }) => values['file'])).toEqual(folders)
  })

  test('refuses two studies of one name', async () => {
    const folders = [`${studio.folder}/masculinity-2018`, `${studio.folder}/masculinity-2018/data`]
    const same = [folders[0] ?? '', `${studio.folder}/masculinity-2018/data/../../masculinity-2018`]
    const once = await openStudio({ folders: same, port: 0, report })
    expect(once.ok).toBe(true)
    if (once.ok) await once.value.stop()
  })
})
