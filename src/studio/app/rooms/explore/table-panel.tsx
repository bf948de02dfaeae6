import { useEffect, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import type { TableAnswer } from '../../../../api/shown-parts.ts'
import { independenceNotes } from '../../../../publish/independence-notes.ts'
import { baseText } from '../../../../publish/question-table.ts'
import { testsText } from '../../../../publish/tests-text.ts'
import { withheldNotes } from '../../../../publish/withheld-text.ts'
import { Choices } from '../../parts/choices.tsx'
import { saveBlob } from '../../parts/save-blob.ts'
import { useSpeech } from '../../shell/language.ts'
import { goTo, usePlace, withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { boundNumber } from './bound-number.ts'
import type { Shown } from './crossed-table-props.ts'
import { CrossedTable } from './crossed-table.tsx'
import { readSorting, writeSorting } from './sort-rows.ts'
import type { Sorting } from './sort-rows.ts'
import { useTabBook } from './tab-book-context.ts'
import { TableChart } from './table-chart-panel.tsx'
import { tableCsv } from './table-csv.ts'

const shownKinds: readonly Shown[] = ['value', 'interval', 'error']

/** A table with its numbers, its chart and its notes. */
export function TablePanel({ answer }: { readonly answer: TableAnswer }): ReactNode {
  const { table, notes, figures } = answer
  const { language } = useSpeech()
  const study = useStudy()
  const { query } = usePlace()
  const shown = shownKinds.find((kind) => kind === query.get('show')) ?? 'value'
  const sort = query.get('sort')
  const sorting = useMemo(() => readSorting(sort), [sort])
  return (
    <section aria-labelledby="table-title">
      <TableTitle answer={answer} />
      <div className="actions">
        <ShownChoice shown={shown} />
        <SaveTable answer={answer} />
      </div>
      <CrossedTable
        table={table}
        study={study}
        policy={study.policy}
        shown={shown}
        sorting={sorting}
        onSort={sortBy}
        onOpen={({ row, column }) => {
          goTo(withQuery({ figure: figures[row]?.[column] }))
        }}
        boundNumber={(place) => boundNumber(answer, place, language)}
      />
      <ul className="notes">
        {[
          ...testsText([table], language),
          ...independenceNotes(table, language),
          ...withheldNotes(table, language),
          ...notes,
        ].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <TableChart table={table} />
    </section>
  )
}

function TableTitle({ answer: { table, filters } }: { readonly answer: TableAnswer }): ReactNode {
  const { language, local } = useSpeech()
  const { state } = useTabBook()
  const title = useRef<HTMLHeadingElement>(null)
  const isAwaited = state.kind === 'taking' || state.kind === 'done'
  useEffect(() => {
    // The button that asked for this table is gone: whoever works by keyboard goes on here.
    if (isAwaited && document.activeElement === document.body) title.current?.focus()
  }, [isAwaited])
  return (
    <>
      <h2 id="table-title" ref={title} tabIndex={-1}>
        {local(table.variable.label)}
      </h2>
      <p className="base">
        {baseText(table, { language })}
        {filters.map(({ text, words }) => (
          <span key={text} className="filter">
            {local(words)} <code>{text}</code>
          </span>
        ))}
      </p>
    </>
  )
}

function sortBy(sorting: Sorting | undefined): void {
  goTo(withQuery({ sort: writeSorting(sorting) }))
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

function SaveTable({ answer }: { readonly answer: TableAnswer }): ReactNode {
  const { language, say } = useSpeech()
  return (
    <button
      type="button"
      onClick={() => {
        const name = answer.table.id.replaceAll(/[^\p{L}\d]+/gu, '-')
        // The mark tells spreadsheets that the file is UTF-8.
        const text = `\uFEFF${tableCsv(answer, language)}`
        saveBlob(`${name}.csv`, new Blob([text], { type: 'text/csv' }))
      }}
    >
      {say('explore.csv')}
    </button>
  )
}
