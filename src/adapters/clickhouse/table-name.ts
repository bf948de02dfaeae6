import { createHash } from 'node:crypto'
import type { WeightedSample } from '../../weigh/weighted-sample.ts'
import type { TableLayout } from './table-layout.ts'

// Goes up whenever a table would be laid out otherwise, so that older tables are not mistaken.
const layoutVersion = 1

/**
 * The name of a sample's tables: a digest of all that stands in them, so that the same sample is
 * found again and another never taken for it, even where its data set has no hash.
 */
export function tableName(sample: WeightedSample, layout: TableLayout): string {
  const digest = createHash('sha256')
  digest.update(`visavis ${layoutVersion}\n${sample.dataset.hash}\n`)
  digest.update(layout.columns.map(({ name, type }) => `${name} ${type}`).join('\n'))
  for (const column of layout.columns) {
    for (let from = 0; from < layout.n; from += rowsAtATime)
      digest.update(column.bytes(from, Math.min(from + rowsAtATime, layout.n)))
  }
  return `visavis_${digest.digest('hex').slice(0, 32)}`
}

const rowsAtATime = 65_536
