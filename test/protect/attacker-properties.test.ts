import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHighs } from '../../src/adapters/highs/highs-solver.ts'
import type { HighsSolver } from '../../src/adapters/highs/highs-solver.ts'
import { auditAnswers } from '../../src/protect/audit/audit-answers.ts'
import type { ProtectedTable, Release } from '../../src/protect/protected.ts'
import { release } from '../../src/protect/index.ts'
import { answerAttack, leastPeople } from './answer-attack.ts'
import { codesOf, membersOf, sizeOf, smallGroupsInSpan, vectorsOf } from './attacker.ts'
import { releaseOf } from './release-of.ts'
import { drawSurvey } from './synthetic-survey.ts'
import type { SyntheticSurvey } from './synthetic-survey.ts'

/** Surveys that every property is tried on; a failing one is named by its seed. */
const seeds = Array.from({ length: 500 }, (_, at) => at + 1)

interface Attacked {
  readonly seed: number
  readonly drawn: SyntheticSurvey
  readonly all: Release
}

let solver: HighsSolver
const attacked: Attacked[] = []

beforeAll(async () => {
  solver = await openHighs()
  for (const seed of seeds) {
    const drawn = drawSurvey(seed)
    attacked.push({ seed, drawn, all: (await releaseOf(drawn, solver)).all })
  }
}, 120_000)

afterAll(async () => {
  await solver.close()
})

/** Tries a property on every survey and answers what breaks it, the first few by name. */
function breaches(attack: (one: Attacked) => readonly string[]): readonly string[] {
  const found: string[] = []
  for (const one of attacked) {
    for (const breach of attack(one)) found.push(`seed ${one.seed}: ${breach}`)
    if (found.length >= 10) break
  }
  return found
}

const questions = ['ill', 'opinion', 'sector'] as const

function rowsOf({ tables }: Release, variable: string): readonly string[] {
  const rows = tables
    .filter((table) => table.variable.id === variable)
    .flatMap((table) => table.rows.filter(({ kind }) => kind === 'category' || kind === 'net'))
  return [...new Set(rows.map(({ row }) => row.row))]
}

describe('an attacker who has everything that was released', () => {
  it('P1: sees no number of fewer people than the threshold', () => {
    const found = breaches(({ drawn, all }) =>
      all.tables.flatMap((table) => smallNumbers(drawn, table)),
    )
    expect(found).toEqual([])
  })

  it('P2: adds and subtracts released groups of all tables and finds none that is small', () => {
    const found = breaches(({ drawn, all }) =>
      questions.flatMap((question) => {
        const least = leastPeople(drawn, question)
        return rowsOf(all, question).flatMap((row) => {
          const told = vectorsOf(drawn, all, question, row).filter(
            ({ cell }) => cell.kind === 'estimate',
          )
          return smallGroupsInSpan(
            told.map(({ members }) => members),
            least,
          ).map(
            (people) =>
              `${question}.${row} of ${people.length} people comes out of ${told.length} cells`,
          )
        })
      }),
    )
    expect(found).toEqual([])
  })

  it('P3: knows everybody’s groups, and still no program tells what a small group answered', async () => {
    const found: string[] = []
    for (const { seed, drawn, all } of attacked) {
      for (const question of questions) {
        for (const row of rowsOf(all, question)) {
          const { audit } = answerAttack(drawn, all, [question, row])
          const failures = await auditAnswers(audit, solver)
          for (const { target } of failures) {
            const n = (audit.targets[target] ?? []).reduce(
              (sum, at) => sum + (audit.sizes[at] ?? 0),
              0,
            )
            found.push(`seed ${seed}: ${question}.${row} of ${n} people`)
          }
        }
      }
      if (found.length >= 10) break
    }
    expect(found).toEqual([])
  }, 120_000)

  it('P5: is told the same of a cell whatever was asked for', async () => {
    for (const { drawn } of attacked.slice(0, 60)) {
      const { snapshot, all } = await releaseOf(drawn, solver)
      for (const table of all.tables) {
        expect(release(snapshot, { kind: 'table', id: table.id }).tables).toEqual([table])
        const { wave, population } = table.provenance
        const sample = release(snapshot, { kind: 'sample', wave, population })
        expect(sample.tables).toContainEqual(table)
      }
    }
  })

  it('P5: reads one value wherever the same people are asked the same thing', () => {
    const found = breaches(({ drawn, all }) =>
      questions.flatMap((question) =>
        rowsOf(all, question).flatMap((row) => {
          const values = new Map<string, string>()
          return vectorsOf(drawn, all, question, row).flatMap(
            ({ members, cell, table, column }) => {
              if (cell.kind !== 'estimate' || sizeOf(members) === 0) return []
              const key = members.join('')
              const before = values.get(key)
              values.set(key, String(cell.value))
              const isSame = before === undefined || before === String(cell.value)
              return isSame
                ? []
                : [`${table} ${column} says ${cell.value}, another table ${before}`]
            },
          )
        }),
      ),
    )
    expect(found).toEqual([])
  })
})

function smallNumbers(drawn: SyntheticSurvey, table: ProtectedTable): readonly string[] {
  const least = leastPeople(drawn, table.variable.id)
  return table.columns.flatMap(({ key, bases }, at) => {
    const members = membersOf(drawn, table, key)
    const n = sizeOf(members)
    const isNumber = table.variable.kind === 'number'
    const valued = isNumber
      ? sizeOf(members.map((one, person) => (isValued(drawn, table, person) ? one : 0)))
      : n
    const base =
      bases.kind === 'bases' && n > 0 && n < least ? [`${table.id} base of ${key}: ${n}`] : []
    const cells = table.rows.flatMap(({ row, cells: own }) =>
      own[at]?.kind === 'estimate' && valued < least
        ? [`${table.id} ${row.row} of ${key}: ${valued} people`]
        : [],
    )
    return [...base, ...cells]
  })
}

function isValued({ survey }: SyntheticSurvey, table: ProtectedTable, person: number): boolean {
  return codesOf(survey, table.variable.id, person)[0] !== '.no_answer'
}
