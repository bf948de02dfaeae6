import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { LoadWatch } from './load-watch.ts'

/** The share of a load that reading the bytes of a file takes. */
const hashShare = 0.2

/** SHA-256 of a file, in hexadecimal, and whether a NUL byte stands in it. */
export async function hashFile({
  path,
  watch,
}: {
  readonly path: string
  readonly watch: LoadWatch
}): Promise<{ readonly hash: string; readonly hasNul: boolean }> {
  const hash = createHash('sha256')
  const { size } = await stat(path)
  let read = 0
  let hasNul = false
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    if (!(chunk instanceof Uint8Array)) continue
    hash.update(chunk)
    hasNul ||= chunk.includes(0)
    read += chunk.length
    watch.tell((hashShare * read) / Math.max(size, 1))
  }
  return { hash: hash.digest('hex'), hasNul }
}
