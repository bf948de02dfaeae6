import { resumeCodeOf } from '../ballot/resume-code.ts'
import type { BallotDesk } from './ballot-desk.ts'
import { bytesOf } from './get-credential.ts'
import { pageWord } from './panel.ts'
import type { Actions, Slots } from './panel.ts'
import { announce } from './show.ts'

/** What the panels that show the resume code need. */
export function codeSlots({ keeper, device }: BallotDesk): Slots {
  const code = resumeCodeOf(bytesOf(keeper.now().seed))
  return { code, ...(device.keeps() ? {} : { not_kept: '' }) }
}

/** What their buttons do. */
export function codeActions(desk: BallotDesk): Actions {
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(String(codeSlots(desk)['code']))
    announce(pageWord('code.copied'))
  }
  return { copy: () => void copy().catch(() => undefined) }
}
