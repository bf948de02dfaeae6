import type { Answer, Answers } from '../../../interview/answers.ts'
import { codesOfRow } from '../../../interview/reading/read-grid.ts'
import type { QualityPlan } from '../../../study/fieldwork.ts'
import type { GridQuestion, Questionnaire } from '../../../study/questionnaire.ts'

/** Fewest grids with one answer down all their rows. */
const flatGrids = 3

/** Fewest answered rows for one answer down them to say something. */
const flatRows = 3

/**
 * Whether the same answer was given down the rows of grid after grid, against their meaning.
 *
 * A grid of single answers or steps is *flat* when at least three of its rows are answered, “don't
 * know” aside, all alike. An interview is straight-lined when three grids at least are flat and one
 * of them holds an answered row that the plan calls reversed (worded against the others), unless the
 * answer is the middle of the scale, which is the same both ways. Without reversed rows in the plan
 * it is never told: many alike answers can be sincere.
 */
export function isStraightLined(
  { population, pages }: Questionnaire,
  { reversed = [] }: QualityPlan,
  answers: Answers,
): boolean {
  const rows = new Set<string>(
    reversed.filter((row) => row.population === population).map(({ variable }) => variable),
  )
  const flat = pages
    .flatMap(({ questions }) => questions)
    .flatMap((question) => (question.type === 'grid' ? [question] : []))
    .flatMap((grid) => flatAnswer(grid, answers.get(grid.id)) ?? [])
  return (
    flat.length >= flatGrids &&
    flat.some((one) => !one.middle && one.rows.some((row) => rows.has(`${one.grid.id}.${row}`)))
  )
}

interface FlatGrid {
  readonly grid: GridQuestion
  /** Answered rows. */
  readonly rows: readonly string[]
  /** Whether the answer is the middle one. */
  readonly middle: boolean
}

function flatAnswer(grid: GridQuestion, answer: Answer | undefined): FlatGrid | undefined {
  if (answer?.kind !== 'grid' || grid.cells === 'multiple') return undefined
  const steps = grid.options.filter(({ missing }) => missing === undefined).map(({ code }) => code)
  const answered = grid.rows.flatMap(({ id }) => {
    const at = steps.findIndex((code) => code === codesOfRow(answer, id)[0])
    return at < 0 ? [] : [{ id, at }]
  })
  const [first] = answered
  if (first === undefined || answered.length < flatRows) return undefined
  if (answered.some(({ at }) => at !== first.at)) return undefined
  const rows = answered.map(({ id }) => id)
  return { grid, rows, middle: first.at === steps.length - 1 - first.at }
}
