import { show } from './show.ts'

/** What is written into a panel's slots, by name. */
export type Slots = Readonly<Record<string, string | number>>

/** What a panel's buttons do, by name; those without are left out. */
export type Actions = Readonly<Record<string, () => void>>

const templates = new Map<string, HTMLTemplateElement>()

/** Takes up the panels that the server wrote into the page, or into a part of it. */
export function gatherPanels(within: ParentNode): void {
  for (const template of within.querySelectorAll<HTMLTemplateElement>('[data-panel]')) {
    templates.set(template.dataset['panel'] ?? '', template)
  }
}

/** Whether a panel was taken up. */
export function hasPanel(name: string): boolean {
  return templates.has(name)
}

/** A panel ready to be shown: its slots filled as text, its buttons connected. */
export function panel(name: string, slots: Slots = {}, actions: Actions = {}): DocumentFragment {
  const made = document.createDocumentFragment()
  const template = templates.get(name)
  if (template) made.append(template.content.cloneNode(true))
  for (const [slot, text] of Object.entries(slots)) {
    for (const place of made.querySelectorAll(`[data-slot=${slot}]`))
      place.textContent = String(text)
  }
  for (const button of made.querySelectorAll<HTMLElement>('[data-do]')) {
    const act = actions[button.dataset['do'] ?? '']
    if (act) button.onclick = act
    else button.remove()
  }
  for (const part of made.querySelectorAll<HTMLElement>('[data-if]')) {
    if (!(String(part.dataset['if']) in slots)) part.remove()
  }
  return made
}

/** Shows a panel in place of what was shown. */
export function showPanel(name: string, slots?: Slots, actions?: Actions): void {
  show(panel(name, slots, actions))
}

/** A word of the page, in its language. */
export function pageWord(key: string): string {
  const words = templates.get('words')?.content
  return words?.querySelector(`[data-say="${key}"]`)?.textContent ?? key
}
