/**
 * Takes the README's pictures of the Studio again, from what was built last: `node scripts/screenshots.mjs`.
 * Needs Chromium. Pictures are PNG of at most 256 colours, which pages of text need not exceed.
 */
import { existsSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { palettePng } from './palette-png.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const study = '/studies/reseaux-sociaux'
const mostBytes = 150_000

/** @typedef {import('playwright-core').Page} Page */

/** @type {readonly { readonly name: string, readonly path: string, readonly ready: (page: Page) => Promise<void> }[]} */
const pictures = [
  {
    name: 'studio-face-to-face',
    path: `${study}/face-to-face`,
    ready: async (page) => page.locator('.gaps > li').first().waitFor(),
  },
  {
    name: 'studio-explore',
    path: `${study}/explore`,
    ready: async (page) => page.locator('tbody .figure-button').first().waitFor(),
  },
  {
    name: 'studio-report',
    path: `${study}/report?file=article.en.md`,
    ready: async (page) => {
      const editor = page.locator('.editor textarea')
      await editor.waitFor()
      const text = await editor.inputValue()
      await editor.fill(text.replace('[45%]', '[54%]'))
      await page.locator('.mark-error').first().waitFor()
      await page.locator('.mark-error').first().scrollIntoViewIfNeeded()
    },
  },
]

async function takePictures() {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) throw new Error('no Chromium: apt-get install chromium')
  const { openStudio } = await import('../dist/server/studio/open-studio.js')
  const folders = [`${root}studies/reseaux-sociaux`]
  const opened = await openStudio({ folders, port: 0, report: console.error })
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  const studio = opened.value
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const context = await browser.newContext({
    viewport: { width: 1200, height: 760 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  const page = await context.newPage()
  await page.goto(studio.link())
  // Figures are there once the path through them is offered.
  await page.locator('.guide-start').waitFor({ timeout: 300_000 })
  for (const { name, path, ready } of pictures) {
    await page.goto(studio.url + path)
    await ready(page)
    await page.waitForLoadState('networkidle')
    const png = palettePng(await page.screenshot())
    if (png.length > mostBytes) throw new Error(`${name}: ${png.length} bytes`)
    writeFileSync(`${root}docs/${name}.png`, png)
    console.log(`docs/${name}.png: ${Math.round(png.length / 1000)} kB`)
  }
  await browser.close()
  await studio.stop()
}

await takePictures()
