import * as z from 'zod'
import { expressionFormat, idFormat, rowFormat } from './id-format.ts'

/** What simulated respondents of a population look like, as written. */
export interface StructureFormat {
  readonly population: string
  readonly shares: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly tilts: readonly TiltFormat[]
}

/** A tilt as written. */
export interface TiltFormat {
  readonly row: string
  readonly filter: string
  readonly logit: number
}

const tilt = z.strictObject({
  row: rowFormat.describe('The answer that becomes likelier.'),
  filter: expressionFormat.describe('For whom.'),
  logit: z.number().min(-20).max(20).describe('Log-odds added; negative makes it less likely.'),
})

/** The structure of one population. */
export const structureFormat: z.ZodType<StructureFormat> = z
  .strictObject({
    population: idFormat.describe('The population.'),
    shares: z
      .record(z.string(), z.record(z.string(), z.number().min(0).max(1)))
      .default({})
      .describe('Share of each category (0 to 1) by variable; others are drawn evenly.'),
    tilts: z.array(tilt).default([]).describe('Who is likelier to give an answer.'),
  })
  .meta({ id: 'structure' })

/** `simulation.yaml`, its items still to be read one by one. */
export interface SimulationFormat {
  readonly structures: readonly unknown[]
}

function makeSimulation(structure: z.ZodType): z.ZodType<SimulationFormat> {
  return z.strictObject({
    structures: z.array(structure).describe('Plausible structure beyond the published figures.'),
  })
}

/** The whole of `simulation.yaml`, for editors. */
export const simulationFormat: z.ZodType<SimulationFormat> = makeSimulation(structureFormat)

/** The same without looking into the items. */
export const simulationShell: z.ZodType<SimulationFormat> = makeSimulation(z.unknown())
