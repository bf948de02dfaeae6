import { inflateSync } from 'node:zlib'

/**
 * The objects of a PDF by number, as a reader finds them through its cross-reference stream: those of
 * their own and those packed together (ISO 32000-1, 7.5.7 and 7.5.8).
 */
export function readPdf(pdf: Uint8Array): ReadonlyMap<number, string> {
  const text = Buffer.from(pdf).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const table = contentOf(text, start)
  const objects = new Map<number, string>()
  for (let at = 0; at * 7 < table.length; at++) {
    const kind = table.readUInt8(at * 7)
    const place = table.readUInt32BE(at * 7 + 1)
    const index = table.readUInt16BE(at * 7 + 5)
    if (kind === 1) objects.set(at, ownObject(text, place, at))
    if (kind === 2) {
      const holder = table.readUInt32BE(place * 7 + 1)
      objects.set(at, packedObject(text, holder, index, at))
    }
  }
  return objects
}

/** All objects of a PDF as one text. */
export function pdfText(pdf: Uint8Array): string {
  return [...readPdf(pdf).values()].join('\n')
}

function ownObject(text: string, place: number, number: number): string {
  const head = `${String(number)} 0 obj\n`
  if (!text.startsWith(head, place)) throw new Error(`object ${String(number)} is not at its place`)
  return text.slice(place + head.length, text.indexOf('\nendobj', place))
}

function packedObject(text: string, holder: number, index: number, number: number): string {
  const content = contentOf(text, holder).toString('latin1')
  const first = Number(/\/First (\d+)/.exec(text.slice(holder))?.[1])
  const numbers = content.slice(0, first).trim().split(/\s+/).map(Number)
  if (numbers[index * 2] !== number) throw new Error(`object ${String(number)} is in another pack`)
  const [from = 0, to] = [numbers[index * 2 + 1], numbers[index * 2 + 3]]
  return content.slice(first + from, to === undefined ? undefined : first + to).trimEnd()
}

function contentOf(text: string, place: number): Buffer {
  const from = text.indexOf('\nstream\n', place) + '\nstream\n'.length
  const length = Number(/\/Length (\d+)/.exec(text.slice(place, from))?.[1])
  return inflateSync(Buffer.from(text.slice(from, from + length), 'latin1'))
}
