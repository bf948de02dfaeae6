export { noCategory } from './dataset.ts'
export type * from './dataset.ts'
