import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import type { SearchOption } from './find-options.ts'
import { useSpeech } from '../shell/language.ts'
import { completeCondition, completed } from './complete-condition.ts'
import type { ConditionVariable } from './complete-condition.ts'

interface ConditionInputProps {
  readonly label: string
  readonly value: string
  readonly describedBy: string
  readonly isWrong?: boolean
  /** Questions that may be looked at. */
  readonly variables: readonly ConditionVariable[]
  readonly waves: readonly string[]
  readonly onWrite: (text: string) => void
  readonly onLeave?: () => void
}

interface ListState {
  readonly isOpen: boolean
  readonly active: number
  readonly caret: number
}

const closed: ListState = { isOpen: false, active: -1, caret: 0 }

/** A field for a condition; what may come where one writes opens under it. */
export function ConditionInput(props: ConditionInputProps): ReactNode {
  const { label, value, describedBy, isWrong = false, onLeave } = props
  const id = useId()
  const { input, isOpen, active, options, choose, onKey, type, close } = useCompletion(props)
  return (
    <div className="search condition-input">
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-describedby={describedBy}
        aria-invalid={isWrong}
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${String(active)}` : undefined}
        value={value}
        onChange={({ target }) => {
          type(target.value, target.selectionStart ?? target.value.length)
        }}
        onKeyDown={onKey}
        onBlur={() => {
          close()
          onLeave?.()
        }}
      />
      {isOpen ? <Options id={id} options={options} active={active} onChoose={choose} /> : null}
    </div>
  )
}

interface OpenCompletion extends Omit<KeyState, 'open'> {
  readonly input: RefObject<HTMLInputElement | null>
  readonly onKey: (event: KeyboardEvent) => void
  readonly type: (text: string, caret: number) => void
}

/** Keeps where the caret stands, what may come there, and what the keys point at. */
function useCompletion({ value, variables, waves, onWrite }: ConditionInputProps): OpenCompletion {
  const speech = useSpeech()
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState(closed)
  const place = useCaret(input, value)
  const completion = completeCondition(value, Math.min(state.caret, value.length), {
    variables,
    waves,
    speech,
  })
  const { options } = completion
  const keys: KeyState = {
    isOpen: state.isOpen && options.length > 0,
    active: state.active,
    options,
    open: (active) => {
      setState({ isOpen: true, active, caret: input.current?.selectionStart ?? value.length })
    },
    choose: (choice) => {
      const next = completed(value, completion, choice)
      onWrite(next.text)
      place(next.caret)
      setState({ isOpen: true, active: -1, caret: next.caret })
    },
    close: () => {
      setState(closed)
    },
  }
  return {
    ...keys,
    input,
    onKey: (event) => {
      const act = keyed(event.key, keys)
      if (act === undefined || event.nativeEvent.isComposing || event.altKey) return
      event.preventDefault()
      act()
    },
    type: (text, caret) => {
      const isWord = /[\p{L}\p{N}_.]$/u.test(text.slice(0, caret))
      setState({ isOpen: true, active: isWord ? 0 : -1, caret })
      onWrite(text)
    },
  }
}

interface KeyState {
  readonly isOpen: boolean
  readonly active: number
  readonly options: readonly SearchOption[]
  readonly open: (active: number) => void
  readonly choose: (choice: string) => void
  readonly close: () => void
}

function keyed(key: string, state: KeyState): (() => void) | undefined {
  const { isOpen, active, options, open, choose, close } = state
  const move = (by: number) => () => {
    open(isOpen ? Math.max(0, Math.min(options.length - 1, active + by)) : 0)
  }
  if (key === 'ArrowDown') return move(1)
  if (key === 'ArrowUp') return isOpen ? move(-1) : undefined
  if (key === 'Escape') return isOpen ? close : undefined
  const option = isOpen ? options[active] : undefined
  if (key !== 'Enter' || option === undefined) return undefined
  return () => {
    choose(option.id)
  }
}

interface OptionsProps {
  readonly id: string
  readonly options: readonly SearchOption[]
  readonly active: number
  readonly onChoose: (choice: string) => void
}

function Options({ id, options, active, onChoose }: OptionsProps): ReactNode {
  const { say } = useSpeech()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelectorAll('[role=option]')[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div
      className="options"
      id={`${id}-list`}
      role="listbox"
      aria-label={say('complete.can_come')}
      ref={list}
    >
      {options.map((option, at) => (
        <div
          key={option.id}
          id={`${id}-${String(at)}`}
          role="option"
          aria-selected={at === active}
          className={at === active ? 'active' : undefined}
          // The field keeps the focus.
          onMouseDown={(event) => {
            event.preventDefault()
          }}
          onClick={() => {
            onChoose(option.id)
          }}
        >
          <code>{option.title}</code>
          {option.detail === undefined ? null : <small>{option.detail}</small>}
        </div>
      ))}
    </div>
  )
}

/** Puts the caret where a choice ends, once the field holds the new text. */
function useCaret(
  input: RefObject<HTMLInputElement | null>,
  value: string,
): (caret: number) => void {
  const wanted = useRef<number>(undefined)
  useLayoutEffect(() => {
    if (wanted.current === undefined) return
    input.current?.setSelectionRange(wanted.current, wanted.current)
    wanted.current = undefined
  }, [input, value])
  return (caret) => {
    wanted.current = caret
  }
}
