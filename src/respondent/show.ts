import { saidLanguage } from './say.ts'

/** The part of the page that changes. */
export function mainPart(): HTMLElement {
  return document.querySelector('main') ?? document.body
}

const site = document.title

/**
 * Shows what a step brought: replaces the main part, and takes keyboard and screen reader to the
 * list of errors if there is one, else to the heading.
 *
 * @param title - title of the document; made of the heading when it is empty
 */
export function show(title: string, ...content: readonly Node[]): void {
  const main = mainPart()
  main.replaceChildren(...content)
  announce('')
  const heading = main.querySelector<HTMLElement>('h1')
  document.title = title || `${heading?.textContent.trim() ?? ''} – ${site}`
  const goal = main.querySelector<HTMLElement>('#errors') ?? heading
  if (!goal) return
  goal.tabIndex = -1
  goal.focus({ preventScroll: true })
  scrollTo(0, 0)
}

/**
 * Lets anchors within the page move the focus and leave the address as it is: a step back in the
 * browser's history is then always a page of the questionnaire.
 */
export function followAnchors(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const anchor = link?.getAttribute('href') ?? ''
    if (!anchor.startsWith('#')) return
    event.preventDefault()
    const goal = document.getElementById(decodeURIComponent(anchor.slice(1)))
    if (goal && goal.tabIndex < 0) goal.tabIndex = -1
    goal?.focus()
    goal?.scrollIntoView({ block: 'nearest' })
  })
}

/** Tells without taking the focus; screen readers read it when they fall silent. */
export function announce(text: string): void {
  const line = statusLine()
  line.lang = saidLanguage()
  line.textContent = text
}

function statusLine(): HTMLElement {
  const there = document.getElementById('status')
  if (there) return there
  const made = document.createElement('p')
  made.id = 'status'
  made.role = 'status'
  mainPart().after(made)
  return made
}
