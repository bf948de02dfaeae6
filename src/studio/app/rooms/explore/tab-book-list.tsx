import { useState } from 'react'
import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { KeptTable } from '../../../../api/tab-book.ts'
import { languages } from '../../../../core/local-text.ts'
import { useMay } from '../../shell/account-context.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { dropItem, moveTable, nameTable } from './edit-tables.ts'
import { KeptLinks } from './kept-links.tsx'
import { useTabBook } from './tab-book-context.ts'
import { TitleFields } from './title-fields.tsx'
import { useKeptNames } from './use-kept-names.ts'

/** The tables that the study keeps: named, put in order, removed, taken away as files. */
export function TabBookList({ population }: { readonly population: string }): ReactNode {
  const { say } = useSpeech()
  const { kept } = useStudy()
  const own = kept.filter((table) => table.population === population)
  return (
    <section className="tab-book" aria-labelledby="tab-book">
      <h2 id="tab-book">{say('book.title')}</h2>
      <p className="quiet">{say(own.length === 0 ? 'book.none' : 'book.lead')}</p>
      {own.length === 0 ? null : (
        <ol>
          {own.map((table) => (
            <Kept key={table.id} table={table} siblings={own} />
          ))}
        </ol>
      )}
      <BookFiles />
    </section>
  )
}

interface KeptProps {
  readonly table: KeptTable
  readonly siblings: readonly KeptTable[]
}

function Kept({ table, siblings }: KeptProps): ReactNode {
  const { say } = useSpeech()
  const names = useKeptNames()
  const mayWrite = useMay('analyst')
  const [isNaming, setIsNaming] = useState(false)
  const [isOpen, setIsOpen] = useState(false)
  const name = names.title(table)
  return (
    <li>
      <details
        onToggle={({ currentTarget }) => {
          setIsOpen(currentTarget.open)
        }}
      >
        <summary>
          {name}{' '}
          <span className="quiet">
            {say('book.questions', { n: table.variables.length })}
            {names.base(table) === undefined ? '' : ` · ${names.base(table) ?? ''}`}
          </span>
        </summary>
        {isOpen ? <KeptLinks table={table} /> : null}
        {mayWrite ? (
          <p className="item-actions">
            <button
              type="button"
              aria-expanded={isNaming}
              aria-label={say('book.rename_one', { name })}
              onClick={() => {
                setIsNaming(!isNaming)
              }}
            >
              {say('book.rename')}
            </button>
            <KeptActions table={table} siblings={siblings} name={name} />
          </p>
        ) : null}
        {isNaming ? (
          <NameForm
            table={table}
            onDone={() => {
              setIsNaming(false)
            }}
          />
        ) : null}
      </details>
    </li>
  )
}

function KeptActions({ table, siblings, name }: KeptProps & { readonly name: string }): ReactNode {
  const { say } = useSpeech()
  const { kept } = useStudy()
  const book = useTabBook()
  const at = siblings.indexOf(table)
  const whole = kept.indexOf(table)
  const move = (by: -1 | 1): void => {
    const next = siblings[at + by]
    if (next === undefined || book.isBusy) return
    // Tables of other populations stand between: it goes past them.
    book.change(moveTable(table.id, kept.indexOf(next) - whole))
  }
  return (
    <>
      <button
        type="button"
        aria-label={say('book.up_one', { name })}
        aria-disabled={at === 0}
        onClick={() => {
          move(-1)
        }}
      >
        ↑
      </button>
      <button
        type="button"
        aria-label={say('book.down_one', { name })}
        aria-disabled={at === siblings.length - 1}
        onClick={() => {
          move(1)
        }}
      >
        ↓
      </button>
      <button
        type="button"
        aria-label={say('book.remove_one', { name })}
        aria-disabled={book.isBusy}
        onClick={() => {
          book.change(dropItem('tables', ({ id }) => id === table.id))
        }}
      >
        {say('book.remove')}
      </button>
    </>
  )
}

interface NameFormProps {
  readonly table: KeptTable
  readonly onDone: () => void
}

function NameForm({ table, onDone }: NameFormProps): ReactNode {
  const { say } = useSpeech()
  const book = useTabBook()
  const [title, setTitle] = useState(table.title ?? {})
  const isGood =
    !book.isBusy && languages.every((language) => (title[language] ?? '').trim() !== '')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!isGood) return
        book.change(nameTable(table.id, title))
        onDone()
      }}
    >
      <TitleFields label={say('book.name')} title={title} onWrite={setTitle} />
      <button aria-disabled={!isGood}>{say('book.name_it')}</button>
    </form>
  )
}

function BookFiles(): ReactNode {
  const { language, say } = useSpeech()
  const study = useStudy()
  return (
    <p className="actions">
      {(['xlsx', 'csv'] as const).map((format) => (
        <a
          key={format}
          className="button"
          href={`${apiPaths.download(study.id, format)}&lang=${language}`}
          download
        >
          {say(`book.file.${format}`)}
        </a>
      ))}
    </p>
  )
}
