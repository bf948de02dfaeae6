/** A study of many questions by a banner of many columns, its answers drawn by a stated generator. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomColumns } from './random-columns.mjs'

const answers = 8

/**
 * Writes the study into a folder.
 *
 * @param {string} folder
 * @param {{ readonly respondents: number, readonly questions: number, readonly columns: number }} size
 */
export function writeWideStudy(folder, { respondents, questions, columns }) {
  mkdirSync(join(folder, 'questionnaires'), { recursive: true })
  mkdirSync(join(folder, 'data'))
  const names = Array.from({ length: questions }, (_, at) => `q${at + 1}`)
  writeFileSync(join(folder, 'study.yaml'), studyYaml(respondents))
  writeFileSync(join(folder, 'tables.yaml'), tablesYaml(names))
  writeFileSync(join(folder, 'questionnaires/people.yaml'), questionnaireYaml(names, columns))
  writeFileSync(join(folder, 'data/people.csv'), answersCsv(names, columns, respondents))
}

/** @param {number} n */
function studyYaml(n) {
  return `visavis: 1
title: { en: A wide study }
conducted_by: { en: Nobody }
universe: { en: Drawn by a generator }
languages: [en]
populations:
  people: { title: { en: People }, members: { en: people } }
waves:
  '2025':
    title: { en: Wave 2025 }
    fieldwork: 2025-03
    samples:
      people: { n: ${n}, sampling: opt_in, data: { file: data/people.csv } }
policy:
  profile: public
  why: { en: Drawn by a generator. }
`
}

/** @param {readonly string[]} names */
function tablesYaml(names) {
  return `banners:
  - id: towns
    population: people
    title: { en: Towns }
    blocks:
      - { variable: town, title: { en: Town } }
tables:
  - id: towns
    population: people
    banner: towns
    variables: [${names.join(', ')}]
`
}

/**
 * @param {readonly string[]} names
 * @param {number} columns
 */
function questionnaireYaml(names, columns) {
  const questions = [question('town', columns), ...names.map((name) => question(name, answers))]
  return `population: people
version: 1
pages:
  - id: all
    questions:
${questions.join('')}`
}

/**
 * @param {string} id
 * @param {number} levels
 */
function question(id, levels) {
  const options = Array.from(
    { length: levels },
    (_, at) => `          - { code: c${at + 1}, label: { en: Answer ${at + 1} of ${id} } }\n`,
  )
  return `      - id: ${id}
        type: single
        text: { en: Question ${id} }
        options:
${options.join('')}`
}

/**
 * @param {readonly string[]} names
 * @param {number} columns
 * @param {number} n
 */
function answersCsv(names, columns, n) {
  const { whole } = randomColumns(n, 7)
  const drawn = [whole(columns), ...names.map(() => whole(answers))]
  const lines = [`town,${names.join(',')}\n`]
  for (let row = 0; row < n; row++) {
    lines.push(`${drawn.map((codes) => `c${(codes[row] ?? 0) + 1}`).join(',')}\n`)
  }
  return lines.join('')
}
