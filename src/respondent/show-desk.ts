import type { BallotDesk } from './ballot-desk.ts'
import { codeActions, codeSlots } from './code-slots.ts'
import { loadAnswering } from './load-answering.ts'
import { fillSlot, pageWord, panel } from './panel.ts'
import { mainPart, show } from './show.ts'

/** The welcome as the server wrote it; what was checked is put into it once. */
let welcome: readonly Node[] = [...mainPart().childNodes]
let isReady = false
const welcomeTitle = document.title

/** Where a person comes in: the welcome, or straight on where answers wait or were received. */
export function showDesk(desk: BallotDesk): void {
  const answering = loadAnswering()
  const goOn = async (): Promise<void> => {
    const loaded = await answering
    loaded.goOn(desk, () => {
      showReady(desk, () => void goOn())
    })
  }
  const { waiting, receipt } = desk.keeper.now()
  if (waiting ?? receipt) void goOn()
  else showReady(desk, () => void goOn())
}

/** Puts what was checked into the welcome, above its button. */
function showReady(desk: BallotDesk, start: () => void): void {
  const { key, trusted, keeper } = desk
  const main = mainPart()
  // A code may have been asked for meanwhile, or pages walked.
  if (!welcome.every((node) => node.parentNode === main)) show(welcomeTitle, ...welcome)
  if (isReady) return
  isReady = true
  const form = main.querySelector('form')
  const slots = { ...codeSlots(desk), invited: key.invited }
  form?.before(panel('ready', slots, codeActions(desk)))
  // The words that this device computed, whatever the page said.
  fillSlot(main, 'words', trusted.words)
  welcome = [...main.childNodes]
  const go = form?.querySelector('button')
  if (go && keeper.now().state !== undefined) go.textContent = pageWord('ready.continue')
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    start()
  })
}
