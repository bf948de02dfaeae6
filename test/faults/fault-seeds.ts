import process from 'node:process'

/** How many seeds: `FAULT_SEEDS`, 20 where everything must be tested, else a few. */
const count = Number(process.env['FAULT_SEEDS'] ?? (process.env['CI'] === 'true' ? 20 : 3))

/** The seeds of this run; a failing one is in the test's name. */
export const faultSeeds: readonly number[] = Array.from({ length: count }, (_, at) => at + 1)
