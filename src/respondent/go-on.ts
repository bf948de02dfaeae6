import type { BallotDesk } from './ballot-desk.ts'
import { codeActions, codeSlots } from './code-slots.ts'
import { finishBallot, sendWhenDue, showDone } from './finish-ballot.ts'
import type { Answering } from './load-answering.ts'
import { showPanel } from './panel.ts'
import { walkPages } from './walk-pages.ts'

/** The second half of the script: from the first page to the receipt. */
const goOn = (desk: BallotDesk, left: () => void): void => {
  const walk = (): void => {
    walkPages(desk, {
      finished: (done, html) => {
        finishBallot(desk, { done, html, again: walk })
      },
      saved: () => {
        showPanel('saved', codeSlots(desk), { ...codeActions(desk), continue: walk })
      },
      stopped: (why) => {
        showPanel('stopped', { why, kept: '' }, { retry: walk })
      },
      left,
    })
  }
  const { waiting, receipt } = desk.keeper.now()
  if (waiting) sendWhenDue(desk, waiting, walk)
  else if (receipt) showDone(desk, receipt, walk)
  else walk()
}

Object.assign(window.visavis ?? {}, { goOn } satisfies Answering)
