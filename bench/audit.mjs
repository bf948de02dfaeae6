/** The audit of an answer over four crossed variables: with its short cuts, and with every program. */
import { openHighs } from '../dist/adapters/highs/highs-solver.js'
import { seededRandom } from '../dist/core/random.js'
import { answerAuditOf } from '../dist/protect/audit/answer-audit-of.js'
import { auditAnswers, programOf } from '../dist/protect/audit/audit-answers.js'
import { chooseHidden } from '../dist/protect/choose-hidden.js'
import { median } from './median.mjs'

/** Levels of the four variables that are crossed, and shares of each level. */
const variables = [
  [0.4, 0.3, 0.2, 0.1],
  [0.55, 0.25, 0.15, 0.05],
  [0.35, 0.3, 0.25, 0.1],
  [0.6, 0.3, 0.1],
]
const smallest = 10
const runs = 5

export async function run() {
  const solver = countPrograms(await openHighs())
  try {
    for (const people of [1200, 300]) await benchAudit(people, solver)
  } finally {
    await solver.close()
  }
}

/**
 * @param {number} people
 * @param {ReturnType<typeof countPrograms>} solver
 */
async function benchAudit(people, solver) {
  const table = drawTable(people)
  const startedMs = performance.now()
  const hidden = chooseHidden(table.atoms, smallest)
  const chosenMs = performance.now() - startedMs
  console.log(`audit of one answer, 4 variables × ${people} people`)
  console.log(
    `  R5 on sizes   ${chosenMs.toFixed(0)} ms, shows ${table.columns - hidden.size} of ${table.columns} groups`,
  )
  const groups = Array.from({ length: table.columns + 1 }, (_, column) => ({
    members: table.atoms.map(({ columns }) => (column === 0 || columns.includes(column) ? 1 : 0)),
    told: hidden.has(column) ? /** @type {const} */ ('nothing') : /** @type {const} */ ('share'),
  }))
  for (const twoSided of [false, true]) {
    const { audit } = answerAuditOf({
      ...table.answer,
      groups,
      smallest,
      step: 0.01,
      fewBase: 3,
      twoSided,
    })
    const clever = await measure(solver, () => auditAnswers(audit, solver))
    const plain = await measure(solver, () => auditPlainly(audit, solver))
    const agree = JSON.stringify(clever.found) === JSON.stringify(plain.found)
    console.log(`  ${twoSided ? 'two-sided' : 'one-sided'}     ${audit.targets.length} targets`)
    console.log(
      `    short cuts  ${clever.ms.toFixed(0)} ms, ${clever.programs} programs, ${clever.found.length} exposed (median of ${runs})`,
    )
    console.log(
      `    every one   ${plain.ms.toFixed(0)} ms, ${plain.programs} programs: ${(plain.ms / clever.ms).toFixed(1)} × the time, ${agree ? 'the same found' : 'NOT THE SAME FOUND'}`,
    )
  }
}

/**
 * People by the four variables they fall in, every variable and every pair of them being columns.
 *
 * @param {number} people
 */
function drawTable(people) {
  const random = seededRandom(2026)
  const { columnsOf, columns } = numberColumns()
  /** @type {Map<string, {columns: readonly number[], n: number, valuedN: number, yes: number}>} */
  const atoms = new Map()
  for (let person = 0; person < people; person++) {
    const own = variables.map((shares) => drawLevel(shares, random.uniform()))
    const key = own.join()
    const atom = atoms.get(key) ?? { columns: columnsOf(own), n: 0, valuedN: 0, yes: 0 }
    atom.n += 1
    // An answer that goes with two of the variables.
    atom.yes += random.uniform() < 0.2 + 0.15 * (own[0] ?? 0) - 0.05 * (own[1] ?? 0) ? 1 : 0
    atoms.set(key, atom)
  }
  const list = [...atoms.values()]
  const answer = { sizes: list.map(({ n }) => n), yes: list.map(({ yes }) => yes) }
  return { atoms: list, answer, columns }
}

/**
 * @param {readonly number[]} shares
 * @param {number} chance
 * @returns {number}
 */
