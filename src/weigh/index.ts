export type * from './weighted-sample.ts'
