import type { StudyMenu } from '../../../api/study-menu.ts'
import type { MenuBlock, MenuTableBlock } from '../../../api/tab-book.ts'
import type { ProtectedTable } from '../../../protect/protected.ts'
import { variablesIn } from '../../../study/codebook.ts'
import { printExpression } from '../../../study/expression/print-expression.ts'
import type { Banner, BannerBlock, BannerColumn, Study } from '../../../study/model.ts'
import type { Variable } from '../../../study/variable.ts'

type TabBookMenu = Pick<StudyMenu, 'banners' | 'bases' | 'nets' | 'kept'>

/** The tab book of a study: what tables may be made of, and those that are kept. */
export function tabBookMenu(study: Study | undefined): TabBookMenu {
  if (study === undefined) return { banners: [], bases: [], nets: [], kept: [] }
  const { banners, bases, nets, tables } = study.tables
  return {
    banners: banners.map(({ id, title, population, blocks }) => {
      const variables = variablesOf(study, population)
      return { id, title, population, blocks: blocks.map((one) => menuBlock(one, variables)) }
    }),
    bases: bases.map(({ id, title, population, filter }) => ({
      id,
      title,
      population,
      filter: printExpression(filter),
    })),
    nets: nets.map(({ id, title, variable, codes }) => ({ id, title, variable, codes })),
    kept: tables.map(({ id, title, population, banner, base, denominator, variables }) => ({
      id,
      title,
      population,
      banner: banner === '' ? undefined : banner,
      base,
      denominator,
      variables,
    })),
  }
}

/**
 * The blocks of a released table by what they cross; a block whose variable its wave did not ask is
 * not there.
 */
export function tableBlocks(
  table: ProtectedTable,
  banner: Banner,
  study: Study | undefined,
): readonly MenuTableBlock[] {
  const variables = study === undefined ? [] : variablesOf(study, banner.population)
  return banner.blocks.flatMap((block) => {
    const key = firstKeyOf(block)
    const index = table.columns.find((column) => column.key === key)?.block
    return index === undefined ? [] : [{ ...menuBlock(block, variables), index }]
  })
}

/** Kept: each table of a menu asks. */
const codebooks = new WeakMap<Study, Map<string, readonly Variable[]>>()

function variablesOf(study: Study, population: string): readonly Variable[] {
  const own = codebooks.get(study) ?? new Map<string, readonly Variable[]>()
  codebooks.set(study, own)
  const known = own.get(population) ?? variablesIn(study, population)
  own.set(population, known)
  return known
}

function menuBlock(block: BannerBlock, variables: readonly Variable[]): MenuBlock {
  const { variable, columns, within } = block
  const isWhole =
    areAnswers(columns, variable, variables) &&
    (within === undefined || areAnswers(within.columns, within.variable, variables))
  return { variable, within: within?.variable, isWhole }
}

/** Whether columns are the answers of a variable, each alone. */
function areAnswers(
  columns: readonly BannerColumn[],
  id: string,
  variables: readonly Variable[],
): boolean {
  const own = variables.find((one) => one.id === id)?.categories ?? []
  const codes: readonly string[] = own
    .filter(({ missing }) => missing === undefined)
    .map(({ code }) => code)
  return (
    codes.length === columns.length &&
    columns.every((column, at) => column.codes.length === 1 && column.codes[0] === codes[at])
  )
}

/** Key of its first column, as tables name columns. */
function firstKeyOf({ variable, columns, within }: BannerBlock): string {
  const own = keyOf(variable, columns[0])
  return within === undefined ? own : `${keyOf(within.variable, within.columns[0])}>${own}`
}

function keyOf(variable: string, column: BannerColumn | undefined): string {
  return `${variable}.${column?.codes.join('+') ?? ''}`
}
