import type { PopulationId, VariableId } from '../core/ids.ts'
import type { LocalText } from '../core/local-text.ts'
import type { Expression } from './expression/ast.ts'
import type { RowRef } from './row-ref.ts'

/** That answers are simulated, from what, with which seed. */
export interface Simulation {
  readonly seed: number
  readonly note: LocalText
  /** Plausible structure beyond the published figures, by population. */
  readonly structures: readonly SimulatedStructure[]
}

/** What simulated respondents of a population look like where nothing was published. */
export interface SimulatedStructure {
  readonly population: PopulationId
  /** Share (0–1) of each category, by variable; a missing variable is drawn evenly. */
  readonly shares: Readonly<Record<VariableId, Readonly<Record<string, number>>>>
  /** Log-odds added to a row for respondents who meet a condition. */
  readonly tilts: readonly SimulatedTilt[]
}

/** Who is likelier to give an answer: `row` gains `logit` where `filter` holds. */
export interface SimulatedTilt {
  readonly row: RowRef
  readonly filter: Expression
  readonly logit: number
}
