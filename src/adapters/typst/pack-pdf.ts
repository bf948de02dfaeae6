import { deflateSync } from 'node:zlib'

/** Objects compressed together: a reader that wants one unpacks them all. */
const together = 400

interface PdfObject {
  readonly number: number
  readonly body: Buffer
}

/**
 * Packs the objects of a PDF that are no streams into compressed ones, which the compiler leaves as
 * plain text: most of a tagged document is its structure, and shrinks to a sixteenth.
 *
 * Source: ISO 32000-1, 7.5.7 (object streams) and 7.5.8 (cross-reference streams); PDF/UA-1 allows both.
 *
 * @param pdf - with a cross-reference table, without updates or encryption
 * @returns the same document; the same bytes for the same bytes
 */
export function packPdf(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const { head, objects, trailer, size } = readPdf(bytes)
  const streams = objects.filter(isStream)
  const packs = packsOf(objects.filter((object) => !isStream(object)))
  const made = packs.map((pack, at): PdfObject => ({ number: size + at, body: packBody(pack) }))
  const chunks: Buffer[] = [head]
  const table = newTable(size + packs.length + 1)
  let offset = head.length
  for (const { number, body } of [...streams, ...made]) {
    const chunk = written(number, body)
    placeEntry(table, number, [1, offset, 0])
    chunks.push(chunk)
    offset += chunk.length
  }
  for (const [at, pack] of packs.entries()) {
    for (const [index, { number }] of pack.entries())
      placeEntry(table, number, [2, size + at, index])
  }
  const own = size + packs.length
  placeEntry(table, own, [1, offset, 0])
  const entries = `/Type /XRef /Size ${String(own + 1)} /W [1 4 2] ${trailer}`
  chunks.push(written(own, streamBody(entries, table)))
  chunks.push(Buffer.from(`startxref\n${String(offset)}\n%%EOF\n`, 'latin1'))
  return new Uint8Array(Buffer.concat(chunks))
}

interface ReadPdf {
  /** The version, and what stands before the first object. */
  readonly head: Buffer
  readonly objects: readonly PdfObject[]
  /** The entries of the trailer but for its size. */
  readonly trailer: string
  readonly size: number
}

function readPdf(bytes: Buffer): ReadPdf {
  const from = bytes.lastIndexOf('startxref')
  const at = Number(/startxref\s+(\d+)/.exec(bytes.toString('latin1', Math.max(0, from)))?.[1])
  const end = bytes.toString('latin1', at)
  const table = /^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [nf]\s{1,2})+)trailer\s*<<(.*)>>/s.exec(end)
  if (table === null) throw new Error('packPdf requires a PDF with a cross-reference table')
  const [, size = '0', lines = '', trailer = ''] = table
  const places = [...lines.matchAll(/(\d{10}) \d{5} ([nf])/g)].flatMap(([, place, use], number) =>
    use === 'n' ? [{ number, place: Number(place) }] : [],
  )
  const sorted = places.toSorted((one, other) => one.place - other.place)
  const objects = sorted.map(({ number, place }, index) => ({
    number,
    body: bodyOf(bytes.subarray(place, sorted[index + 1]?.place ?? at)),
  }))
  return {
    head: bytes.subarray(0, sorted[0]?.place ?? 0),
    objects,
    trailer: trailer.replace(/\/Size\s+\d+/, '').trim(),
    size: Number(size),
  }
}

/** What stands between `obj` and `endobj`. */
function bodyOf(object: Buffer): Buffer {
  const from = object.indexOf('obj') + 'obj'.length
  const to = object.lastIndexOf('endobj')
  return trimmed(object.subarray(from, to))
}

function trimmed(bytes: Buffer): Buffer {
  let [from, to] = [0, bytes.length]
  while (from < to && isSpace(bytes[from])) from++
  while (to > from && isSpace(bytes[to - 1])) to--
  return bytes.subarray(from, to)
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d || byte === 0x20
}

function isStream({ body }: PdfObject): boolean {
  return body.subarray(-'endstream'.length).equals(endOfStream)
}

const endOfStream = Buffer.from('endstream', 'latin1')

function packsOf(objects: readonly PdfObject[]): readonly (readonly PdfObject[])[] {
  return Array.from({ length: Math.ceil(objects.length / together) }, (_, at) =>
    objects.slice(at * together, (at + 1) * together),
  )
}

function packBody(pack: readonly PdfObject[]): Buffer {
  let offset = 0
  const index = pack.map(({ number, body }) => {
    const entry = `${String(number)} ${String(offset)}`
    offset += body.length + 1
    return entry
  })
  const head = Buffer.from(`${index.join(' ')}\n`, 'latin1')
  const bodies = pack.flatMap(({ body }) => [body, newLine])
  const entries = `/Type /ObjStm /N ${String(pack.length)} /First ${String(head.length)}`
  return streamBody(entries, Buffer.concat([head, ...bodies]))
}

const newLine = Buffer.from('\n', 'latin1')

function streamBody(entries: string, content: Buffer): Buffer {
  const packed = deflateSync(content, { level: 9 })
  const head = `<< ${entries} /Filter /FlateDecode /Length ${String(packed.length)} >>\nstream\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream', 'latin1')])
}

function written(number: number, body: Buffer): Buffer {
  const head = Buffer.from(`${String(number)} 0 obj\n`, 'latin1')
  return Buffer.concat([head, body, Buffer.from('\nendobj\n', 'latin1')])
}

/** Bytes of an entry of the table: its kind, a place or the number of a pack, an index. */
const entryBytes = 7

/** A table of which every entry is free, the first as the standard wants it. */
function newTable(size: number): Buffer {
  const table = Buffer.alloc(size * entryBytes)
  table.writeUInt16BE(0xff_ff, 5)
  return table
}

function placeEntry(
  table: Buffer,
  number: number,
  [kind, place, index]: readonly [1 | 2, number, number],
): void {
  table.writeUInt8(kind, number * entryBytes)
  table.writeUInt32BE(place, number * entryBytes + 1)
  table.writeUInt16BE(index, number * entryBytes + 5)
}
