import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { proofOfWork } from './proof-of-work.ts'
import type { ProofOfWork } from './proof-of-work.ts'

async function solve(proof: ProofOfWork): Promise<string> {
  const { algorithm, challenge, salt, signature } = await proof.challenge()
  let number = 0
  while (createHash('sha256').update(`${salt}${number}`).digest('hex') !== challenge) number += 1
  const told = { algorithm, challenge, number, salt, signature }
  return Buffer.from(JSON.stringify(told)).toString('base64')
}

describe('proofOfWork', () => {
  it('takes a solution once', async () => {
    const proof = proofOfWork()
    const solution = await solve(proof)
    const taken = await Promise.all([1, 2, 3].map(async () => proof.accept(solution)))
    expect(taken.filter(Boolean)).toHaveLength(1)
    expect(await proof.accept(solution)).toBe(false)
  })

  it('takes one of the hour before, and none of another process or of long ago', async () => {
    let now = Date.now()
    const proof = proofOfWork(() => now)
    const [early, late] = [await solve(proof), await solve(proof)]
    expect(await proofOfWork().accept(early)).toBe(false)
    now += 3_600_000
    expect(await proof.accept(early)).toBe(true)
    now += 7_200_000
    expect(await proof.accept(late)).toBe(false)
  })

  it.each([
    '',
    'no base64!',
    'bm9uZQ==',
    Buffer.from('{"signature":1}').toString('base64'),
    'x'.repeat(5000),
  ])('refuses %j', async (solution) => {
    expect(await proofOfWork().accept(solution)).toBe(false)
  })
})
