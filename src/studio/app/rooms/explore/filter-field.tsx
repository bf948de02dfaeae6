import { useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { MenuVariable } from '../../../../api/study-menu.ts'
import { useSpeech } from '../../shell/language.ts'
import { completeFilter } from './complete-filter.ts'
import type { Completion, Completions } from './complete-filter.ts'

interface FilterFieldProps {
  readonly text: string
  readonly variables: readonly MenuVariable[]
  readonly isWrong: boolean
  readonly onWrite: (text: string) => void
  readonly onLeave: () => void
}

const none: Completions = { from: 0, to: 0, options: [] }

/** A condition as it is typed, with the names and codes that may stand at the caret. */
export function FilterField(props: FilterFieldProps): ReactNode {
  const { text, variables, isWrong, onWrite, onLeave } = props
  const { say } = useSpeech()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const { shown, active, setActive, close, offer } = useCompletions(variables)
  const take = ({ word }: Completion): void => {
    const next = `${text.slice(0, shown.from)}${word} `
    onWrite(next + text.slice(shown.to).trimStart())
    close()
    requestAnimationFrame(() => field.current?.setSelectionRange(next.length, next.length))
  }
  const isOpen = shown.options.length > 0
  return (
    <div className="search filter-field">
      <label htmlFor={id}>{say('base.condition')}</label>
      <input
        ref={field}
        id={id}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-invalid={isWrong}
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${String(active)}` : undefined}
        value={text}
        onChange={({ target }) => {
          onWrite(target.value)
          offer(target.value, target.selectionStart ?? target.value.length)
        }}
        onKeyDown={(event) => {
          const act = keyed(event.key, { shown, active, setActive, take, close })
          if (act === undefined || event.nativeEvent.isComposing) return
          event.preventDefault()
          act()
        }}
        onBlur={() => {
          close()
          onLeave()
        }}
      />
      {isOpen ? <Options id={id} options={shown.options} active={active} onTake={take} /> : null}
    </div>
  )
}

interface OwnCompletions extends Omit<Keyed, 'take'> {
  readonly offer: (typed: string, caret: number) => void
}

function useCompletions(variables: readonly MenuVariable[]): OwnCompletions {
  const [shown, setShown] = useState(none)
  const [active, setActive] = useState(-1)
  return {
    shown,
    active,
    setActive,
    close: () => {
      setShown(none)
      setActive(-1)
    },
    offer: (typed, caret) => {
      setShown(completeFilter(typed, caret, variables))
      setActive(-1)
    },
  }
}

interface Keyed {
  readonly shown: Completions
  readonly active: number
  readonly setActive: (active: number) => void
  readonly take: (one: Completion) => void
  readonly close: () => void
}

function keyed(key: string, { shown, active, ...act }: Keyed): (() => void) | undefined {
  const { options } = shown
  if (options.length === 0) return undefined
  const chosen = options[active]
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (step !== 0) {
    return () => {
      act.setActive(Math.max(0, Math.min(options.length - 1, active + step)))
    }
  }
  if (key === 'Escape') return act.close
  if (key !== 'Enter' || chosen === undefined) return undefined
  return () => {
    act.take(chosen)
  }
}

interface OptionsProps {
  readonly id: string
  readonly options: readonly Completion[]
  readonly active: number
  readonly onTake: (one: Completion) => void
}

function Options({ id, options, active, onTake }: OptionsProps): ReactNode {
  const { local, say } = useSpeech()
  return (
    <div className="options" id={`${id}-list`} role="listbox" aria-label={say('base.completions')}>
      {options.map((one, at) => (
        <div
          key={one.word}
          id={`${id}-${String(at)}`}
          role="option"
          aria-selected={at === active}
          className={at === active ? 'active' : undefined}
          ref={(element) => {
            if (at === active) element?.scrollIntoView({ block: 'nearest' })
          }}
          // The field keeps the focus.
          onMouseDown={(event) => {
            event.preventDefault()
          }}
          onClick={() => {
            onTake(one)
          }}
        >
          <code>{one.word}</code>
          {one.label === undefined ? null : <small>{local(one.label)}</small>}
        </div>
      ))}
    </div>
  )
}
