import type { Calibration } from '../../weigh/calibration.ts'
import type { SampleDesign } from '../../weigh/sample-design.ts'
import type { CalibrationFacts, DesignFacts } from '../../weigh/sample-facts.ts'

/** A design without the group of each respondent. */
export function designFacts(design: SampleDesign): DesignFacts {
  const { strata, populationUnits, lonely } = design
  if (design.kind === 'respondents') {
    return { kind: 'respondents', strata, populationUnits, lonely }
  }
  const { kind, clusters, stratum } = design
  return { kind, clusters, stratum, strata, populationUnits, lonely }
}

/** What raking fixed, without the cell of each respondent. */
export function calibrationFacts(calibration: Calibration): CalibrationFacts {
  const { cellCount, n, levels, levelCounts, gain } = calibration
  return { cellCount, n, levels, levelCounts, gain }
}
