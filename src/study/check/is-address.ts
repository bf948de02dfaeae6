/** What an address looks like: no space, no sign that would end it or start another. */
const addressPattern: RegExp = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\.]+$/

/** Longest address of a mail (RFC 5321, 4.5.3.1.3). */
const longestAddress = 254

/**
 * Whether a text is an e-mail address, as far as its form tells: one `@`, a dot after it, nothing
 * that could end the address or start another line.
 */
export function isAddress(text: string): boolean {
  return text.length <= longestAddress && addressPattern.test(text) && !/[\p{Cc}\p{Cf}]/u.test(text)
}
