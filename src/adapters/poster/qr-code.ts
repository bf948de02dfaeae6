import { encode } from 'uqr'

/**
 * Draws a QR code as SVG: one path of dark squares, with the quiet zone that readers need.
 *
 * Error correction M: a printed sheet survives a stain. Colours are fixed, since readers expect dark
 * on light, whatever the page's theme.
 *
 * @param text - an address, 500 characters at most
 * @param title - what the drawing is, for who cannot see it
 * @returns the element as text; title and path hold nothing that must be escaped but `title`
 */
export function qrCode(text: string, title: string): string {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(size)} ${String(size)}" role="img" shape-rendering="crispEdges">`,
    `<title>${escapeText(title)}</title>`,
    `<path fill="#fff" d="M0 0h${String(size)}v${String(size)}H0z"/>`,
    `<path fill="#000" d="${squares.join('')}"/>`,
    '</svg>',
  ].join('')
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
