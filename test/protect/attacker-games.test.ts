import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHighs } from '../../src/adapters/highs/highs-solver.ts'
import type { HighsSolver } from '../../src/adapters/highs/highs-solver.ts'
import { tableRows } from '../../src/cli/table-rows.ts'
import type { Cell, ProtectedTable, Release } from '../../src/protect/protected.ts'
import { collectFigures } from '../../src/publish/collect-figures.ts'
import type { Figure } from '../../src/publish/figure.ts'
import { codesOf, peopleIn, standsIn } from './attacker.ts'
import { playGame } from './guessing-game.ts'
import { releaseOf } from './release-of.ts'
import { drawSurvey } from './synthetic-survey.ts'
import type { SyntheticSurvey } from './synthetic-survey.ts'

const seeds = Array.from({ length: 500 }, (_, at) => at + 1)

let solver: HighsSolver

beforeAll(async () => {
  solver = await openHighs()
})

afterAll(async () => {
  await solver.close()
})

describe('an attacker who plays', () => {
  // Statistical: 500 games of one target each, by fixed seeds; a standard error is about two points.
  it('P6: guesses a third person’s answer at most 5 points better than from the smallest group alone', async () => {
    const score = { played: 0, byGroup: 0, byBounds: 0, byMiddle: 0 }
    for (const seed of seeds) {
      const drawn = drawSurvey(seed, { isWeighted: false })
      const { all } = await releaseOf(drawn, solver)
      const game = await playGame(drawn, all, { seed, solver })
      for (const key of ['played', 'byGroup', 'byBounds', 'byMiddle'] as const)
        score[key] += game[key]
    }
    const allowed = score.byGroup + 0.05 * score.played
    expect(score.byBounds).toBeLessThanOrEqual(allowed)
    expect(score.byMiddle).toBeLessThanOrEqual(allowed)
  }, 120_000)

  it('P7: reads the same bytes when people change places among hidden groups', async () => {
    const found: string[] = []
    let played = 0
    for (const seed of seeds) {
      const drawn = drawSurvey(seed, { isWeighted: false })
      const { all } = await releaseOf(drawn, solver)
      const moved = moveHidden(drawn, all)
      if (moved === undefined) continue
      const { all: after } = await releaseOf(moved, solver)
      if (patternOf(after) !== patternOf(all)) continue
      played += 1
      if (bytesOf(after) !== bytesOf(all)) found.push(`seed ${seed}`)
    }
    expect(found).toEqual([])
    expect(played).toBeGreaterThan(50)
  }, 120_000)

  it('P8: finds in an export what the screen shows, and nothing more', async () => {
    for (const seed of seeds.slice(0, 60)) {
      const { all } = await releaseOf(drawSurvey(seed), solver)
      const figures = collectFigures(all)
      // What `--json` writes, read back by somebody else's program.
      const exported = JSON.parse(JSON.stringify(all.tables)) as readonly ProtectedTable[]
      for (const [at, table] of all.tables.entries()) {
        const written = exported[at]
        if (written === undefined) throw new Error('every table is exported')
        expect(tableRows(written, terminal)).toEqual(tableRows(table, terminal))
        for (const [id, cell] of cellsOf(written))
          expect([id, valueIn(figures.get(id))]).toEqual([id, valueIn(cell)])
      }
    }
  }, 120_000)
})

/** Cells with the id of the figure that shows them. */
function cellsOf(table: ProtectedTable): readonly (readonly [string, Cell])[] {
  const { wave, population } = table.provenance
  const base = table.base === undefined ? '' : `@${table.base.id}`
  return table.rows.flatMap(({ row, cells }) =>
    cells.map((cell, at) => {
      const key = table.columns[at]?.key ?? ''
      const column = key === 'total' ? '' : `@${key}`
      return [`${wave}/${population}/${row.variable}.${row.row}${base}${column}`, cell] as const
    }),
  )
}

function valueIn(shown: Cell | Figure | undefined): unknown {
  if (shown === undefined) return undefined
  return 'reason' in shown ? shown.reason : shown.value
}

/**
 * The same survey with one person moved from a hidden sector to another one, so that no group of which
 * anything was told gains or loses anybody.
 */
function moveHidden(drawn: SyntheticSurvey, all: Release): SyntheticSurvey | undefined {
  const { survey } = drawn
  const sector = survey.variables.find(({ id }) => id === 'sector')
  if (sector?.kind !== 'single') throw new Error('every survey has sectors')
  const seen = new Set<string>()
  for (let person = 0; person < peopleIn(survey); person++) {
    const kind = ['sector', 'age', 'tools'].map((id) => codesOf(survey, id, person)).join()
    if (seen.has(kind)) continue
    seen.add(kind)
    for (const to of ['north', 'south', 'east', 'west']) {
      if (sector.answers[person] === to) continue
      const answers = sector.answers.map((own, at) => (at === person ? to : own))
      const variables = survey.variables.map((one) =>
        one === sector ? { ...sector, answers } : one,
      )
      const moved = { ...drawn, survey: { ...survey, variables } }
      if (!tellsApart(all, [drawn, moved], person)) return moved
    }
  }
  return undefined
}

/** Whether a person stands in anything that was told in one survey, but not in the other. */
function tellsApart(
  { tables }: Release,
  [one, other]: readonly [SyntheticSurvey, SyntheticSurvey],
  person: number,
): boolean {
  return tables.some((table) => {
    if (table.variable.id === 'sector') return true
    return table.columns.some(({ key, bases }, at) => {
      const isTold =
        bases.kind === 'bases' || table.rows.some(({ cells }) => cells[at]?.kind === 'estimate')
      return isTold && standsIn(one, table, key, person) !== standsIn(other, table, key, person)
    })
  })
}

/** What is withheld, and why. */
function patternOf({ tables }: Release): string {
  return JSON.stringify(
    tables.map(({ columns, rows }) => [
      columns.map(({ bases }) => ('reason' in bases ? bases.reason : '')),
      rows.map(({ cells }) => cells.map((cell) => ('reason' in cell ? cell.reason : ''))),
    ]),
  )
}

function bytesOf({ study: _, ...all }: Release): string {
  return JSON.stringify(all)
}

const quiet = (): void => undefined
const terminal = { language: 'en', out: quiet, err: quiet, progress: quiet, folder: '.' } as const
