import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { useSpeech } from '../shell/language.ts'
import type { SearchOption } from './find-options.ts'
import { useSearch } from './use-search.ts'
import type { Search } from './use-search.ts'

interface SearchListProps {
  readonly label: string
  readonly options: readonly SearchOption[]
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
  readonly className?: string
}

/** A list to choose from, narrowed by what is typed; the whole of it by mouse or by keys. */
export function SearchList(props: SearchListProps): ReactNode {
  const { label, options, chosen, onChoose, className = '' } = props
  const search = useSearch(options, chosen, onChoose)
  const id = useId()
  return (
    <div className={`search ${className}`}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={search.isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={
          search.isOpen && search.active >= 0 ? `${id}-${String(search.active)}` : undefined
        }
        value={search.text}
        onFocus={({ target }) => {
          target.select()
        }}
        onClick={({ currentTarget }) => {
          // What is typed next takes the place of what is chosen.
          if (!search.isOpen) currentTarget.select()
          search.open()
        }}
        onChange={({ target }) => {
          search.type(target.value)
        }}
        onKeyDown={search.onKey}
        onBlur={search.close}
      />
      {search.isOpen ? <Options id={id} label={label} chosen={chosen} search={search} /> : null}
    </div>
  )
}

interface OptionsProps {
  readonly id: string
  readonly label: string
  readonly chosen: string | undefined
  readonly search: Search
}

function Options({ id, label, chosen, search }: OptionsProps): ReactNode {
  const { say } = useSpeech()
  const list = useRef<HTMLDivElement>(null)
  const { active, shown, choose } = search
  useEffect(() => {
    list.current?.querySelectorAll('[role=option]')[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  if (shown.length === 0) {
    return (
      <div className="options none" id={`${id}-list`} role="status">
        {say('search.none')}
      </div>
    )
  }
  return (
    <div className="options" id={`${id}-list`} role="listbox" aria-label={label} ref={list}>
      {shown.map((option, at) => (
        <div
          key={option.id}
          id={`${id}-${String(at)}`}
          role="option"
          aria-selected={option.id === chosen}
          className={at === active ? 'active' : undefined}
          // The field keeps the focus.
          onMouseDown={(event) => {
            event.preventDefault()
          }}
          onClick={() => {
            choose(option.id)
          }}
        >
          {option.title}
          {option.detail === undefined ? null : <small>{option.detail}</small>}
        </div>
      ))}
    </div>
  )
}
