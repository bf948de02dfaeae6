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

/** A panel ready to be shown: its slots filled as text, its buttons connected. */
export function panel(name: string, slots: Slots = {}, actions: Actions = {}): DocumentFragment {
  const made = document.createDocumentFragment()
  made.append(...(templates.get(name)?.content.cloneNode(true).childNodes ?? []))
  for (const [slot, text] of Object.entries(slots)) fillSlot(made, slot, text)
  connectButtons(made, actions)
  for (const part of made.querySelectorAll<HTMLElement>('[data-if]')) {
    if (slots[part.dataset['if'] ?? ''] === undefined) part.remove()
  }
  return made
}

function connectButtons(within: ParentNode, actions: Actions): void {
  for (const button of within.querySelectorAll<HTMLElement>('[data-do]')) {
    const act = actions[button.dataset['do'] ?? '']
    if (act) button.addEventListener('click', act)
    else button.remove()
  }
}

/** Writes a value where a panel shows it. */
export function fillSlot(within: ParentNode, slot: string, text: string | number): void {
  for (const place of within.querySelectorAll(`[data-slot=${slot}]`))
    place.textContent = String(text)
}

/** Shows a panel in place of what was shown. */
export function showPanel(name: string, slots?: Slots, actions?: Actions): void {
  show('', panel(name, slots, actions))
}

/** A word of the page, in its language. */
export function pageWord(key: string): string {
  const words = templates.get('words')?.content
  return words?.querySelector(`[data-say="${key}"]`)?.textContent ?? key
}
