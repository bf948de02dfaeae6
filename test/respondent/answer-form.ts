import type { Page } from 'playwright-core'

/** Fills every field of the page shown with something it accepts, as a person would. */
export async function answerForm(page: Page): Promise<void> {
  await page.locator('main form').evaluate((form) => {
    const texts: Readonly<Record<string, string>> = {
      'a.age': '34',
      'a.heures': '7.5',
      'a.metier': 'Ébéniste',
      'a.mot': 'Rien à ajouter.',
    }
    const amounts = ['40', '30', '20', '10']
    const tell = (control: Element): void => {
      control.dispatchEvent(new Event('input', { bubbles: true }))
      control.dispatchEvent(new Event('change', { bubbles: true }))
    }
    const done = new Set<string>()
    for (const input of form.querySelectorAll('input')) {
      const { name, type } = input
      if (type === 'radio' || (type === 'checkbox' && input.dataset['alone'] === undefined)) {
        if (!done.has(name) && !input.checked) input.click()
        done.add(name)
      } else if (type === 'text' && input.checkVisibility()) {
        const isPart = (part: string): boolean => name.endsWith(`.${part}`)
        const isAmount = input.closest('.amount') !== null
        input.value =
          texts[name] ??
          (isAmount ? amounts.shift() : isPart('day') ? '17' : isPart('year') ? '2019' : '') ??
          ''
        tell(input)
      }
    }
    for (const [at, select] of form.querySelectorAll('select').entries()) {
      const isMonth = select.options.length > 10
      select.selectedIndex = isMonth ? 6 : at + 1
      tell(select)
    }
    for (const area of form.querySelectorAll('textarea')) {
      area.value = texts[area.name] ?? 'Un mot.'
      tell(area)
    }
  })
}
