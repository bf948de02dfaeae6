import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { firstBadByte } from '../study-folder/first-bad-byte.ts'
import { CsvStop } from './csv-stop.ts'

/** The encodings that are read, by the names a study may give them. */
const labels: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'windows-1252': 'windows-1252',
  // As on the web, Latin-1 is read as its superset: bytes 80 to 9F are quotes and dashes.
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'utf-16le': 'utf-16le',
}

/** How a file is encoded, and its name in issues. */
export interface Encoded {
  readonly file: string
  readonly encoding: string
}

const newline = 0x0a

/** Where a decoder stands in its file. */
interface Progress {
  bytes: number
  lines: number
  /** The last bytes of the chunk before: a character may be cut in two. */
  tail: Uint8Array
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80
}

/** How far into a chunk the first byte that is no UTF-8 stands; negative in the chunk before. */
function badByte(chunk: Uint8Array, tail: Uint8Array): number {
  const start = tail.findIndex((byte) => !isContinuation(byte))
  const begun = start < 0 ? new Uint8Array() : tail.subarray(start)
  const whole = new Uint8Array([...begun, ...chunk])
  return (firstBadByte(whole) ?? whole.length) - begun.length
}

function countLines(bytes: Uint8Array): number {
  let lines = 0
  for (const byte of bytes) if (byte === newline) lines++
  return lines
}

function decodingIssue(chunk: Uint8Array, before: Progress, encoded: Encoded): Issue {
  const { file, encoding } = encoded
  if (labels[encoding] !== 'utf-8') return issue('dataset.not_utf16', { file }, { file })
  const index = badByte(chunk, before.tail)
  const line = before.lines + countLines(chunk.subarray(0, Math.max(0, index))) + 1
  return issue('dataset.not_utf8', { file, byte: before.bytes + index }, { file, line })
}

/** UTF-16 shows by its mark, or by a NUL in every second byte. */
function looksLikeUtf16(chunk: Uint8Array): boolean {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return true
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return true
  const pairs = Math.min(64, Math.floor(chunk.length / 2))
  for (let pair = 0; pair < pairs; pair++) {
    if (chunk[2 * pair] === 0 || chunk[2 * pair + 1] !== 0) return false
  }
  return pairs > 1
}

/**
 * Decodes the bytes of a file, chunk by chunk, its byte order mark left out.
 *
 * @throws CsvStop `dataset.unknown_encoding`, `dataset.not_utf8` (with its line and byte),
 * `dataset.looks_like_utf16`, `dataset.not_utf16`
 */
export async function* decodeBytes(
  chunks: AsyncIterable<Uint8Array>,
  encoded: Encoded,
): AsyncGenerator<string> {
  const { file, encoding } = encoded
  const label = labels[encoding.toLowerCase()]
  if (label === undefined)
    throw new CsvStop(issue('dataset.unknown_encoding', { encoding }, { file }))
  const decoder = new TextDecoder(label, { fatal: true })
  const before: Progress = { bytes: 0, lines: 0, tail: new Uint8Array() }
  const decode = (chunk: Uint8Array, stream: boolean): string => {
    try {
      return decoder.decode(chunk, { stream })
    } catch {
      throw new CsvStop(decodingIssue(chunk, before, encoded))
    }
  }
  for await (const chunk of chunks) {
    if (before.bytes === 0 && label !== 'utf-16le' && looksLikeUtf16(chunk)) {
      throw new CsvStop(issue('dataset.looks_like_utf16', { file }, { file }))
    }
    const text = decode(chunk, true)
    if (text !== '') yield text
    before.bytes += chunk.length
    before.lines += countLines(chunk)
    before.tail = chunk.slice(-3)
  }
  const rest = decode(new Uint8Array(), false)
  if (rest !== '') yield rest
}
