import type { ReactNode } from 'react'
import type { MenuTable } from '../../../../api/study-menu.ts'
import { SearchList } from '../../parts/search-list.tsx'
import type { SearchOption } from '../../parts/find-options.ts'
import { useSpeech } from '../../shell/language.ts'
import { goTo, withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { columnsOf, nearestTable } from './nearest-table.ts'
import type { TablePart } from './nearest-table.ts'
import { useTableNames } from './use-table-names.ts'

/** The searchable lists that a table is chosen from; nothing but declared tables can come out. */
export function TableChoice({ chosen }: { readonly chosen: MenuTable }): ReactNode {
  const { say } = useSpeech()
  const { tables } = useStudy()
  const names = useTableNames()
  const own = tables.filter(({ population }) => population === chosen.population)
  const asked = own.filter(({ variable }) => variable === chosen.variable)
  const choose = (part: TablePart) => (id: string) => {
    const next = nearestTable(tables, chosen, [part, id])
    if (next !== undefined) goTo(withQuery({ table: next.id, sort: undefined }))
  }
  const list = (part: TablePart, options: readonly SearchOption[], id: string): ReactNode => (
    <SearchList
      className={part}
      label={say(`explore.${part}`)}
      options={options}
      chosen={id}
      onChoose={choose(part)}
    />
  )
  return (
    <div className="table-choice" role="group" aria-label={say('explore.choose')}>
      {list('population', distinct(tables, names.population), chosen.population)}
      {list('variable', distinct(own, names.variable), chosen.variable)}
      {list('wave', distinct(asked, names.wave), chosen.wave)}
      {list(
        'columns',
        distinct(
          asked.filter(({ wave }) => wave === chosen.wave),
          names.columns,
        ),
        columnsOf(chosen),
      )}
    </div>
  )
}

function distinct(
  tables: readonly MenuTable[],
  optionOf: (table: MenuTable) => SearchOption,
): readonly SearchOption[] {
  const options = tables.map(optionOf).map((option) => [option.id, option] as const)
  return [...new Map(options).values()]
}
