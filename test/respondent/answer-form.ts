import type { Page } from 'playwright-core'

/** Fills every field of the page shown with something it accepts. */
export async function answerForm(page: Page): Promise<void> {
  const form = page.locator('main form')
  await form.evaluate(tickFirst)
  await form.evaluate(writeTexts)
  await form.evaluate(choosePlaces)
}

/*
 * Each runs in the page, and so stands alone.
 */

function tickFirst(form: Element): void {
  const done = new Set<string>()
  for (const input of form.querySelectorAll('input')) {
    const { name, type, checked } = input
    const isTick = type === 'radio' || (type === 'checkbox' && input.dataset['alone'] === undefined)
    if (!isTick) continue
    if (!done.has(name) && !checked) input.click()
    done.add(name)
  }
}

function writeTexts(form: Element): void {
  const texts: Readonly<Record<string, string>> = {
    'a.age': '34',
    'a.heures': '7.5',
    'a.metier': 'Ébéniste',
    'a.mot': 'Rien à ajouter.',
    'a.embauche.day': '17',
    'a.embauche.year': '2019',
  }
  const amounts = ['40', '30', '20', '10']
  for (const field of form.querySelectorAll<HTMLInputElement>('input[type=text],textarea')) {
    if (!field.checkVisibility()) continue
    const isAmount = field.closest('.amount') !== null
    field.value = (isAmount ? amounts.shift() : texts[field.name]) ?? ''
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

function choosePlaces(form: Element): void {
  for (const [at, select] of form.querySelectorAll('select').entries()) {
    // The month of a date, or the place of a ranking.
    select.selectedIndex = select.options.length > 10 ? 6 : at + 1
    select.dispatchEvent(new Event('input', { bubbles: true }))
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }
}
