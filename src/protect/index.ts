export type * from './protected.ts'
