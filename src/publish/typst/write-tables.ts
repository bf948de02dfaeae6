import type { ProtectedTable } from '../../protect/protected.ts'
import { sayIn } from '../say.ts'
import { populationTitle, waveTitle } from '../study-names.ts'
import { groupsOf } from '../tables.ts'
import type { TableGroup } from '../tables.ts'
import { testsText } from '../tests-text.ts'
import { needsWidePage } from './fit-columns.ts'
import type { TypstCode } from './typst-code.ts'
import { typst, typstLines } from './typst-code.ts'
import { writeHeading } from './typst-context.ts'
import type { TypstContext } from './typst-context.ts'
import { writeQuestion } from './write-question.ts'

/**
 * Tables by wave and population; those of a group with a table too wide for an upright page stand on
 * pages on their side.
 *
 * @param title - of their section; without one its heading stands before it already
 * @returns nothing when there is none
 */
export function writeTables(
  tables: readonly ProtectedTable[],
  title: string,
  context: TypstContext,
): TypstCode | undefined {
  const [first, ...others] = groupsOf(tables)
  if (first === undefined) return undefined
  const say = sayIn(context.language)
  const reading = [...testsText(tables, context.language), say('tables.withheld')]
  const heading = title === '' ? undefined : writeHeading(1, typst`#${title}`, context)
  const head = typst`${heading}#lead(${reading.join(' ')})\n`
  return typstLines([
    writeGroup(first, head, context),
    ...others.map((group) => writeGroup(group, undefined, context)),
  ])
}

function writeGroup(
  group: TableGroup,
  head: TypstCode | undefined,
  context: TypstContext,
): TypstCode {
  const { release, language } = context
  const { wave, population } = group[0].provenance
  const title = `${populationTitle(release.study, population, language)}, ${waveTitle(release.study, wave, language)}`
  const heading = writeHeading(2, typst`#${title}`, context)
  const questions = group.map((table) => writeQuestion(table, 3, context))
  const body = typst`${head}${heading}${typstLines(questions)}`
  return group.some(needsWidePage) ? typst`#page(flipped: true)[\n${body}\n]` : body
}
