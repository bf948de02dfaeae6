import { outside } from './aggregator.ts'
import type { DesignedWeights } from './variance-basis.ts'

/**
 * Respondents sorted into bins: those of a bin fall in the same columns and, when the sample was
 * raked, in the same cell of the margins. Columns that overlap are unions of bins.
 */
export interface Partition {
  /** Bin of each respondent, or `outside` for those in no column. */
  readonly bins: Uint32Array
  readonly binCount: number
  /** Columns that each bin falls in. */
  readonly columnsOfBin: readonly (readonly number[])[]
  /** Bins of each column. */
  readonly binsOfColumn: readonly (readonly number[])[]
  /** Cell of the margins of each bin; 0 when the sample was not raked. */
  readonly cellOfBin: Uint32Array
}

/**
 * Sorts respondents by the columns they fall in.
 *
 * @param columns - 1 for members, an array a column; they may overlap
 */
export function partitionRespondents(
  columns: readonly Uint8Array[],
  { weights, calibration }: Pick<DesignedWeights, 'weights' | 'calibration'>,
): Partition {
  const places = new Map<string, number>()
  const columnsOfBin: (readonly number[])[] = []
  const cells: number[] = []
  const bins = Uint32Array.from(weights, (_, i) => {
    const set = columnsAt(columns, i)
    if (set.length === 0) return outside
    const cell = calibration?.cell[i] ?? 0
    const key = `${set.join()}/${cell}`
    const bin = places.get(key) ?? places.size
    if (bin === places.size) {
      places.set(key, bin)
      columnsOfBin.push(set)
      cells.push(cell)
    }
    return bin
  })
  return {
    bins,
    binCount: places.size,
    columnsOfBin,
    binsOfColumn: columns.map((_, column) =>
      columnsOfBin.flatMap((set, bin) => (set.includes(column) ? [bin] : [])),
    ),
    cellOfBin: Uint32Array.from(cells),
  }
}

/** The bins of those in a base; the others fall outside. */
export function binsWithin({ bins }: Partition, base: Uint8Array): Uint32Array {
  const within = bins.slice()
  for (let i = 0; i < within.length; i++) if (base[i] !== 1) within[i] = outside
  return within
}

function columnsAt(columns: readonly Uint8Array[], i: number): readonly number[] {
  const set: number[] = []
  for (let column = 0; column < columns.length; column++) {
    if (columns[column]?.[i] === 1) set.push(column)
  }
  return set
}
