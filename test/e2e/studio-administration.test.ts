import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openOffice } from '../office/open-office.ts'
import type { Person, TestOffice } from '../office/open-office.ts'
import { startCluster } from '../postgres/start-cluster.ts'
import type { TestCluster } from '../postgres/start-cluster.ts'
import { openTestStudio } from '../studio/open-test-studio.ts'
import { serveWave } from '../studio/serve-recording-wave.ts'
import { addAuthenticator } from './add-authenticator.ts'
import { findChromium } from './find-chromium.ts'
import { openBrowser } from './open-browser.ts'
import { enterStudio, lookAtStudio } from './studio-browser.ts'
import { keyboard, pointer } from './studio-hands.ts'
import type { Hands } from './studio-hands.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const executable = findChromium()
const admin = '/studies/one/administration'
const design = '/studies/one/design?file=study.yaml'

describe.runIf(executable !== undefined)('accounts in a browser', () => {
  let cluster: TestCluster
  let office: TestOffice
  let wave: { readonly stop: () => Promise<void> }
  let browser: Browser
  const contexts: BrowserContext[] = []
  const complaints: string[] = []

  beforeAll(async () => {
    cluster = await startCluster()
    office = await openOffice(await cluster.freshDatabase())
    wave = await serveWave(path.join(office.folder, 'one'), office.waves.one.controls)
    browser = await openBrowser(executable ?? '')
  })
  afterAll(async () => {
    for (const context of contexts) await context.close()
    await browser.close()
    await wave.stop()
    await office.stop()
    await cluster.stop()
  })

  const at = (address: string): string => `${office.office.publicUrl}${address}`

  /** A browser of its own, signed in already where somebody is named. */
  async function browse(as?: Person, language = 'en', width = 1280): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
      locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    })
    contexts.push(context)
    if (as !== undefined) {
      const [name = '', value = ''] = as.cookie.split('=')
      await context.addCookies([
        { name, value, domain: 'localhost', path: '/', secure: true, httpOnly: true },
      ])
    }
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => complaints.push(error.message))
    return page
  }

  const studyFile = (): string =>
    readFileSync(path.join(office.folder, 'one', 'study.yaml'), 'utf8')

  /** Adds a line to the end of the file that is open. */
  async function type(page: Page, hands: Hands, line: string): Promise<void> {
    const editor = page.getByRole('textbox', { name: /study\.yaml/ })
    await editor.waitFor()
    await hands.write(editor, `${await editor.inputValue()}# ${line}\n`)
  }

  test('a director comes in by a link and a passkey, and invites an analyst', async () => {
    const page = await browse()
    await addAuthenticator(page, true)
    const link = office.office.directorLinks.find(({ study }) => study === 'one')?.url ?? ''
    await page.goto(link)
    await page.getByLabel('Your name').fill('Ana Director')
    await page.getByLabel('Your e-mail address').fill('ana@example.org')
    await page.getByRole('button', { name: 'Make the passkey' }).click()
    await page.locator('.who').getByText('Ana Director').waitFor()
    await page.goto(at(admin))
    await page.getByRole('row', { name: /ana@example\.org/ }).waitFor()
    await page.getByLabel('Address').fill('grace@example.org')
    await page
      .locator('form', { hasText: 'Make a link' })
      .getByRole('combobox')
      .selectOption('analyst')
    await page.getByRole('button', { name: 'Make a link' }).click()
    const made = page.getByLabel('Link of invitation')
    const invitation = await made.inputValue()
    expect(invitation).toContain('/enrol#')
    expect(await made.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await lookAtStudio(page)).toEqual([])

    const guest = await browse()
    await addAuthenticator(guest, true)
    await guest.goto(invitation)
    await guest.getByLabel('Your name').fill('Grace Analyst')
    await guest.getByRole('button', { name: 'Make the passkey' }).click()
    await guest.locator('.who').getByText('Grace Analyst').waitFor()
    await guest.goto(at(admin))
    await guest.getByText('The rest of this room is for the study’s directors').waitFor()
    expect(await guest.getByRole('button', { name: 'Make a link' }).count()).toBe(0)
    expect(await lookAtStudio(guest)).toEqual([])
    await page.reload()
    await page.getByRole('row', { name: /^Grace Analyst/ }).waitFor()
  })

  test.each([
    ['a pointer', pointer],
    ['the keyboard alone', keyboard],
  ] as const)('an analyst writes, with %s', async (name, hold) => {
    const page = await browse(await office.person('one', 'analyst'))
    const hands = hold(page)
    await page.goto(at(design))
    await type(page, hands, `written with ${name}`)
    await hands.press(page.getByRole('button', { name: 'Save' }))
    await page.getByText('Saved', { exact: true }).waitFor()
    expect(studyFile()).toContain(`# written with ${name}`)
  })

  test('a reader is told why nothing can be changed, and can change nothing', async () => {
    const page = await browse(await office.person('one', 'reader'))
    await page.goto(at(design))
    await page.getByText('Your role is to read').waitFor()
    const editor = page.getByRole('textbox', { name: /study\.yaml/ })
    expect(await editor.getAttribute('readonly')).not.toBeNull()
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0)
    expect(await lookAtStudio(page)).toEqual([])
    const status = await page.evaluate(async () => {
      const body = JSON.stringify({ text: 'taken' })
      const headers = { 'content-type': 'application/json', 'if-match': '"x"' }
      const address = '/api/studies/one/file?path=study.yaml'
      return (await fetch(address, { method: 'PUT', body, headers })).status
    })
    expect(status).toBe(403)
    await page.goto(at('/'))
    await page.locator('#study-one').waitFor()
    expect(await page.getByText('New study').count()).toBe(0)
    expect(await page.getByText('Next wave').count()).toBe(0)
  })

  test('whose role was lowered while writing is refused in words, and loses nothing', async () => {
    const writer = await office.person('one', 'analyst')
    const page = await browse(writer)
    await page.goto(at(design))
    await type(page, pointer(page), 'a line of one who may no longer')
    const director = await office.person('one', 'director')
    const lowered = await office.call(`/api/v1/studies/one/members/${writer.id}/role`, {
      as: director,
      json: { role: 'reader' },
    })
    expect(lowered.status).toBe(200)
    await page.getByRole('button', { name: 'Save' }).click()
    const said = page.getByRole('alert').filter({ hasText: 'Your role does not allow this' })
    await said.waitFor()
    expect(await lookAtStudio(page)).toEqual([])
    const editor = page.getByRole('textbox', { name: /study\.yaml/ })
    expect(await editor.inputValue()).toContain('a line of one who may no longer')
    expect(studyFile()).not.toContain('a line of one who may no longer')
  })

  test('a session that a director ends while somebody types costs them no word', async () => {
    const writer = await browse()
    await addAuthenticator(writer, true)
    const director = await office.person('one', 'director')
    const invited = await office.call('/api/v1/studies/one/members', {
      as: director,
      json: { email: 'ida@example.org', role: 'analyst' },
    })
    await writer.goto(((await invited.json()) as { readonly link: string }).link)
    await writer.getByLabel('Your name').fill('Ida Writer')
    await writer.getByRole('button', { name: 'Make the passkey' }).click()
    await writer.locator('.who').getByText('Ida Writer').waitFor()
    await writer.goto(at(design))
    await type(writer, pointer(writer), 'typed before the session ended')

    const page = await browse(director)
    await page.goto(at(admin))
    await page.getByRole('button', { name: 'End sessions Ida Writer' }).click()
    await page.getByText('1 session ended.').waitFor()

    await writer.getByRole('button', { name: 'Save' }).click()
    await writer.getByText('What you wrote is kept on this device.', { exact: true }).waitFor()
    await writer.locator('.session-note').getByText('Your session is over').waitFor()
    await type(writer, pointer(writer), 'typed after the session ended')
    await writer
      .locator('.session-note')
      .getByRole('link', { name: 'Sign in and come back here' })
      .click()
    // The button works once its script is there.
    await writer.waitForURL(/sign-in/, { waitUntil: 'load' })
    await writer.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await writer.getByText('Your changes of an earlier visit were found').waitFor()
    expect(writer.url()).toBe(at(design))
    await writer.getByRole('button', { name: 'Save' }).click()
    await writer.getByText('Saved', { exact: true }).waitFor()
    expect(studyFile()).toContain(
      '# typed before the session ended\n# typed after the session ended',
    )
  })

  test('signing in in another tab lets the first one go on where it was', async () => {
    const writer = await office.person('one', 'analyst')
    const page = await browse(writer)
    await page.goto(at(design))
    await type(page, pointer(page), 'saved after another tab signed in')
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('.session-note').getByText('Your session is over').waitFor()
    expect(await lookAtStudio(page)).toEqual([])
    const opened = page.waitForEvent('popup')
    await page
      .locator('.session-note')
      .getByRole('link', { name: 'Sign in in another tab' })
      .click()
    const tab = await opened
    await tab.getByRole('heading', { name: 'Sign in' }).waitFor()
    // As the passkey would: this browser has a session again.
    const [name = '', value = ''] = writer.cookie.split('=')
    await page
      .context()
      .addCookies([{ name, value, domain: 'localhost', path: '/', secure: true, httpOnly: true }])
    await page.locator('main').getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Saved', { exact: true }).waitFor()
    await page.locator('.session-note .trouble').waitFor({ state: 'detached' })
    expect(studyFile()).toContain('# saved after another tab signed in')
  })

  test('signing out asks before unsaved texts are dropped from the device', async () => {
    const page = await browse(await office.person('one', 'analyst'))
    await page.goto(at(design))
    await type(page, pointer(page), 'never saved')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('dialog').getByText('1 text is not saved').waitFor()
    expect(await lookAtStudio(page)).toEqual([])
    await page.getByRole('button', { name: 'Drop and sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('never saved')
    await page.goto(at(design))
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  })

  test.each([
    ['a pointer', pointer],
    ['the keyboard alone', keyboard],
  ] as const)('a key is made, used by a program, and revoked, with %s', async (name, hold) => {
    const page = await browse(await office.person('one', 'director'))
    const hands = hold(page)
    await page.goto(at(admin))
    await hands.write(page.getByLabel('What it is for'), `Export with ${name}`)
    await hands.press(page.getByRole('button', { name: 'Make a key' }))
    const key = await page.getByLabel('API key', { exact: true }).inputValue()
    expect(key).toMatch(/^visavis_[\w-]{43}$/)
    const headers = { authorization: `Bearer ${key}` }
    expect((await fetch(at('/api/studies/one/files'), { headers })).status).toBe(200)
    await page.reload()
    const row = page.getByRole('row', { name: new RegExp(`^Export with ${name}`) })
    await row.waitFor()
    expect(await row.textContent()).not.toContain('never')
    await hands.press(row.getByRole('button', { name: 'Revoke' }))
    await hands.press(page.getByRole('dialog').getByRole('button', { name: 'Revoke' }))
    await row.waitFor({ state: 'detached' })
    expect((await fetch(at('/api/studies/one/files'), { headers })).status).toBe(401)
  })

  test('a member is given another role, and taken out once that is confirmed', async () => {
    const member = await office.person('one', 'reader')
    await office.database.query("update office.staff set name = 'Max Member' where id = $1", [
      member.id,
    ])
    const page = await browse(await office.person('one', 'director'))
    await page.goto(at(admin))
    await page.getByLabel('Role of Max Member').selectOption('analyst')
    await expect
      .poll(async () => {
        const found = await office.database.query<{ readonly role: string }>(
          'select role from office.membership where staff = $1',
          [member.id],
        )
        return found.rows.map(({ role }) => role)
      })
      .toEqual(['analyst'])
    await page.getByRole('button', { name: 'Remove Max Member' }).click()
    expect(await lookAtStudio(page)).toEqual([])
    await page.getByRole('button', { name: 'Change nothing' }).click()
    await page.getByRole('button', { name: 'Remove Max Member' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('row', { name: /^Max Member/ }).waitFor({ state: 'detached' })
    expect((await office.call('/api/me', { as: member })).status).toBe(401)
  })

  test('mails, backups and health are told plainly', async () => {
    const director = await office.person('one', 'director')
    const page = await browse(director)
    await page.goto(at(admin))
    await page.getByText('The registrar (people, mails) answers.').waitFor()
    await page.getByText('The office’s database (accounts, log) answers.').waitFor()
    await page.getByText('No backup in the study’s folder.').waitFor()
    await page.getByRole('button', { name: 'Send the test' }).click()
    await page.getByText(`The mail server took the test for ${director.email}`).waitFor()
    await page.getByRole('button', { name: 'Back up now' }).click()
    await page.getByText(/Backup made: [\d.,]+ kB, in .+backups/).waitFor()
    await page.getByText('Last backup: today.').waitFor()
    expect(office.waves.one.changes).toContain(`${director.id}: backup`)
  })

  test('the log is whole until somebody changes a line in the database', async () => {
    const page = await browse(await office.person('one', 'director'))
    await page.goto(at(admin))
    await page.getByText(/The chain is whole: \d+ lines/).waitFor()
    await page
      .getByRole('cell', { name: /file written.*study\.yaml/ })
      .first()
      .waitFor()
    expect(await lookAtStudio(page)).toEqual([])
    await office.database.query('alter table office.audit disable trigger user')
    await office.database.query(
      "update office.audit set detail = '{}' where study = 'one' and n = 3",
    )
    const log = page.locator('section.admin', { has: page.getByRole('heading', { name: 'Log' }) })
    await log.getByRole('button', { name: 'Look again' }).click()
    await page.getByText('The chain is broken at line 3').waitFor()
    await page.getByRole('row', { name: /✕ 3/ }).waitFor()
    expect(await lookAtStudio(page)).toEqual([])
  })

  test.each([
    ['en', 1280, 'light'],
    ['fr', 320, 'dark'],
  ] as const)('no page that axe or a window finds fault with: %s, %d, %s', async (...view) => {
    const [language, width, colorScheme] = view
    for (const [role, address] of [
      ['director', admin],
      ['reader', admin],
      ['reader', design],
    ] as const) {
      const page = await browse(await office.person('one', role), language, width)
      await page.emulateMedia({ colorScheme })
      await page.goto(at(address))
      await page.waitForLoadState('networkidle')
      await page
        .locator(address === admin ? '.admin' : '.file-bar')
        .first()
        .waitFor()
      expect([address, await lookAtStudio(page)]).toEqual([address, []])
    }
  })

  test('no page threw anything', () => {
    expect(complaints).toEqual([])
  })
})

describe.runIf(executable !== undefined)('administration on one’s own machine', () => {
  test('says that accounts come with serve, and offers what works', async () => {
    const studio = await openTestStudio('masculinity-2018')
    const browser = await openBrowser(executable ?? '')
    const { page, go, close } = await enterStudio(browser, studio, {
      language: 'en',
      theme: 'light',
      width: 1280,
    })
    await go('/studies/masculinity-2018/administration')
    await page.getByText('On this machine nobody needs an account.').waitFor()
    await page.getByText('No fieldwork is served for this study.').waitFor()
    expect(await page.getByRole('button', { name: /Sign out|Make a|Back up|Send/ }).count()).toBe(0)
    expect(await lookAtStudio(page)).toEqual([])
    await close()
    await browser.close()
    await studio.close()
  })
})
