import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runBallotCryptoContract } from '../../test/contract/ballot-crypto-contract.ts'
import { nodeBallotCrypto } from '../adapters/ballot-keys/node-ballot-crypto.ts'
import { credentialFrom } from '../ballot/credential.ts'
import { supportsBallots, webBallotCrypto } from './web-ballot-crypto.ts'

// Node's own WebCrypto stands for the browser's: the same standard.
runBallotCryptoContract('WebCrypto', webBallotCrypto)

test('a platform with Ed25519 in WebCrypto supports ballots', async () => {
  expect(await supportsBallots()).toBe(true)
})

test('a seed gives the same credential on every platform, and each opens the other’s drafts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      fc.uint8Array({ maxLength: 200 }),
      async (seed, draft) => {
        const web = await credentialFrom(seed, webBallotCrypto)
        const node = await credentialFrom(seed, nodeBallotCrypto)
        expect([web.pk, web.rid, web.draftId]).toEqual([node.pk, node.rid, node.draftId])
        expect(await web.sign(draft)).toEqual(await node.sign(draft))
        expect(await node.open(await web.seal(draft))).toEqual(new Uint8Array(draft))
        expect(await web.open(await node.seal(draft))).toEqual(new Uint8Array(draft))
      },
    ),
    { numRuns: 20 },
  )
})
