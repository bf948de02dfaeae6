import { deviceTexts, sessionTexts, troubleTexts } from '../core/catalogue/client-text.ts'
import { isPassing, textOf } from './ask.ts'
import type { Reply } from './ask.ts'
import { openDevice } from './device.ts'
import type { Device } from './device.ts'
import { enhanceForm } from './enhance-form.ts'
import { addHidden, fillForm, formFields } from './form-fields.ts'
import type { FormFields } from './form-fields.ts'
import { keepTyped } from './keep-typed.ts'
import { pageFragment } from './page-fragment.ts'
import { patiently } from './patiently.ts'
import { postForm } from './post-form.ts'
import { solveProof } from './solve-proof.ts'
import { say } from './say.ts'
import { announce, followAnchors, mainPart, show } from './show.ts'
import { tryAgain } from './try-again.ts'

/*
 * Pages with a token or a session work without this script. It keeps what is typed on the device
 * until the server has it, sends it after each change, and turns pages without loading them anew.
 */

/** What was typed on a page and may not have arrived. */
interface Typed {
  readonly page: string
  readonly fields: FormFields
}

/** How long a person pauses before a change is sent, in milliseconds. */
const sendAfterMs = 1500

interface Session {
  readonly device: Device
  /** Name of the entry on the device: a hash, so that the token is not kept a second time. */
  readonly name: string
}

async function start(): Promise<void> {
  followAnchors()
  const form = mainPart().querySelector('form')
  if (!form) return
  const challenge = form.dataset['challenge']
  if (challenge !== undefined) void solveProof(form, challenge)
  if (pageOf(form) === '') return
  const session = { device: await openDevice(), name: await nameOf(location.pathname) }
  await watch(session, form)
}

async function nameOf(path: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(path))
  return String(new Uint8Array(hash))
}

function pageOf(form: HTMLFormElement): string {
  return formFields(form).find(([name]) => name === 'page')?.[1] ?? ''
}

/** Puts back what had not arrived, and watches a page's form. */
async function watch(session: Session, form: HTMLFormElement): Promise<void> {
  const { device, name } = session
  const page = pageOf(form)
  enhanceForm(form)
  const sender = autosave(session, form)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this script writes here
  const typed = (await device.get(name)) as Typed | undefined
  if (typed?.page === page) {
    fillForm(form, typed.fields)
    form.dispatchEvent(new Event('input'))
    sender.soon()
  }
  const stopKeeping = keepTyped(form, (fields) => {
    void device.put(name, { page, fields })
    sender.soon()
  })
  if (!device.keeps()) announce(say(deviceTexts.no_storage))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const go = event.submitter?.getAttribute('value') ?? 'next'
    stopKeeping()
    void device
      .put(name, { page, fields: formFields(form) })
      .then(sender.stop)
      .then(() => turn(session, form, go))
  })
}

/** Sends a page and shows the next. */
async function turn(session: Session, form: HTMLFormElement, go: string): Promise<void> {
  mainPart().ariaBusy = 'true'
  const reply = await patiently(
    () => postForm(form, go),
    (key) => say(troubleTexts[key]),
  )
  mainPart().ariaBusy = null
  const html = textOf(reply.body['html'])
  if (html === '') {
    // Something the script does not know: the browser does it the plain way.
    addHidden(form, 'go', go)
    form.submit()
    return
  }
  await session.device.remove(session.name)
  show(textOf(reply.body['title']), pageFragment(html))
  const next = mainPart().querySelector('form')
  if (next && pageOf(next) !== '') await watch(session, next)
}

interface Sender {
  readonly soon: () => void
  /** Sends nothing more; resolves once nothing is on its way. */
  readonly stop: () => Promise<unknown>
}

/** Sends what stands in the form after a pause, until it has arrived; one request at a time. */
function autosave({ device, name }: Session, form: HTMLFormElement): Sender {
  let timer: ReturnType<typeof setTimeout> | undefined
  let cancel = (): void => undefined
  let flight: Promise<boolean> = Promise.resolve(true)
  const save = async (): Promise<boolean> => {
    const sent = String(formFields(form))
    const reply = await postForm(form, 'save')
    if (isPassing(reply)) {
      announce(say(troubleTexts.offline))
      return false
    }
    setRevision(form, reply)
    announce(say(reply.status === 409 ? sessionTexts.newer : sessionTexts.sent))
    if (reply.status === 200 && sent === String(formFields(form))) await device.remove(name)
    return true
  }
  const send = async (): Promise<void> => {
    cancel()
    await flight
    cancel = tryAgain(() => {
      flight = save()
      return flight
    })
  }
  return {
    soon: () => {
      clearTimeout(timer)
      timer = setTimeout(() => void send(), sendAfterMs)
    },
    stop: () => {
      clearTimeout(timer)
      cancel()
      return flight
    },
  }
}

function setRevision(form: HTMLFormElement, { body }: Reply): void {
  const field = form.querySelector<HTMLInputElement>('input[name=revision]')
  const { revision } = body
  if (field && typeof revision === 'number') field.value = String(revision)
}

void start()
