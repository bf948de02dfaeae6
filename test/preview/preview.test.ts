import { beforeAll, describe, expect, it } from 'vitest'
import { clientScript } from '../../src/server/collector/client-script.ts'
import type { App } from '../../src/server/http/make-app.ts'
import { previewApp } from '../../src/server/preview/preview-app.ts'
import { form, teleworkStudy } from '../collector/start-collector.ts'
import { hiddenFields, see } from '../collector/walk-forms.ts'
import type { SeenPage } from '../collector/walk-forms.ts'

const origin = 'http://127.0.0.1:4400'
let app: App
const reported: string[] = []

beforeAll(() => {
  const client = { first: clientScript('/enhance.js', new Uint8Array()), further: [] }
  const report = (code: string): void => {
    reported.push(code)
  }
  app = previewApp({ study: teleworkStudy(), origin, client, today: '2026-03-02', report })
})

const visit = async (path: string, init?: RequestInit): Promise<SeenPage> =>
  see({ ask: async (at, given) => app.request(`${origin}${at}`, given) }, path, init)

/** The fields of a page's form as it stands, answers filled in beforehand. */
function fieldsAsTheyStand(html: string): readonly (readonly [string, string])[] {
  const checked = html.matchAll(/name="(a\.[^"]*)" value="([^"]*)" checked/g)
  const typed = html.matchAll(/<input[^>]*type="text"[^>]*name="(a\.[^"]*)"[^>]*value="([^"]*)"/g)
  const found = [...checked, ...typed].map(([, name = '', value = '']) => [name, value] as const)
  return [...Object.entries(hiddenFields(html)), ...found, ['go', 'next'] as const]
}

describe('a preview', () => {
  it('shows every questionnaire, each page marked as a test', async () => {
    const entrance = await visit('/')
    expect(
      [...entrance.html.matchAll(/action="\/try\/([a-z]+)"/g)].map(([, group]) => group),
    ).toEqual(['employees', 'employees', 'managers', 'managers'])
    const { location = '' } = await visit('/try/employees', form({ lang: 'fr', fill: '' }))
    const pages = [
      entrance,
      await visit(location),
      await visit('/privacy'),
      await visit('/nothing'),
    ]
    await visit(location, form({ go: 'start', revision: '0' }))
    pages.push(await visit(location))
    for (const { html } of pages) expect(html).toMatch(/class="banner"[\s\S]*Test — /)
  })

  it('can be walked through on answers drawn beforehand', async () => {
    const { location = '' } = await visit('/try/managers', form({ lang: 'en', fill: '7' }))
    let page = await visit(location)
    let steps = 0
    for (; page.html.includes('name="page"') && steps < 50; steps++) {
      const sent = await visit(location, form(fieldsAsTheyStand(page.html)))
      expect(sent.status).toBe(303)
      page = await visit(location)
    }
    expect(steps).toBeGreaterThan(0)
    expect(page.html).toContain('Thank you!')
    expect(reported).toEqual([])
  })

  it('never says that it is anonymous, whatever the wave will be', async () => {
    expect((await visit('/')).html).not.toMatch(/anonym/i)
    expect((await visit('/privacy')).html).not.toMatch(/anonym/i)
  })
})
