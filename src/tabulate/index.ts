export { outside } from './aggregator.ts'
export type * from './aggregator.ts'
export type * from './table.ts'
