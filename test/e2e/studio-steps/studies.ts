import type { Page } from 'playwright-core'
import type { Hands } from '../studio-hands.ts'

/** Makes a study from the template on the studies page, and ends in its Design room. */
export async function createStudy(
  page: Page,
  hands: Hands,
  { id }: { readonly id: string },
): Promise<void> {
  await goToStudies(page, hands)
  const maker = page.locator('details.new-study')
  await maker.waitFor()
  if (!(await maker.evaluate((element) => element.hasAttribute('open')))) {
    await hands.press(maker.locator('summary'))
  }
  await hands.write(maker.locator('input').first(), id)
  await hands.press(maker.locator('button.strong'))
  await page.waitForURL(new RegExp(`/studies/${id}/design`))
  await page.locator('h1').waitFor()
}

/**
 * Makes a study from a file of answers, as it is proposed, and ends in its Design room.
 *
 * @returns the name of its folder
 */
export async function createFromFile(
  page: Page,
  hands: Hands,
  { path }: { readonly path: string },
): Promise<string> {
  await goToStudies(page, hands)
  const maker = page.locator('details.new-study')
  await maker.waitFor()
  if (!(await maker.evaluate((element) => element.hasAttribute('open')))) {
    await hands.press(maker.locator('summary'))
  }
  await hands.press(maker.locator('a[href="/?new=file"]'))
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    hands.press(page.locator('input[type=file]')),
  ])
  await chooser.setFiles(path)
  await page.locator('.import-columns').waitFor()
  await hands.press(page.locator('form button.strong'))
  await page.waitForURL(/\/studies\/[^/]+\/design/)
  await page.locator('h1').waitFor()
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

async function goToStudies(page: Page, hands: Hands): Promise<void> {
  const { pathname, search } = new URL(page.url())
  if (pathname !== '/' || search !== '') await hands.press(page.locator('.masthead a.name'))
}
