import type { BallotDesk } from './ballot-desk.ts'
import { deviceParts } from './device-parts.ts'
import { trustedPolicy } from './trusted-policy.ts'

/** What the second half of the script does: everything after the welcome. */
export interface Answering {
  /** Shows what stands: the pages, a ballot waiting to leave, or a receipt. */
  readonly goOn: (desk: BallotDesk, left: () => void) => void
}

interface Meeting extends Partial<Answering> {
  /** What the second half borrows. */
  readonly parts: readonly unknown[]
}

declare global {
  /** Hash of the second half, written in when the script is built. */
  const ANSWER_INTEGRITY: string
  interface Window {
    /** Where the two halves of the script meet. */
    visavis?: Meeting | undefined
  }
}

const nonce = document.currentScript?.nonce

let loading: Promise<void> | undefined

/**
 * Loads the second half of the script, once. The first half, whose hash the manifest carries, holds
 * the hash of the second: the browser runs no other.
 */
export async function loadAnswering(): Promise<Answering> {
  window.visavis ??= { parts: deviceParts }
  loading ??= new Promise((resolve) => {
    load(resolve)
  })
  await loading
  const { goOn } = window.visavis
  if (!goOn) throw new Error('the second half of the script did not come')
  return { goOn }
}

function load(loaded: () => void): void {
  const script = document.createElement('script')
  script.integrity = ANSWER_INTEGRITY
  if (nonce !== undefined) script.nonce = nonce
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a trusted address stands for one
  script.src = trustedPolicy.createScriptURL('/answer.js') as string
  script.addEventListener('load', loaded)
  script.addEventListener('error', () => {
    // No connection, most likely: the page has time.
    script.remove()
    setTimeout(() => {
      load(loaded)
    }, 3000)
  })
  document.head.append(script)
}
