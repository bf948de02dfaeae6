import { crc32, deflateRawSync } from 'node:zlib'

/** 1 January 1980, the first day that a ZIP archive knows. */
const firstDay = 0b00_0000_0001_00001
/** Names are UTF-8. */
const utf8 = 0x08_00
const stored = 0
const deflated = 8
const version = 20

interface Packed {
  readonly name: Uint8Array
  readonly method: number
  readonly content: Uint8Array
  readonly size: number
  readonly crc: number
}

/**
 * Writes a ZIP archive whose bytes depend on its files alone: no dates, the order given, the same
 * compression everywhere.
 *
 * Archives inside the archive are stored as they are: they are packed already.
 *
 * @param files - contents by name, in the order of the archive
 * @param pack - compresses a content; whoever writes many archives with the same parts may remember
 */
export function writeZip(
  files: ReadonlyMap<string, Uint8Array>,
  pack: (content: Uint8Array) => Uint8Array = deflateRawSync,
): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [name, content] of files) {
    const isPacked = name.endsWith('.xlsx')
    const packed: Packed = {
      name: new TextEncoder().encode(name),
      method: isPacked ? stored : deflated,
      content: isPacked ? content : pack(content),
      size: content.length,
      crc: crc32(content),
    }
    const head = localHeader(packed)
    parts.push(head, packed.content)
    directory.push(directoryEntry(packed, offset))
    offset += head.length + packed.content.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  return Buffer.concat([...parts, ...directory, endOfDirectory(files.size, size, offset)])
}

/** The fields that a file's own header and its entry in the directory share. */
function commonFields({ name, method, content, size, crc }: Packed): Uint8Array {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(version, 0)
  bytes.writeUInt16LE(utf8, 2)
  bytes.writeUInt16LE(method, 4)
  bytes.writeUInt16LE(0, 6)
  bytes.writeUInt16LE(firstDay, 8)
  bytes.writeUInt32LE(crc, 10)
  bytes.writeUInt32LE(content.length, 14)
  bytes.writeUInt32LE(size, 18)
  bytes.writeUInt16LE(name.length, 22)
  return bytes
}

function localHeader(packed: Packed): Uint8Array {
  return Buffer.concat([Buffer.from('PK\u0003\u0004'), commonFields(packed), packed.name])
}

function directoryEntry(packed: Packed, offset: number): Uint8Array {
  const made = Buffer.from([version, 0])
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([
    Buffer.from('PK\u0001\u0002'),
    made,
    commonFields(packed),
    rest,
    packed.name,
  ])
}

function endOfDirectory(count: number, size: number, offset: number): Uint8Array {
  const bytes = Buffer.alloc(18)
  bytes.writeUInt16LE(count, 4)
  bytes.writeUInt16LE(count, 6)
  bytes.writeUInt32LE(size, 8)
  bytes.writeUInt32LE(offset, 12)
  return Buffer.concat([Buffer.from('PK\u0005\u0006'), bytes])
}
