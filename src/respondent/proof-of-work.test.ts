import { createChallenge, verifySolution } from 'altcha-lib/v1'
import { expect, test } from 'vitest'
import { proofOfWork } from './proof-of-work.ts'

const hmacKey = 'a key of the test'

test('a challenge of ALTCHA is solved as its own library wants it, and progress is told', async () => {
  const challenge = await createChallenge({ hmacKey, maxnumber: 5000, number: 4321 })
  const told: number[] = []
  const solution = await proofOfWork(JSON.stringify(challenge), (share) => told.push(share))
  expect(await verifySolution(solution ?? '', hmacKey)).toBe(true)
  expect(told.length).toBeGreaterThan(2)
  expect(told).toEqual(told.toSorted((one, other) => one - other))
})

test('a challenge that no number solves ends without a solution', async () => {
  const challenge = await createChallenge({ hmacKey, maxnumber: 2000, number: 1 })
  const impossible = { ...challenge, challenge: '0'.repeat(64) }
  expect(await proofOfWork(JSON.stringify(impossible), () => undefined)).toBeUndefined()
})
