/**
 * The offset of the first byte that is not UTF-8, from 0; undefined when all is well.
 *
 * Two-byte encodings show as bad bytes too; a byte order mark is fine.
 *
 * @param content - the bytes of a file
 */
export function firstBadByte(content: Uint8Array): number | undefined {
  if (isUtf8(content)) return undefined
  // The longest good beginning, by halving; a cut inside a character only shortens it by three.
  let good = 0
  let bad = content.length
  while (bad - good > 1) {
    const middle = good + Math.floor((bad - good) / 2)
    if (isUtf8Start(content.subarray(0, middle))) good = middle
    else bad = middle
  }
  return lastWhole(content, good)
}

function isUtf8(content: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content)
    return true
  } catch {
    return false
  }
}

/** Whether bytes are UTF-8 that may break off inside its last character. */
function isUtf8Start(content: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content, { stream: true })
    return true
  } catch {
    return false
  }
}

/** The start of the character that the good beginning breaks off in, or its end. */
function lastWhole(content: Uint8Array, good: number): number {
  for (let cut = good; cut > good - 4 && cut > 0; cut--) {
    if (isUtf8(content.subarray(0, cut))) return cut
  }
  return good
}
