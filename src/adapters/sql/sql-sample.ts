import type { VariableId } from '../../core/ids.ts'
import type { NumberGrid, WeightGrid } from '../../tabulate/sample-grid.ts'
import type { SampleFacts } from '../../weigh/sample-facts.ts'

/** A sample whose answers stand in a table of an engine (`SampleLayout`). */
export interface SqlSample extends SampleFacts {
  /** The grid of `w` and `w2`. */
  readonly grid: WeightGrid
  /** The grid of the products of each number variable. */
  readonly numberGrids: ReadonlyMap<VariableId, NumberGrid>
}
