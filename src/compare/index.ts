export { companyGaps } from './company-gaps.ts'
export type { CompanyComparison, CompanyGap, CompanyGaps, CompanySizes } from './company-gaps.ts'
export { compareBenchmark } from './compare-benchmark.ts'
export type {
  BenchmarkComparison,
  BenchmarkGap,
  PublishedDifference,
  PublishedFigure,
} from './compare-benchmark.ts'
export { compareDyads } from './compare-dyads.ts'
export type { DyadAgreement, DyadComparison, DyadDifference } from './compare-dyads.ts'
export { compareMirrors } from './compare-mirrors.ts'
export { comparePopulations } from './compare-populations.ts'
export type { PopulationComparison, PopulationGap } from './compare-populations.ts'
export { compareTrend } from './compare-trend.ts'
export type { PlainTrend, TrendComparison, WaveOverlap } from './compare-trend.ts'
export { compareWaves } from './compare-waves.ts'
export type * from './comparison.ts'
export { driverAnalysis } from './driver-analysis.ts'
export type { DriverAnalysis, DriverShare } from './driver-analysis.ts'
export type * from './driver-question.ts'
export type { DroppedCompany } from './match-companies.ts'
export type { DyadSide } from './match-dyads.ts'
export type * from './plain-side.ts'
