import { inflateRawSync } from 'node:zlib'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'

/** How much of an archive is read at most. */
export interface ZipLimits {
  /** Largest archive, in bytes. */
  readonly archive: number
  /** Most bytes that it may expand to. */
  readonly expanded: number
  /** Most files in it. */
  readonly entries: number
}

/** Largest archive of others that is read, in bytes. */
export const archiveLimit = 10_000_000

/** Of archives that others made. */
const foreign: ZipLimits = { archive: archiveLimit, expanded: 100_000_000, entries: 2000 }

/** One file of an archive, not yet expanded. */
interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
  readonly encrypted: boolean
  /** Bytes of its record in the directory. */
  readonly length: number
}

/**
 * Reads some files of a ZIP archive by its central directory.
 *
 * Sizes are checked before anything is expanded, and again while it is: an archive of 10 MB at most,
 * 2,000 files at most, 100 MB at most in all. Encrypted archives and ZIP64 are refused.
 *
 * @param bytes - the archive
 * @param wanted - which files to expand
 * @param file - how messages name it
 * @param limits - larger for what we made ourselves
 * @returns contents by name · **Issues**: `docx.too_large`, `docx.not_a_document`, `docx.encrypted`,
 * `docx.zip64`, `docx.too_many_files`, `docx.expands_too_far`
 */
export function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  file: string,
  limits: ZipLimits = foreign,
): Result<ReadonlyMap<string, Uint8Array>> {
  if (bytes.length > limits.archive)
    return fail([issue('docx.too_large', { file, limit: limits.archive })])
  const entries = readDirectory(bytes, file, limits)
  if (!entries.ok) return entries
  const total = entries.value.reduce((sum, { size }) => sum + size, 0)
  if (total > limits.expanded)
    return fail([issue('docx.expands_too_far', { file, limit: limits.expanded })])
  const contents = new Map<string, Uint8Array>()
  let left = limits.expanded
  for (const entry of entries.value.filter(({ name }) => wanted(name))) {
    const content = expand(bytes, entry, left)
    if (content === undefined) return fail([issue('docx.not_a_document', { file })])
    left -= content.length
    contents.set(entry.name, content)
  }
  return ok(contents)
}

function readDirectory(
  bytes: Uint8Array,
  file: string,
  limits: ZipLimits,
): Result<readonly Entry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) return fail([issue('docx.not_a_document', { file })])
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count === 0xff_ff || start === 0xff_ff_ff_ff) return fail([issue('docx.zip64', { file })])
  if (count > limits.entries)
    return fail([issue('docx.too_many_files', { file, limit: limits.entries })])
  const entries: Entry[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    const entry = at + 46 > end ? undefined : readEntry(bytes, view, at)
    if (entry === undefined) return fail([issue('docx.not_a_document', { file })])
    const refused = refusal(entry)
    if (refused !== undefined) return fail([issue(refused, { file })])
    entries.push(entry)
    at += entry.length
  }
  return ok(entries)
}

function refusal({ encrypted, size, packed }: Entry): 'docx.encrypted' | 'docx.zip64' | undefined {
  if (encrypted) return 'docx.encrypted'
  return size === 0xff_ff_ff_ff || packed === 0xff_ff_ff_ff ? 'docx.zip64' : undefined
}

/** The record that ends the archive; a comment of 65,535 bytes at most follows it. */
function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(view.byteLength - 22 - 0xff_ff, 0)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06_05_4b_50) return at
  }
  return undefined
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Entry | undefined {
  if (view.getUint32(at, true) !== 0x02_01_4b_50) return undefined
  const length = view.getUint16(at + 28, true)
  return {
    // The first bit of the flags.
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    length: 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
}

/** The content of a file; undefined when it is not what the directory says. */
function expand(bytes: Uint8Array, entry: Entry, left: number): Uint8Array | undefined {
  const { method, packed, size, offset } = entry
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04_03_4b_50) return undefined
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const content = bytes.subarray(start, start + packed)
  if (content.length !== packed || size > left) return undefined
  if (method === 0) return packed === size ? content : undefined
  if (method !== 8) return undefined
  try {
    // What expands beyond the size announced is a lie, and stops there.
    const expanded = inflateRawSync(content, { maxOutputLength: Math.max(size, 1) })
    return expanded.length === size ? expanded : undefined
  } catch {
    return undefined
  }
}
