import { describe, expect, test } from 'vitest'
import { brokenLink } from '../../src/adapters/postgres/chain-hash.ts'
import type { WaveStore } from '../../src/collect/ports/phase.ts'

/** What both stores must do with the wave itself. */
export function runWaveStoreContract(makeStore: () => Promise<WaveStore>): void {
  describe('the wave', () => {
    test('begins in preparation, and takes no answers', async () => {
      const store = await makeStore()
      expect(await store.state()).toMatchObject({ phase: 'preparing', takesAnswers: false })
      expect((await store.state()).today).toMatch(/^\d{4}-\d\d-\d\d$/)
    })

    test('opens, pauses, opens again and closes; a closed wave never opens', async () => {
      const store = await makeStore()
      expect(await store.setPhase('paused')).toBe(false)
      for (const phase of ['open', 'paused', 'open', 'closed'] as const) {
        expect(await store.setPhase(phase)).toBe(true)
        expect((await store.state()).phase).toBe(phase)
      }
      for (const phase of ['open', 'paused', 'preparing'] as const) {
        expect(await store.setPhase(phase)).toBe(false)
      }
      expect(await store.setPhase('closed')).toBe(true)
    })

    test('takes answers within its window, both days included, by the database’s day', async () => {
      const store = await makeStore()
      await store.setPhase('open')
      const { today } = await store.state()
      const windows: readonly (readonly [string | undefined, string | undefined, boolean])[] = [
        [undefined, undefined, true],
        [today, today, true],
        [undefined, '2020-01-01', false],
        ['2999-01-01', undefined, false],
        ['2020-01-01', '2999-01-01', true],
      ]
      for (const [opens, closes, takesAnswers] of windows) {
        await store.setWindow({ opens, closes })
        expect(await store.state()).toMatchObject({ takesAnswers })
        expect((await store.state()).opens).toBe(opens)
      }
    })

    test('keeps the manifest byte for byte', async () => {
      const store = await makeStore()
      expect((await store.state()).manifest).toBeUndefined()
      await store.setManifest('{"é": "’",  "b":1}')
      expect((await store.state()).manifest).toBe('{"é": "’",  "b":1}')
    })

    test('chains what administrators did; a changed entry shows', async () => {
      const store = await makeStore()
      expect(await store.auditTrail()).toEqual([])
      await Promise.all(
        [1, 2, 3, 4, 5].map((n) =>
          store.appendAudit({ actor: 'system', action: 'open', detail: { z: n, a: 'x' } }),
        ),
      )
      const trail = await store.auditTrail()
      expect(trail).toHaveLength(5)
      expect(brokenLink(trail)).toBeUndefined()
      const forged = trail.map((line, at) => (at === 2 ? { ...line, actor: 'someone' } : line))
      expect(brokenLink(forged)).toBe(2)
      expect(brokenLink(trail.toSpliced(1, 1))).toBe(1)
    })
  })
}
