/**
 * Reads base64url without padding by the platform's decoder; undefined when the text is not what
 * `base64UrlOf` writes: the decoder forgives, so what it read is written again and compared.
 *
 * The room's own decoder answers alike, but far more slowly, and every ballot has three such fields.
 */
export function readBase64Url(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? new Uint8Array(bytes) : undefined
}
