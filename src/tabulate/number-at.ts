export { numberAt } from '../stats/number-at.ts'
