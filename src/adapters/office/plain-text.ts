/** What XML 1.0 cannot hold: a file with one of these does not open. */
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** A text without the characters that no XML file may hold. */
export function plainText(text: string): string {
  return text.replace(unwritable, '')
}
