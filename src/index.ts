/**
 * The public door: one namespace a room, in the order that an answer travels.
 *
 * Each room is also a subpath (`visavis/weigh`), for programs that need one alone.
 */
export * as core from './core/index.ts'
export * as stats from './stats/index.ts'
export * as study from './study/index.ts'
export * as interview from './interview/index.ts'
export * as collect from './collect/index.ts'
export * as dataset from './dataset/index.ts'
export * as weigh from './weigh/index.ts'
export * as tabulate from './tabulate/index.ts'
export * as compare from './compare/index.ts'
export * as protect from './protect/index.ts'
export * as publish from './publish/index.ts'
