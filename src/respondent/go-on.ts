import type { BallotDesk } from './ballot-desk.ts'
import { finishBallot, sendWhenDue, showDone } from './finish-ballot.ts'
import type { Answering } from './load-answering.ts'
import { pageFragment } from './page-fragment.ts'
import { gatherPanels, showPanel } from './panel.ts'
import { walkPages } from './walk-pages.ts'

/** The second half of the script: from the first page to the receipt. */
const goOn = (desk: BallotDesk, left: () => void): void => {
  const walk = (): void => {
    walkPages(desk, {
      finished: (done, last) => {
        finishBallot(desk, { done, last, again: walk })
      },
      stopped: (why) => {
        showPanel('stopped', { why, kept: '' }, { retry: walk })
      },
      left,
    })
  }
  const { waiting, receipt, closing } = desk.keeper.now()
  if (closing !== undefined) gatherPanels(pageFragment(closing))
  if (waiting) sendWhenDue(desk, waiting, walk)
  else if (receipt) showDone(desk, receipt, walk)
  else walk()
}

Object.assign(window.visavis ?? {}, { goOn } satisfies Answering)
