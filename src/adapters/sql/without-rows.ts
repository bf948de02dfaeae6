import type { Calibration } from '../../weigh/calibration.ts'
import type { SampleDesign } from '../../weigh/sample-design.ts'
import type { CalibrationFacts, DesignFacts } from '../../weigh/sample-facts.ts'

/** A design without the group of each respondent. */
export function designFacts(design: SampleDesign): DesignFacts {
  if (design.kind === 'respondents') return { kind: 'respondents', strata: design.strata }
  const { kind, clusters, stratum, strata } = design
  return { kind, clusters, stratum, strata }
}

/** What raking fixed, without the cell of each respondent. */
export function calibrationFacts(calibration: Calibration): CalibrationFacts {
  const { cellCount, levels, levelCounts, gain } = calibration
  return { cellCount, levels, levelCounts, gain }
}
