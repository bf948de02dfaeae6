import { createHash } from 'node:crypto'
import type { NativeColumn } from './native-columns.ts'

// Goes up whenever columns of the same name and type would mean something else.
const layoutVersion = 1
const rowsAtATime = 65_536

/**
 * The name of a sample's tables: a digest of all that stands in them, so that the same sample is
 * found again and another never taken for it, even where its data set has no hash.
 */
export function tableName(columns: readonly NativeColumn[], n: number): string {
  const digest = createHash('sha256').update(`visavis ${layoutVersion}, ${n} rows\n`)
  for (const { name, type, bytes } of columns) {
    digest.update(`${name} ${type}\n`)
    for (let from = 0; from < n; from += rowsAtATime)
      digest.update(bytes(from, Math.min(from + rowsAtATime, n)))
  }
  return `visavis_${digest.digest('hex').slice(0, 32)}`
}
