/** What XML 1.0 cannot hold: a file with one of these does not open. */
const unwritable = /[^\P{Cc}\t\n\r\u007F-\u009F]|[\uFFFE\uFFFF]/gu

/** A text without the characters that no XML file may hold. */
export function plainText(text: string): string {
  return text.replace(unwritable, '')
}
