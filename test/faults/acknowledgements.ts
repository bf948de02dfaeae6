import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import type { Random } from '../../src/core/random.ts'
import type { MadeBallot } from './ballot-maker.ts'
import type { FaultField } from './fault-field.ts'

/** What was acknowledged, as the people who sent it know it: kept outside of all that is killed. */
export interface Acknowledgements {
  /** By rid: the newest version acknowledged and the digest of its payload. */
  readonly newest: Map<string, { readonly version: number; readonly digest: string }>
}

/** One attempt: the status, or undefined when no answer came. */
export interface Attempt {
  readonly status: number | undefined
  readonly text: string
}

/** Sends a ballot once. */
export async function sendOnce(origin: string, ballot: MadeBallot): Promise<Attempt> {
  try {
    const response = await fetch(`${origin}/ballots/${ballot.rid}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: ballot.body,
    })
    return { status: response.status, text: await response.text() }
  } catch {
    return { status: undefined, text: '' }
  }
}

/** Sends a ballot until it is answered, as a respondent's page does: later and later, with jitter. */
export async function sendUntilAnswered(
  origin: string,
  ballot: MadeBallot,
  random: Random,
): Promise<Attempt> {
  for (let waitMs = 20; ; waitMs = Math.min(2 * waitMs, 500)) {
    const attempt = await sendOnce(origin, ballot)
    const isLater = attempt.status === undefined || [429, 503].includes(attempt.status)
    if (!isLater) return attempt
    await pause(waitMs * (0.5 + random.uniform()))
  }
}

/** Writes down what was acknowledged. */
export function acknowledge({ newest }: Acknowledgements, ballot: MadeBallot): void {
  const known = newest.get(ballot.rid)
  if (known !== undefined && known.version >= ballot.version) return
  newest.set(ballot.rid, { version: ballot.version, digest: ballot.digest })
}

/**
 * The invariants of TRUST.md §6: every acknowledged version is there (I1), one row a ballot and no
 * older version than acknowledged (I2), no more ballots than were made (I3).
 */
export async function expectNothingLost(
  field: FaultField,
  { newest }: Acknowledgements,
  made: number,
): Promise<void> {
  const rows = await field.rows('SELECT rid, version, digest FROM ballots')
  const stored = new Map(rows.map((row) => [row['rid'], row]))
  expect(stored.size).toBe(rows.length)
  expect(rows.length).toBeLessThanOrEqual(made)
  const lost = [...newest].filter(([rid, { version, digest }]) => {
    const row = stored.get(rid)
    if (row === undefined || Number(row['version']) < version) return true
    return Number(row['version']) === version && row['digest'] !== digest
  })
  expect(lost).toEqual([])
}
