import { useState } from 'react'
import type { ReactNode } from 'react'
import type { MenuVariable } from '../../../../api/study-menu.ts'
import { languages } from '../../../../core/local-text.ts'
import type { LocalText } from '../../../../core/local-text.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { AnswerTicks } from './answer-ticks.tsx'
import type { Crossing } from './crossing.ts'
import { dropItem, freeId, keepNet } from './edit-tables.ts'
import { useTabBook } from './tab-book-context.ts'
import { TitleFields } from './title-fields.tsx'

/** The nets of the question in the rows: answers counted as one, under a name in each language. */
export function NetEditor({ crossing }: { readonly crossing: Crossing }): ReactNode {
  const { say } = useSpeech()
  const { variables } = useStudy()
  const variable = variables.find(
    ({ id, population }) => id === crossing.variable && population === crossing.population,
  )
  if (variable === undefined || variable.categories.length < 3) return null
  return (
    <details className="net-editor">
      <summary>{say('net.title')}</summary>
      <p className="quiet">{say('net.means')}</p>
      <NetList variable={variable} />
      <NewNet key={variable.id} variable={variable} />
    </details>
  )
}

function NetList({ variable }: { readonly variable: MenuVariable }): ReactNode {
  const { local, say } = useSpeech()
  const { nets } = useStudy()
  const book = useTabBook()
  const own = nets.filter((net) => net.variable === variable.id)
  if (own.length === 0) return null
  const labelOf = (code: string): string => {
    const category = variable.categories.find((one) => one.code === code)
    return category === undefined ? code : local(category.label)
  }
  return (
    <ul className="net-list">
      {own.map(({ id, title, codes }) => (
        <li key={id}>
          {local(title)} <span className="quiet">= {codes.map(labelOf).join(' + ')}</span>{' '}
          <button
            type="button"
            className="plain"
            aria-disabled={book.isBusy}
            aria-label={say('net.remove_one', { name: local(title) })}
            onClick={() => {
              book.change(
                dropItem('nets', (net) => net['id'] === id && net['variable'] === variable.id),
              )
            }}
          >
            {say('net.remove')}
          </button>
        </li>
      ))}
    </ul>
  )
}

function NewNet({ variable }: { readonly variable: MenuVariable }): ReactNode {
  const { local, say } = useSpeech()
  const { nets } = useStudy()
  const book = useTabBook()
  const [codes, setCodes] = useState<readonly string[]>([])
  const [title, setTitle] = useState<LocalText>({})
  const isNamed = languages.every((language) => (title[language] ?? '').trim() !== '')
  const isGood = codes.length >= 2 && isNamed && !book.isBusy
  const add = (): void => {
    if (!isGood) return
    const taken = nets.map(({ id }) => id)
    const reserved = ['mean', 'nps', 'median', 'deviation']
    const answers = variable.categories.map(({ code }) => code)
    const id = freeId(title['en'] ?? '', [...taken, ...reserved, ...answers])
    book.change(keepNet({ id, variable: variable.id, title, codes }))
    setCodes([])
    setTitle({})
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <AnswerTicks
        legend={local(variable.label)}
        categories={variable.categories}
        codes={codes}
        onTick={setCodes}
      />
      <TitleFields label={say('net.name')} title={title} onWrite={setTitle} />
      <button aria-disabled={!isGood}>{say('net.add')}</button>
      <span className="quiet"> {isGood || book.isBusy ? '' : say('net.needs')}</span>
    </form>
  )
}
