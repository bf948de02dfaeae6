/** The respondents of the kernel's bench and what is asked of them. */
import { idOf } from '../dist/core/ids.js'
import { diagnoseWeights } from '../dist/weigh/diagnose-weights.js'

/** @typedef {import('../dist/core/ids.js').VariableId} VariableId */
/** @typedef {import('../dist/core/ids.js').PopulationId} PopulationId */
/** @typedef {import('../dist/core/ids.js').WaveId} WaveId */
/** @typedef {import('../dist/core/ids.js').ConceptId} ConceptId */
/** @typedef {import('../dist/dataset/dataset.js').Column} Column */
/** @typedef {import('../dist/tabulate/aggregate-request.js').AggregateRequest} AggregateRequest */
/** @typedef {import('../dist/tabulate/aggregate-request.js').Classifier} Classifier */
/** @typedef {import('../dist/tabulate/aggregate-request.js').Condition} Condition */
/** @typedef {import('../dist/weigh/weighted-sample.js').WeightedSample} WeightedSample */

export const questions = 60
export const levels = 10
export const columns = 8

/** Odd numbers that scatter rows over levels, the same in SQL; the last is that of the weights. */
export const multipliers = Array.from(
  { length: questions + 2 },
  (_, at) => (Math.imul(at + 1, 0x9e3779b1) | 1) >>> 0,
)
export const shiftOfCodes = 12

/** @type {PopulationId} */
const population = idOf('everybody')
/** @type {WaveId} */
const wave = idOf('now')
/** @type {VariableId} */
const banner = idOf('b')

/**
 * @param {number} question
 * @returns {VariableId}
 */
function idAt(question) {
  return idOf(`q${question}`)
}

/**
 * @param {number} rows
 * @returns {WeightedSample}
 */
export function makeSample(rows) {
  const status = new Uint8Array(rows)
  /** @type {Map<VariableId, Column>} */
  const answers = new Map()
  answers.set(banner, makeColumn(banner, status, { at: questions, count: columns }))
  for (let at = 0; at < questions; at++) {
    answers.set(idAt(at), makeColumn(idAt(at), status, { at, count: levels }))
  }
  const weights = new Float64Array(rows)
  const by = multipliers.at(-1) ?? 1
  for (let row = 0; row < rows; row++) {
    weights[row] = 0.5 + (Math.imul(row, by) >>> shiftOfCodes) / 2 ** 20
  }
  return {
    dataset: {
      population,
      wave,
      n: rows,
      codebook: { population, variables: [] },
      columns: answers,
      simulated: true,
      hash: '',
      notes: [],
    },
    weights,
    design: { kind: 'respondents', stratum: new Uint32Array(rows), strata: [''] },
    diagnostics: diagnoseWeights(weights, { method: 'given', margins: [], cycles: 0 }),
    notes: [],
  }
}

/**
 * @param {VariableId} id
 * @param {Uint8Array} status
 * @param {{ readonly at: number, readonly count: number }} codes
 * @returns {Column}
 */
function makeColumn(id, status, { at, count }) {
  const codes = new Uint16Array(status.length)
  const by = multipliers[at] ?? 1
  for (let row = 0; row < codes.length; row++) {
    codes[row] = (Math.imul(row, by) >>> shiftOfCodes) % count
  }
  /** @type {ConceptId} */
  const concept = idOf(id)
  const label = { fr: id, en: id }
  const variable = { id, population, concept, label, categories: [], waves: [wave] }
  return {
    kind: 'single',
    variable: { ...variable, kind: 'single', measure: 'nominal' },
    status,
    codes,
  }
}

/**
 * @param {VariableId} variable
 * @param {number} levelCount
 * @returns {Classifier}
 */
function classify(variable, levelCount) {
  const every = Array.from({ length: levelCount }, (_, level) => level)
  return { kind: 'category', variable, levelCount, levels: every, blanks: [] }
}

/**
 * All questions by the banner.
 *
 * @returns {AggregateRequest}
 */
export function askWhole() {
  return {
    byDesign: false,
    by: [classify(banner, columns)],
    measures: Array.from({ length: questions }, (_, question) => ({
      kind: 'levels',
      classifier: classify(idAt(question), levels),
    })),
  }
}

/**
 * Every question by ten banners, each table with the base of its question.
 *
 * @returns {readonly AggregateRequest[]}
 */
export function askBook() {
  return Array.from({ length: 10 * questions }, (_, at) => {
    const variable = idAt(at % questions)
    /** @type {Condition} */
    const base = { kind: 'status', variable, statuses: [0, 2, 3, 4] }
    return {
      base,
      byDesign: false,
      by: [classify(idAt(Math.floor(at / questions)), levels)],
      measures: [{ kind: 'levels', classifier: classify(variable, levels) }],
    }
  })
}
