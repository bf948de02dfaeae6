/** Characters of a sheet's name at most. */
const longest = 31
const illegal = /[[\]:*?/\\\p{Cc}]/gu

/**
 * Makes a legal name of a sheet that no other of its workbook has: no `[ ] : * ? / \`, 31 characters at
 * most, no apostrophe at either end, not the reserved `History`.
 *
 * @param title - what the sheet would be called
 * @param taken - names of the workbook; case makes no difference
 */
export function sheetName(title: string, taken: readonly string[]): string {
  const plain = title.replace(illegal, ' ').replace(/\s+/g, ' ').trim()
  const known = new Set([...taken.map((name) => name.toLowerCase()), 'history', ''])
  for (let at = 1; ; at++) {
    const name = shorten(plain, at === 1 ? '' : ` ${String(at)}`)
    if (!known.has(name.toLowerCase())) return name
  }
}

function shorten(text: string, ending: string): string {
  const room = longest - ending.length
  let kept = ''
  // Whole characters: half a surrogate pair is none.
  for (const character of text) {
    if (kept.length + character.length > room) break
    kept += character
  }
  const space = kept.lastIndexOf(' ')
  const cut = kept.length < text.length && space > room / 2 ? kept.slice(0, space) : kept
  return `${cut.replace(/^['\s]+|['\s,;:.]+$/g, '')}${ending}`
}
