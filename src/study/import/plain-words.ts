/** Longest label: beyond it a header is a paragraph. */
const longest = 1000

/**
 * A text of a foreign file as a study may hold it: without markup, and without braces, which a study
 * reads as places to fill.
 *
 * @param fallback - what stands where nothing is left
 */
export function plainWords(text: string, fallback: string): string {
  const plain = text
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replaceAll('<', '‹')
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    // oxlint-disable-next-line no-control-regex -- YAML and pages hold none of them
    .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim()
    .slice(0, longest)
    .trimEnd()
  return plain === '' ? fallback : plain
}
