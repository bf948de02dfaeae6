import {
  constants,
  createPrivateKey,
  createPublicKey,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto'

/**
 * Signs a blinded message (RFC 9474 §4.3, BlindSign) by OpenSSL's constant-time RSA, and verifies the
 * result before it leaves: a signature that a fault spoilt would give away the key's factors.
 *
 * @param pem - of `makeIssuingKey`
 * @param blinded - as long as the modulus and below it; `readBlinded` checks what came from outside
 * @throws Error for another length or range, or when the computer miscalculated.
 */
export function signBlinded(pem: string, blinded: Uint8Array): Uint8Array {
  const privateKey = createPrivateKey(pem)
  const publicKey = createPublicKey(privateKey)
  const padding = constants.RSA_NO_PADDING
  const signature = decryptRaw()
  if (!publicEncrypt({ key: publicKey, padding }, signature).equals(blinded)) {
    throw new Error('signBlinded computed a wrong signature and kept it back')
  }
  return new Uint8Array(signature)

  function decryptRaw(): Buffer {
    const bits = privateKey.asymmetricKeyDetails?.modulusLength ?? 0
    if (blinded.length * 8 !== bits) {
      throw new Error('signBlinded requires as many bytes as the modulus has')
    }
    try {
      return privateDecrypt({ key: privateKey, padding }, blinded)
    } catch (cause) {
      throw new Error('signBlinded requires a number below the modulus', { cause })
    }
  }
}
