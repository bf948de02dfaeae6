import type { MenuVariable } from '../../../../api/study-menu.ts'
import { textIn } from '../../../../core/local-text.ts'
import type { LocalText } from '../../../../core/local-text.ts'
import { conditionOf } from './condition-of.ts'
import type { Crossing } from './crossing.ts'
import { derivedEdit } from './derived-edit.ts'
import type { DerivedMenu } from './derived-edit.ts'
import type { DerivedOption } from './edit-derived.ts'
import { freeId } from './edit-tables.ts'
import type { NewColumn, TableEdit } from './edit-tables.ts'

/** Names that rows of tables have already. */
const rowNames = ['mean', 'nps', 'median', 'deviation']

/** What to write so that groups of answers to a question are a variable of the study. */
export function recodeEdit(
  menu: DerivedMenu,
  {
    crossing,
    variable,
    id,
  }: { readonly crossing: Crossing; readonly variable: MenuVariable; readonly id: string },
  { title, groups }: { readonly title: LocalText; readonly groups: readonly NewColumn[] },
): TableEdit {
  const options: DerivedOption[] = []
  for (const group of groups) {
    const taken = [...rowNames, ...options.map(({ code }) => code)]
    const code = freeId(textIn(group.title, 'en'), taken)
    options.push({ code, label: group.title, when: conditionOf(variable, group.codes) })
  }
  return derivedEdit(menu, crossing, { id, title, options })
}