function drawLevel(shares, chance) {
  let left = chance
  const level = shares.findIndex((share) => (left -= share) < 0)
  return level < 0 ? shares.length - 1 : level
}

/** Numbers the columns of all variables and pairs from 1. */
function numberColumns() {
  /** @type {Map<string, number>} */
  const numbers = new Map()
  const numberOf = (/** @type {string} */ key) => {
    const number = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, number)
    return number
  }
  const pairs = variables.flatMap((_, a) => variables.flatMap((__, b) => (a < b ? [[a, b]] : [])))
  const columnsOf = (/** @type {readonly number[]} */ own) => [
    ...own.map((level, at) => numberOf(`${at}.${level}`)),
    ...pairs.map(([a = 0, b = 0]) => numberOf(`${a}.${own[a]}×${b}.${own[b]}`)),
  ]
  for (const [a, shares] of variables.entries())
    shares.forEach((_, level) => numberOf(`${a}.${level}`))
  for (const [a = 0, b = 0] of pairs) {
    variables[a]?.forEach((_, one) =>
      variables[b]?.forEach((__, other) => numberOf(`${a}.${one}×${b}.${other}`)),
    )
  }
  return { columnsOf, columns: numbers.size }
}

/**
 * Counts the programs that a solver is asked.
 *
 * @param {import('../dist/adapters/highs/highs-solver.js').HighsSolver} solver
 */
function countPrograms(solver) {
  const counted = { programs: 0 }
  return {
    counted,
    /** @param {import('../dist/protect/audit/linear-solver.js').LinearProgram} program */
    solve: async (program) => {
      counted.programs += program.aims.length
      return solver.solve(program)
    },
    close: () => solver.close(),
  }
}

/**
 * Times work, and counts the programs of one run of it.
 *
 * @template T
 * @param {ReturnType<typeof countPrograms>} solver
 * @param {() => Promise<readonly T[]>} work
 */
async function measure({ counted }, work) {
  const times = []
  /** @type {readonly T[]} */
  let found = []
  // Once to warm up.
  await work()
  for (let i = 0; i < runs; i++) {
    counted.programs = 0
    const startedMs = performance.now()
    found = await work()
    times.push(performance.now() - startedMs)
  }
  return { ms: median(times), programs: counted.programs, found }
}

/**
 * The rule as it is written: two programs a target, on one model that each starts from.
 *
 * @param {import('../dist/protect/audit/answer-audit.js').AnswerAudit} audit
 * @param {ReturnType<typeof countPrograms>} solver
 */
async function auditPlainly(audit, solver) {
  const aims = audit.targets.flatMap((target) => {
    const held = new Set(target)
    const factors = audit.sizes.map((_, atom) => (held.has(atom) ? 1 : 0))
    return /** @type {const} */ (['least', 'most']).map((sense) => ({ sense, factors }))
  })
  const { optima } = await solver.solve(programOf(audit, aims))
  return audit.targets.flatMap((target, index) => {
    const n = target.reduce((sum, atom) => sum + (audit.sizes[atom] ?? 0), 0)
    const low = Math.ceil((optima[2 * index]?.value ?? 0) - 1e-5)
    const high = Math.floor((optima[2 * index + 1]?.value ?? 0) + 1e-5)
    const found = isExposed(low, high, n) || (audit.twoSided && isExposed(n - high, n - low, n))
    return found ? [{ target: index, group: smallestTouching(audit, target) }] : []
  })
}

/**
 * Whether those who said so are certain and some, or certainly more than half.
 *
 * @param {number} low
 * @param {number} high
 * @param {number} n
 */
function isExposed(low, high, n) {
  return (low === high && low > 0) || low > n / 2
}

/**
 * @param {import('../dist/protect/audit/answer-audit.js').AnswerAudit} audit
 * @param {readonly number[]} target
 */
function smallestTouching({ groups, sizes }, target) {
  const touching = groups
    .map(({ atoms }, index) => ({
      index,
      atoms,
      n: atoms.reduce((sum, at) => sum + (sizes[at] ?? 0), 0),
    }))
    .filter(({ atoms }) => atoms.some((atom) => target.includes(atom)))
  return touching.toSorted((a, b) => a.n - b.n)[0]?.index
}
