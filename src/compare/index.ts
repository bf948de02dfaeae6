export { compareMirrors } from './compare-mirrors.ts'
export { compareWaves } from './compare-waves.ts'
export type * from './comparison.ts'
