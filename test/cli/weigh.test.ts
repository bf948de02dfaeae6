import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runIn } from './run-in.ts'

const root = mkdtempSync(join(tmpdir(), 'visavis-weigh-'))

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

const study = `visavis: 1
title: { en: T }
conducted_by: { en: x }
universe: { en: x }
languages: [en]
populations:
  p: { title: { en: P }, members: { en: people } }
waves:
  '2025':
    title: { en: W }
    fieldwork: 2025-03
    samples:
      p: { data: { file: data/p.csv } }
policy: { disclosure_base: 10, quality_base: 10, flag_base: 10 }
`

const questionnaire = `population: p
version: 1
pages:
  - id: one
    questions:
      - id: age
        type: single
        text: { en: Age }
        options: [{ code: a, label: { en: A } }, { code: b, label: { en: B } }, { code: c, label: { en: C } }]
`

const weighting = `weighting:
  - population: p
    wave: '2025'
    margins:
      - variable: age
        source: { en: x }
        date: 2024-12-31
        targets: { a: 0.2, b: 0.3, c: 0.5 }
`

/** A study raked by age, with so many of each age. */
function writeStudy(name: string, ages: Readonly<Record<string, number>>): void {
  const folder = join(root, name)
  mkdirSync(join(folder, 'data'), { recursive: true })
  mkdirSync(join(folder, 'questionnaires'))
  const answers = Object.entries(ages).flatMap(([age, n]) => Array.from({ length: n }, () => age))
  writeFileSync(join(folder, 'study.yaml'), study)
  writeFileSync(join(folder, 'questionnaires/p.yaml'), questionnaire)
  writeFileSync(join(folder, 'weighting.yaml'), weighting)
  writeFileSync(join(folder, 'data/p.csv'), `age\n${answers.join('\n')}\n`)
}

/** Every number in a value. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

test('weights of a sample with a small level do not tell how many it has', async () => {
  writeStudy('small', { a: 7, b: 40, c: 53 })
  const json = await runIn(root, ['weigh', 'small', '--json'])
  expect(json.code).toBe(0)
  const told: unknown = JSON.parse(json.out)
  const levels = [
    { code: 'a', target: 0.2, before: { kind: 'withheld', reason: 'disclosure' } },
    { code: 'b', target: 0.3, before: { kind: 'withheld', reason: 'complement' } },
    { code: 'c', target: 0.5, before: { kind: 'share', value: 0.53 } },
  ]
  expect(told).toMatchObject({
    samples: [
      { n: 100, weights: { kind: 'withheld', reason: 'complement' }, margins: [{ levels }] },
    ],
  })
  // Seven and forty people as numbers and shares, and the weights they give.
  for (const number of [7, 40, 0.07, 0.4, 20 / 7, 0.75]) {
    expect(numbersIn(told).filter((one) => Math.abs(one - number) < 1e-6)).toEqual([])
  }
  const text = await runIn(root, ['weigh', 'small'])
  expect(text.out).toContain('weights, effective base and design effect hidden')
  expect(text.out).toMatch(/age\.a\s+20\.0%\s+–\s+20\.0%/)
  expect(text.out).not.toContain('2.857')
})

test('weights are told where every level is large enough', async () => {
  writeStudy('large', { a: 10, b: 40, c: 50 })
  const json = await runIn(root, ['weigh', 'large', '--json'])
  const told: unknown = JSON.parse(json.out)
  expect(told).toMatchObject({
    samples: [{ n: 100, weighting: 'raked', weights: { kind: 'weights', range: [0.75, 2] } }],
  })
  const text = await runIn(root, ['weigh', 'large'], 'fr')
  expect(text.out).toContain('poids de 0,750 à 2,000')
  expect(text.out).toMatch(/age\.a\s+20,0\s%\s+10,0\s%/)
})

test('nothing is told of a sample that is too small', async () => {
  writeStudy('tiny', { a: 2, b: 3, c: 4 })
  const json = await runIn(root, ['weigh', 'tiny', '--json'])
  const told: unknown = JSON.parse(json.out)
  const withheld = { kind: 'withheld', reason: 'disclosure' }
  expect(told).toEqual({
    ok: true,
    samples: [{ wave: '2025', population: 'p', simulated: false, ...withheld }],
  })
  const text = await runIn(root, ['weigh', 'tiny'])
  expect(text.out).toContain('2025 p — too few respondents to protect them')
})
