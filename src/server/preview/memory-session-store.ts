import type { Session } from '../../collect/ports/collector-store.ts'
import type { SessionStore } from '../collector/collector-context.ts'

/** Sessions kept at a time: who tries a questionnaire leaves many behind. */
const mostSessions = 1000

/**
 * Keeps sessions of a preview in memory until it stops, and no answer at all: what is finished is
 * forgotten but for how it ended.
 */
export function memorySessionStore(today: string): SessionStore {
  const sessions = new Map<string, Session>()
  const nameOf = (hash: Uint8Array): string => Buffer.from(hash).toString('hex')
  return {
    state: async () => ({ phase: 'open', today, takesAnswers: true }),
    quotaCounts: async () => [],
    admit: async (tokens) => {
      for (const token of tokens) {
        const name = nameOf(token.tokenHash)
        if (!sessions.has(name)) sessions.set(name, { ...token, revision: 0 })
        const [oldest] = sessions.keys()
        if (sessions.size > mostSessions && oldest !== undefined) sessions.delete(oldest)
      }
    },
    session: async (hash) => sessions.get(nameOf(hash)),
    saveSession: async (hash, revision, state) => {
      const session = sessions.get(nameOf(hash))
      if (session === undefined) return 'unknown'
      if (session.outcome !== undefined) return 'finished'
      if (session.revision !== revision) return 'stale'
      sessions.set(nameOf(hash), { ...session, revision: revision + 1, state })
      return 'saved'
    },
    finishSession: async (hash, revision, { answer }) => {
      const session = sessions.get(nameOf(hash))
      if (session === undefined) return { kind: 'unknown' }
      if (session.revision !== revision) return { kind: 'stale' }
      const { state: _, ...kept } = session
      sessions.set(nameOf(hash), { ...kept, revision: revision + 1, outcome: answer.outcome })
      return { kind: 'stored' }
    },
  }
}
