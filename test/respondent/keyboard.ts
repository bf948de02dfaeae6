import type { Page } from 'playwright-core'

/** Most steps of the tab key that a page of ours needs. */
const mostSteps = 80

/** Tabs to a button and presses it. */
export async function pressByKeys(page: Page, words: RegExp): Promise<void> {
  for (let step = 0; step < mostSteps; step++) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const one = document.activeElement
      return one instanceof HTMLButtonElement ? one.textContent : ''
    })
    if (words.test(name)) {
      await page.keyboard.press('Enter')
      return
    }
  }
  throw new Error(`no button ${String(words)} within reach of the keyboard`)
}

/** Answers the questions of the page shown with keys alone, and goes back to its heading. */
export async function answerByKeys(page: Page): Promise<void> {
  const seen = new Set<string>()
  for (let step = 0; step < mostSteps; step++) {
    await page.keyboard.press('Tab')
    const { kind, name } = await focused(page)
    if (kind === 'button') break
    const isNew = !seen.has(name)
    seen.add(name)
    await answerField(page, kind, name, isNew)
  }
  // So that the button is tabbed to once more.
  await page.locator('h1').focus()
}

async function answerField(page: Page, kind: string, name: string, isNew: boolean): Promise<void> {
  if (kind === 'radio' || (kind === 'checkbox' && isNew)) await page.keyboard.press('Space')
  if (kind === 'text' || kind === 'textarea') await page.keyboard.type(textFor(name))
  // The place of a ranking, or March.
  if (kind === 'select') await goDown(page, Number(/\d+$/.exec(name)?.[0] ?? 3))
}

async function focused(page: Page): Promise<{ readonly kind: string; readonly name: string }> {
  return page.evaluate(() => {
    const one = document.activeElement
    const name = one?.getAttribute('name') ?? ''
    if (one instanceof HTMLInputElement) return { kind: one.type, name }
    return { kind: one?.localName ?? '', name }
  })
}

async function goDown(page: Page, times: number): Promise<void> {
  for (let down = 0; down < times; down++) await page.keyboard.press('ArrowDown')
}

function textFor(name: string): string {
  const texts: Readonly<Record<string, string>> = {
    'a.embauche.day': '17',
    'a.embauche.year': '2019',
    'a.age': '34',
    'a.heures': '7',
    'a.metier': 'Couvreuse',
    'a.mot': 'Rien.',
    'a.temps.facebook': '40',
    'a.temps.linkedin': '30',
    'a.temps.forum': '20',
    'a.temps.autre': '10',
  }
  return texts[name] ?? ''
}
