import type { PopulationId, VariableId, WaveId } from '../../core/ids.ts'
import type { LocalText } from '../../core/local-text.ts'

/** An open question of a sample. */
export interface TextPlace {
  readonly wave: WaveId
  readonly population: PopulationId
  readonly variable: VariableId
}

/** The texts of an open question that may be read, in an order that says nothing. */
export interface ReleasedTexts extends TextPlace {
  readonly label: LocalText
  readonly simulated: boolean
  readonly texts: readonly string[]
}
