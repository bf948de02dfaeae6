import type * as Plot from '@observablehq/plot'

/** Where a row of a chart stands below the top of its frame, in pixels. */
export interface RowPlace {
  readonly top: number
  readonly middle: number
  readonly bottom: number
}

/** Rows under one another, each as high as its title asks for. */
export interface StackedRows {
  readonly places: readonly RowPlace[]
  readonly height: number
}

/** Stacks rows of given heights. */
export function stackRows(heights: readonly number[]): StackedRows {
  const places: RowPlace[] = []
  let height = 0
  for (const own of heights) {
    places.push({ top: height, middle: height + own / 2, bottom: height + own })
    height += own
  }
  return { places, height }
}

/** The scale of stacked rows: pixels from the top of the frame. */
export function rowScale({ height }: StackedRows): Plot.ScaleOptions {
  return { type: 'linear', domain: [0, Math.max(1, height)], reverse: true, axis: null }
}
