import type { MeAnswer } from '../../../api/account-answers.ts'
import type { Handlers } from '../../http/make-app.ts'
import { languageOf, sendJson } from '../answer.ts'
import { callerOf } from '../caller-of.ts'
import type { StudioContext } from '../studio-context.ts'

/** Who works here. */
export function accountRoutes({ home }: StudioContext): Readonly<Record<string, Handlers>> {
  return {
    '/me': {
      GET: async (context) => {
        const { account } = callerOf(context)
        const me: MeAnswer = {
          accounts: account !== undefined,
          name: account?.name,
          email: account?.email,
          makesStudies: home !== undefined,
        }
        return Promise.resolve(sendJson(me, languageOf(context.req.raw)))
      },
    },
  }
}
