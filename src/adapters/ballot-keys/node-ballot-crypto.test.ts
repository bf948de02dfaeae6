import { runBallotCryptoContract } from '../../../test/contract/ballot-crypto-contract.ts'
import { nodeBallotCrypto } from './node-ballot-crypto.ts'

runBallotCryptoContract('Node', nodeBallotCrypto)
