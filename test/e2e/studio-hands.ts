import type { Locator, Page } from 'playwright-core'

/** How a person works on a page: with a pointer, or with the keyboard alone. */
export interface Hands {
  readonly press: (target: Locator) => Promise<void>
  /** Writes a text in the place of the one that stands in a field. */
  readonly write: (field: Locator, text: string) => Promise<void>
  /** Searches a list that opens under a field, and takes the first that bears the name. */
  readonly pick: (field: Locator, name: string) => Promise<void>
  /** Presses a thing inside a list or table that is one stop of the Tab key, reached by these keys. */
  readonly pressInside: (stop: Locator, keys: readonly string[], target: Locator) => Promise<void>
}

/** Most stops of the Tab key on one page, before it is said that a thing cannot be reached. */
const mostStops = 600

/** A person with a pointer. */
export function pointer(page: Page): Hands {
  return {
    press: async (target) => target.click(),
    write: async (field, text) => field.fill(text),
    pick: async (field, name) => {
      await field.click()
      await field.fill(name)
      await page.getByRole('option', { name }).first().click()
    },
    pressInside: async (_stop, _keys, target) => target.click(),
  }
}

/** A person who has the keyboard alone, and reaches all by Tab. */
export function keyboard(page: Page): Hands {
  const reach = (target: Locator): Promise<void> => tabTo(page, target)
  return {
    press: async (target) => {
      if (await isOtherChoice(target)) return walkTo(page, target)
      await reach(target)
      await page.keyboard.press((await isTicked(target)) ? 'Space' : 'Enter')
    },
    write: async (field, text) => {
      await reach(field)
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.insertText(text)
    },
    pick: async (field, name) => {
      await reach(field)
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(name)
      await page.getByRole('option', { name }).first().waitFor()
      await page.keyboard.press('Enter')
    },
    pressInside: async (stop, keys) => {
      await reach(stop)
      for (const key of [...keys, 'Enter']) await page.keyboard.press(key)
    },
  }
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let stops = 0; stops < mostStops; stops++) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key does not reach ${target.toString()}`)
}

/** Whether something else is chosen of its group, which Tab then stops at in its place. */
function isOtherChoice(target: Locator): Promise<boolean> {
  return target.evaluate(
    (element) =>
      element instanceof HTMLInputElement && element.type === 'radio' && !element.checked,
  )
}

/** From the choice that is made, by arrows. */
async function walkTo(page: Page, target: Locator): Promise<void> {
  const name = await target.getAttribute('name')
  const chosen = page.locator(`input[type=radio][name="${name ?? ''}"]:checked`)
  await tabTo(page, chosen)
  const most = await page.locator(`input[type=radio][name="${name ?? ''}"]`).count()
  for (let step = 0; step < most && !(await target.isChecked()); step++) {
    await page.keyboard.press('ArrowRight')
  }
}

function isTicked(target: Locator): Promise<boolean> {
  return target.evaluate((element) =>
    /^(?:checkbox|radio)$/.test(element.getAttribute('type') ?? ''),
  )
}
