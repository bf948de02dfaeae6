import { isPassing } from './ask.ts'
import type { Reply } from './ask.ts'
import type { TroubleTextKey } from '../core/catalogue/client-text.ts'
import { pageWord } from './panel.ts'
import { announce } from './show.ts'
import { tryAgain } from './try-again.ts'

/**
 * Asks until a server gives a lasting answer, and says meanwhile what is the matter.
 *
 * @param request - made anew for each attempt, so that it sends what stands in the form by then
 * @param word - where the words come from: the page itself when absent
 */
export function patiently(
  request: () => Promise<Reply>,
  word: (key: TroubleTextKey) => string = pageWord,
): Promise<Reply> {
  return new Promise((resolve) => {
    let failed = false
    tryAgain(async () => {
      const reply = await request()
      if (isPassing(reply)) {
        failed = true
        announce(word(reply.status === 0 ? 'offline' : 'busy'))
        return false
      }
      if (failed) announce(word('back_online'))
      resolve(reply)
      return true
    })
  })
}
