import { ask, whyOf, fieldsOf, textOf } from './ask.ts'
import type { Reply } from './ask.ts'
import type { BallotDesk } from './ballot-desk.ts'
import { leaveDraft } from './draft.ts'
import { enhanceForm } from './enhance-form.ts'
import { fillForm, formFields } from './form-fields.ts'
import type { FormFields } from './form-fields.ts'
import { keepTyped } from './keep-typed.ts'
import { pageFragment } from './page-fragment.ts'
import { patiently } from './patiently.ts'
import { sightClock } from './sight-clock.ts'
import { mainPart, show } from './show.ts'

/** What follows the pages. */
export interface AfterPages {
  /** Every page is answered: what the server says of the end, as it came. */
  readonly finished: (done: Readonly<Record<string, unknown>>, html: string) => void
  /** The person wants to go on later. */
  readonly saved: () => void
  /** The server takes no step now, and says why. */
  readonly stopped: (why: string) => void
  /** The browser's back button led before the first page. */
  readonly left: () => void
}

/** Walks the pages: the server routes and renders, the answers stay with the device between pages. */
export function walkPages(desk: BallotDesk, after: AfterPages): void {
  const { keeper, key } = desk
  const clock = sightClock()
  let stopKeeping = (): void => undefined
  let busy = false

  const step = async (
    go: string,
    shown?: { page: string; fields: () => FormFields },
    at?: unknown,
  ): Promise<void> => {
    if (busy) return
    busy = true
    mainPart().ariaBusy = 'true'
    const reply = await patiently(() =>
      ask('POST', '/pages', {
        population: key.population,
        group: key.group,
        language: document.documentElement.lang,
        state: stateAt(keeper.now().state, at),
        page: shown?.page,
        fields: shown?.fields() ?? [],
        go,
      }),
    )
    busy = false
    mainPart().ariaBusy = null
    await take(reply, at === undefined)
    if (go === 'save' && reply.status === 200) after.saved()
  }

  const take = async (reply: Reply, isNew: boolean): Promise<void> => {
    if (reply.status !== 200 && reply.status !== 422) {
      after.stopped(whyOf(reply))
      return
    }
    const { html, state, page, done } = reply.body
    stopKeeping()
    const { typed, seenMs } = keeper.now()
    const samePage = typed?.page === page
    await keeper.keep({
      state,
      typed: samePage ? typed : undefined,
      seenMs: seenMs + clock.sinceLast(),
    })
    void leaveDraft(desk)
    if (typeof done === 'object' && done !== null) after.finished(fieldsOf(done), textOf(html))
    else showPage(textOf(html), textOf(page), isNew)
  }

  const showPage = (html: string, page: string, isNew: boolean): void => {
    show(...pageFragment(html))
    if (isNew && fieldsOf(history.state)['page'] !== page) history.pushState({ page }, '')
    const form = mainPart().querySelector('form')
    if (!form) return
    const { typed } = keeper.now()
    if (typed?.page === page) fillForm(form, typed.fields)
    enhanceForm(form)
    stopKeeping = keepTyped(form, (fields) => void keeper.keep({ typed: { page, fields } }))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const go = event.submitter?.getAttribute('value') ?? 'next'
      void step(go, { page, fields: () => formFields(form) })
    })
  }

  onpopstate = (event) => {
    const { page } = fieldsOf(event.state)
    stopKeeping()
    if (typeof page === 'string') void step('start', undefined, page)
    else after.left()
  }
  void step('start')
}

/** The state as if the person stood on a page they came through. */
function stateAt(state: unknown, page: unknown): unknown {
  if (state === undefined) return null
  return page === undefined ? state : { ...fieldsOf(state), page }
}
