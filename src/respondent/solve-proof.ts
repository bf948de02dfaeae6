import { sessionTexts } from '../core/catalogue/client-text.ts'
import { addHidden } from './form-fields.ts'
import { proofOfWork } from './proof-of-work.ts'
import { say } from './say.ts'
import { announce } from './show.ts'

/** Solves the challenge of an open link while the welcome is read, and puts the solution in the form. */
export async function solveProof(form: HTMLFormElement, challenge: string): Promise<void> {
  let told = -1
  const solution = await proofOfWork(challenge, (share) => {
    const percent = Math.floor(share * 4) * 25
    if (percent !== told) announce(say(sessionTexts.proof_running, { percent }))
    told = percent
  })
  if (solution === undefined) return
  addHidden(form, 'altcha', solution)
  announce(say(sessionTexts.proof_done))
}
