import { ask, whyOf, fieldsOf, textOf } from './ask.ts'
import type { Reply } from './ask.ts'
import type { BallotDesk } from './ballot-desk.ts'
import { leaveDraft } from './draft.ts'
import { enhanceForm } from './enhance-form.ts'
import { fillForm, formFields } from './form-fields.ts'
import { keepTyped } from './keep-typed.ts'
import { pageFragment } from './page-fragment.ts'
import { gatherPanels } from './panel.ts'
import { patiently } from './patiently.ts'
import { sightClock } from './sight-clock.ts'
import type { SightClock } from './sight-clock.ts'
import { mainPart, show } from './show.ts'

/** What follows the pages. */
export interface AfterPages {
  /** Every page is answered: what the server says of the end, and its last page. */
  readonly finished: (done: Readonly<Record<string, unknown>>, last: Node) => void
  /** The server takes no step now, and says why. */
  readonly stopped: (why: string) => void
  /** The browser's back button led before the first page. */
  readonly left: () => void
}

interface Walk {
  readonly desk: BallotDesk
  readonly after: AfterPages
  readonly clock: SightClock
  /** Stops keeping what is typed on the page shown. */
  stopKeeping: () => void
  busy: boolean
}

interface Gesture {
  readonly go: string
  /** The page that was left, and its form. */
  readonly page?: string | undefined
  readonly form?: HTMLFormElement | undefined
  /** The page that the browser's history leads to. */
  readonly at?: string | undefined
}

let turning = new AbortController()

/** Walks the pages: the server routes and renders, the answers stay with the device between pages. */
export function walkPages(desk: BallotDesk, after: AfterPages): void {
  const walk: Walk = {
    desk,
    after,
    clock: sightClock(),
    stopKeeping: () => undefined,
    busy: false,
  }
  turning.abort()
  turning = new AbortController()
  const turn = (event: PopStateEvent): void => {
    const { page } = fieldsOf(event.state)
    walk.stopKeeping()
    if (typeof page === 'string') void step(walk, { go: 'start', at: page })
    else after.left()
  }
  addEventListener('popstate', turn, { signal: turning.signal })
  void step(walk, { go: 'start' })
}

async function step(walk: Walk, gesture: Gesture): Promise<void> {
  if (walk.busy) return
  const { go, page, form, at } = gesture
  const { key, keeper } = walk.desk
  walk.busy = true
  mainPart().ariaBusy = 'true'
  const reply = await patiently(() =>
    ask('POST', '/pages', {
      population: key.population,
      group: key.group,
      language: document.documentElement.lang,
      state: stateAt(keeper.now().state, at),
      page,
      fields: form ? formFields(form) : [],
      go,
    }),
  )
  walk.busy = false
  mainPart().ariaBusy = null
  walk.stopKeeping()
  if (textOf(reply.body['html']) !== '') await take(walk, reply, gesture)
  else walk.after.stopped(whyOf(reply))
}

/** The state as if the person stood on a page they came through. */
function stateAt(state: unknown, page: string | undefined): unknown {
  if (state === undefined) return null
  return page === undefined ? state : { ...fieldsOf(state), page }
}

async function take(walk: Walk, { body }: Reply, { at }: Gesture): Promise<void> {
  const { desk, after, clock } = walk
  const { html, state, page, title, done } = body
  const { typed, seenMs } = desk.keeper.now()
  const isOver = typeof done === 'object' && done !== null
  await desk.keeper.keep({
    state,
    typed: typed?.page === page ? typed : undefined,
    seenMs: seenMs + clock.sinceLast(),
    ...(isOver ? { closing: textOf(html) } : {}),
  })
  void leaveDraft(desk)
  const nodes = pageFragment(textOf(html))
  if (isOver) {
    gatherPanels(nodes)
    after.finished(fieldsOf(done), nodes)
  } else {
    show(textOf(title), nodes)
    watchPage(walk, textOf(page), at === undefined)
  }
}

/** Keeps what is typed on a page, and turns it when its form is sent. */
function watchPage(walk: Walk, page: string, isNew: boolean): void {
  const { keeper } = walk.desk
  if (isNew && fieldsOf(history.state)['page'] !== page) history.pushState({ page }, '')
  const form = mainPart().querySelector('form')
  if (!form) return
  const { typed } = keeper.now()
  if (typed?.page === page) fillForm(form, typed.fields)
  enhanceForm(form)
  walk.stopKeeping = keepTyped(form, (fields) => void keeper.keep({ typed: { page, fields } }))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const go = event.submitter?.getAttribute('value') ?? 'next'
    void step(walk, { go, page, form })
  })
}
