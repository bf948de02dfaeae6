import { textIn } from '../../../../core/local-text.ts'
import type { LocalText } from '../../../../core/local-text.ts'
import type { StudyMenu } from '../../../../api/study-menu.ts'
import type { KeptTable } from '../../../../api/tab-book.ts'
import { baseOf } from './crossing.ts'
import type { Columns, Crossing } from './crossing.ts'
import { freeId } from './edit-tables.ts'
import type { CrossingEdit, NewBase, NewColumn } from './edit-tables.ts'

type Menu = Pick<StudyMenu, 'variables' | 'banners' | 'bases' | 'kept'>

/**
 * What to write so that the tab book has a crossing: the columns, base and table that are there are
 * used, and what is missing is made.
 *
 * @param base - the base to be made, where the crossing has one that no name stands for
 * @returns `kept` when the tab book has it already
 */
export function crossingEdit(
  menu: Menu,
  crossing: Crossing,
  base: NewBase | undefined,
): CrossingEdit | 'kept' {
  const { population, variable, denominator } = crossing
  const parts = { banner: bannerFor(menu, crossing), base: baseFor(menu, crossing, base) }
  const into = tableWith(menu, crossing, parts)
  if (into?.variables.includes(variable) === true) return 'kept'
  const name = [parts.banner?.id ?? 'total', parts.base?.id].filter((part) => part !== undefined)
  const taken = menu.kept.map(({ id }) => id)
  return {
    population,
    variable,
    denominator,
    into: into?.id,
    table: freeId(name.join('_'), [...taken, 'total']),
    ...parts,
    isFirst: isFirstOf(menu, population),
  }
}

/** A crossing whose columns are groups of answers: they become a banner, named by what they group. */
export function groupedEdit(
  menu: Menu,
  crossing: Crossing,
  { across, columns }: GroupedColumns,
): CrossingEdit & { readonly banner: { readonly id: string } } {
  const { population, variable, denominator } = crossing
  const banners = menu.banners.map(({ id }) => id)
  const banner = {
    id: freeId(`groups_of_${across.id}`, banners),
    made: {
      title: groupsTitle(titleOf(menu, population, across), columns),
      variable: across.id,
      within: across.within,
      columns,
    },
  }
  return {
    population,
    variable,
    denominator,
    base: baseFor(menu, crossing, undefined),
    isFirst: isFirstOf(menu, population),
    table: freeId(banner.id, [...menu.kept.map(({ id }) => id), 'total']),
    banner,
  }
}

/** Columns of one or several answers each. */
interface GroupedColumns {
  /** The question whose answers they are. */
  readonly across: Extract<Columns, { kind: 'variable' }>
  readonly columns: readonly NewColumn[]
}

/** Whether a population would have its first table. */
function isFirstOf({ kept }: Menu, population: string): boolean {
  return !kept.some((table) => table.population === population || table.id === 'total')
}

/** “Age (young, old)”: told apart from the banner of all its answers. */
function groupsTitle(title: LocalText, columns: readonly NewColumn[]): LocalText {
  return Object.fromEntries(
    Object.entries(title).map(([language, text]) => {
      const names = columns.map((one) => textIn(one.title, language))
      return [language, `${text} (${names.join(', ')})`]
    }),
  )
}

/** The table of the book that has these columns and this base already. */
function tableWith(
  menu: Menu,
  { population, denominator }: Crossing,
  { banner, base }: Pick<CrossingEdit, 'banner' | 'base'>,
): KeptTable | undefined {
  if (banner?.made !== undefined || base?.made !== undefined) return undefined
  return menu.kept.find(
    (table) =>
      table.population === population &&
      table.banner === banner?.id &&
      table.base === base?.id &&
      table.denominator === denominator,
  )
}

function bannerFor(menu: Menu, { population, columns }: Crossing): CrossingEdit['banner'] {
  if (columns.kind === 'total') return undefined
  if (columns.kind === 'banner') return { id: columns.id }
  const { id: variable, within } = columns
  const known = menu.banners.find(
    ({ population: own, blocks: [block], blocks }) =>
      own === population &&
      blocks.length === 1 &&
      block?.isWhole === true &&
      block.variable === variable &&
      block.within === within,
  )
  if (known !== undefined) return { id: known.id }
  const id = freeId(
    within === undefined ? `by_${variable}` : `by_${variable}_in_${within}`,
    menu.banners.map((one) => one.id),
  )
  return { id, made: { title: titleOf(menu, population, columns), variable, within } }
}

function titleOf(
  { variables }: Menu,
  population: string,
  { id, within }: Extract<Columns, { kind: 'variable' }>,
): LocalText {
  const labelOf = (variable: string): LocalText =>
    variables.find((one) => one.population === population && one.id === variable)?.label ?? {
      en: variable,
    }
  const [own, outer] = [labelOf(id), within === undefined ? undefined : labelOf(within)]
  return Object.fromEntries(
    Object.entries(own).map(([language, text]) => [
      language,
      outer === undefined ? asTitle(text) : `${asTitle(outer[language] ?? id)} · ${asTitle(text)}`,
    ]),
  )
}

/** “You are:” asks for an answer; what stands over columns does not. */
function asTitle(question: string): string {
  return question.replace(/\s*:\s*$/, '')
}

function baseFor(menu: Menu, crossing: Crossing, made: NewBase | undefined): CrossingEdit['base'] {
  const known = baseOf(menu.bases, crossing)
  if (known === undefined) return undefined
  if (known !== null) return { id: known }
  if (made === undefined) return undefined
  const words = made.title['en'] ?? Object.values(made.title)[0] ?? 'base'
  return {
    id: freeId(
      words,
      menu.bases.map(({ id }) => id),
    ),
    made,
  }
}
