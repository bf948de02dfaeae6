import { requestMessage } from '../ballot/ballot-messages.ts'
import { base64UrlOf } from '../ballot/bytes.ts'
import { canonicalJson } from '../ballot/canonical-json.ts'
import { ask, whyOf } from './ask.ts'
import type { BallotDesk } from './ballot-desk.ts'
import { castBallot } from './cast-ballot.ts'
import { checkReceipt } from './check-receipt.ts'
import { fillSlot, showPanel } from './panel.ts'
import { patiently } from './patiently.ts'
import type { Receipt, WaitingBallot } from './saved-interview.ts'
import { codeActions, codeSlots } from './code-slots.ts'
import { mainPart, show } from './show.ts'
import { chance } from './try-again.ts'

/** Longest delay of a sending at a random moment, in milliseconds: eight hours. */
const longestDelayMs = 8 * 3_600_000
/** How often the clock is looked at, in milliseconds; browsers slow down long timers. */
const lookAgainMs = 30_000

/** The end of the pages. */
export interface PagesEnd {
  readonly done: Readonly<Record<string, unknown>>
  /** The server's last words to who was screened out, and the panels of the end. */
  readonly last: Node
  /** Walks the pages again, to correct. */
  readonly again: () => void
}

/** Asks when to send; whoever was screened out is not asked. */
export function finishBallot(desk: BallotDesk, { done, last, again }: PagesEnd): void {
  const payload = payloadOf(desk, done)
  const sendAfter = async (delayMs: number): Promise<void> => {
    const version = desk.keeper.now().version + 1
    const waiting = { version, payload, notBefore: Date.now() + delayMs }
    await desk.keeper.keep({ waiting })
    if (done['outcome'] === 'complete') sendWhenDue(desk, waiting, again)
    else await castBallot(desk, waiting)
  }
  if (done['outcome'] === 'complete') {
    showPanel(
      'send',
      {},
      {
        now: () => void sendAfter(0),
        later: () => void sendAfter(chance() * longestDelayMs),
      },
    )
  } else {
    show('', last)
    void sendAfter(0)
  }
}

function payloadOf({ key, keeper }: BallotDesk, done: PagesEnd['done']): string {
  const { record, outcome, flags, medianMinutes } = done
  const told = Array.isArray(flags) ? flags.map(String) : []
  const minutes = keeper.now().seenMs / 60_000
  const isFast = typeof medianMinutes === 'number' && minutes < medianMinutes / 3
  const all = isFast ? ['speeder', ...told] : told
  return canonicalJson({ group: key.group, record, outcome, flags: all })
}

/** Sends at its moment; a page opened after that moment sends at once. */
export function sendWhenDue(desk: BallotDesk, waiting: WaitingBallot, again: () => void): void {
  const isDue = (): boolean => Date.now() >= waiting.notBefore
  const now = (): void => {
    clearInterval(timer)
    showPanel('sending')
    void send(desk, waiting, again)
  }
  const timer = setInterval(() => {
    if (isDue()) now()
  }, lookAgainMs)
  if (isDue()) now()
  else {
    const { lang } = document.documentElement
    const time = new Date(waiting.notBefore).toLocaleTimeString(lang, { timeStyle: 'short' })
    showPanel('waiting', { time }, { now })
  }
}

async function send(desk: BallotDesk, waiting: WaitingBallot, again: () => void): Promise<void> {
  const cast = await castBallot(desk, waiting)
  if (cast.kind === 'stored') showDone(desk, cast.receipt, again)
  else if (cast.kind === 'full') showPanel('full')
  else if (cast.kind === 'older') {
    const replace = async (): Promise<void> => {
      const newer = { ...waiting, version: cast.version + 1 }
      await desk.keeper.keep({ waiting: newer })
      await send(desk, newer, again)
    }
    showPanel('older', {}, { replace: () => void replace() })
  } else {
    showPanel('stopped', { why: cast.why, kept: '' }, { retry: again })
  }
}

/** Where everything ends: the receipt, its check, the code, and the way to correct. */
export function showDone(desk: BallotDesk, receipt: Receipt, again: () => void): void {
  const check = async (): Promise<void> => {
    const { kind, count } = await checkReceipt(desk, receipt)
    for (const one of mainPart().querySelectorAll<HTMLElement>('[data-result]')) {
      one.hidden = one.dataset['result'] !== kind
    }
    fillSlot(mainPart(), 'count', count)
  }
  showPanel(
    'done',
    { ...receipt, ...codeSlots(desk) },
    {
      ...codeActions(desk),
      check: () => void check(),
      correct: again,
      erase: () => {
        showPanel(
          'erase',
          {},
          {
            keep: () => {
              showDone(desk, receipt, again)
            },
            erase: () => void eraseBallot(desk, again),
          },
        )
      },
    },
  )
}

/** Erases the ballot at the collector, then everything here; the credential stays for a new one. */
async function eraseBallot(desk: BallotDesk, again: () => void): Promise<void> {
  const { credential, keeper } = desk
  const { rid, draftId } = credential
  const day = new Date().toISOString().slice(0, 10)
  const message = requestMessage({ rid, action: 'erase', day })
  const edSig = base64UrlOf(await credential.sign(message))
  const reply = await patiently(() => ask('POST', `/ballots/${rid}/erase`, { day, edSig }))
  if (reply.status !== 200) {
    showPanel('stopped', { why: whyOf(reply) }, { retry: again })
    return
  }
  await keeper.keep({ state: undefined, receipt: undefined, closing: undefined })
  await ask('DELETE', `/drafts/${draftId}`)
  showPanel('erased')
}
