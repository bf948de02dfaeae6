export type * from './sample-design.ts'
export type * from './weighted-sample.ts'
