import type { ReactNode } from 'react'
import type { TableAnswer } from '../../../../api/shown-parts.ts'
import { baseText } from '../../../../publish/question-table.ts'
import { testsText } from '../../../../publish/tests-text.ts'
import { Choices } from '../../parts/choices.tsx'
import { useSpeech } from '../../shell/language.ts'
import { goTo, usePlace, withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import type { Shown } from './crossed-table-props.ts'
import { CrossedTable } from './crossed-table.tsx'
import { readSorting, writeSorting } from './sort-rows.ts'
import { TableChart } from './table-chart-panel.tsx'

const shownKinds: readonly Shown[] = ['value', 'interval', 'error']

/** A table with its numbers, its chart and its notes. */
export function TablePanel({ answer }: { readonly answer: TableAnswer }): ReactNode {
  const { table, filters, notes, figures } = answer
  const { language, local } = useSpeech()
  const { policy, ...study } = useStudy()
  const { query } = usePlace()
  const shown = shownKinds.find((kind) => kind === query.get('show')) ?? 'value'
  return (
    <section aria-labelledby="table-title">
      <h2 id="table-title">{local(table.variable.label)}</h2>
      <p className="base">
        {baseText(table, { language })}
        {filters.map((filter) => (
          <code key={filter}>{filter}</code>
        ))}
      </p>
      <ShownChoice shown={shown} />
      <CrossedTable
        table={table}
        study={study}
        policy={policy}
        shown={shown}
        sorting={readSorting(query.get('sort'))}
        onSort={(sorting) => {
          goTo(withQuery({ sort: writeSorting(sorting) }))
        }}
        onOpen={({ row, column }) => {
          goTo(withQuery({ figure: figures[row]?.[column] }))
        }}
      />
      <ul className="notes">
        {[...testsText([table], language), ...notes].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <TableChart table={table} />
    </section>
  )
}

function ShownChoice({ shown }: { readonly shown: Shown }): ReactNode {
  const { say } = useSpeech()
  return (
    <Choices
      label={say('explore.show')}
      options={shownKinds.map((id) => ({ id, title: say(`explore.show.${id}`) }))}
      chosen={shown}
      onChoose={(id) => {
        goTo(withQuery({ show: id === 'value' ? undefined : id }), 'replace')
      }}
    />
  )
}
