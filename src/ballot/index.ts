export {
  base64UrlOf,
  bytesOfBase64Url,
  bytesOfHex,
  concatBytes,
  hexOf,
  sameBytes,
  utf8Of,
} from './bytes.ts'
export { canonicalJson } from './canonical-json.ts'
export type { BallotCrypto, SigningKey } from './ballot-crypto.ts'
export type * from './manifest.ts'
export { digestOf, manifestHash } from './manifest-hash.ts'
export { readSignedManifest } from './read-signed-manifest.ts'
export { checkManifest } from './check-manifest.ts'
export type { ManifestExpectations } from './check-manifest.ts'
export { signManifest } from './sign-manifest.ts'
export type { ManifestSigner } from './sign-manifest.ts'
export { fingerprintWords } from './fingerprint-words.ts'
export { newSeed, resumeCodeOf, seedFromCode } from './resume-code.ts'
export { credentialFrom, ridOf } from './credential.ts'
export type { Credential } from './credential.ts'
export { prepareMessage, readPrepared } from './prepared-message.ts'
export type { BallotIdentity } from './prepared-message.ts'
export { blind } from './blind.ts'
export type { Blinded } from './blind.ts'
export { readBlinded } from './read-blinded.ts'
export { finalize } from './finalize.ts'
export type { BlindAnswer } from './finalize.ts'
export { castMessage, receiptMessage, requestMessage } from './ballot-messages.ts'
export type { BallotRequest, CastLine, ReceiptContent } from './ballot-messages.ts'
export {
  inclusionProof,
  merkleRoot,
  receiptLeaf,
  sortLeaves,
  verifyInclusion,
} from './merkle-tree.ts'
export type { Inclusion } from './merkle-tree.ts'
