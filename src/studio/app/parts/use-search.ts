import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { findOptions } from './find-options.ts'
import type { SearchOption } from './find-options.ts'

/** A list that is narrowed by typing and walked through by arrow keys. */
export interface Search {
  /** What stands in the field. */
  readonly text: string
  readonly isOpen: boolean
  readonly shown: readonly SearchOption[]
  /** Place among those shown of the one that Enter chooses. */
  readonly active: number
  readonly open: () => void
  readonly close: () => void
  readonly type: (text: string) => void
  readonly choose: (id: string) => void
  readonly onKey: (event: KeyboardEvent) => void
}

interface SearchState {
  /** What was typed; undefined until something is, when all options show. */
  readonly typed?: string | undefined
  readonly isOpen: boolean
  readonly active: number
}

const closed: SearchState = { isOpen: false, active: -1 }

/** Keeps what was typed, what is shown of it, and what the keys point at. */
export function useSearch(
  options: readonly SearchOption[],
  chosen: string | undefined,
  onChoose: (id: string) => void,
): Search {
  const [state, setState] = useState<SearchState>(closed)
  const own = options.findIndex(({ id }) => id === chosen)
  const shown = state.typed === undefined ? options : findOptions(options, state.typed)
  const opened: SearchState = { isOpen: true, active: own }
  const open = (): void => {
    setState((before) => (before.isOpen ? before : opened))
  }
  const close = (): void => {
    setState(closed)
  }
  const choose = (id: string): void => {
    close()
    if (id !== chosen) onChoose(id)
  }
  const move = (by: number): void => {
    const active = Math.max(0, Math.min(shown.length - 1, state.active + by))
    setState((before) => (before.isOpen ? { ...before, active } : opened))
  }
  return {
    text: state.typed ?? options[own]?.title ?? '',
    isOpen: state.isOpen,
    shown,
    active: state.active,
    open,
    close,
    choose,
    type: (typed) => {
      setState({ typed, isOpen: true, active: findOptions(options, typed).length > 0 ? 0 : -1 })
    },
    onKey: (event) => {
      const act = keyed(event.key, {
        move,
        close,
        take: () => {
          const option = state.isOpen ? shown[state.active] : undefined
          return option === undefined ? open() : choose(option.id)
        },
      })
      if (act === undefined || event.nativeEvent.isComposing) return
      event.preventDefault()
      act()
    },
  }
}

interface KeyedActs {
  readonly move: (by: number) => void
  readonly close: () => void
  readonly take: () => void
}

function keyed(key: string, { move, close, take }: KeyedActs): (() => void) | undefined {
  switch (key) {
    case 'ArrowDown':
      return () => {
        move(1)
      }
    case 'ArrowUp':
      return () => {
        move(-1)
      }
    case 'Escape':
      return close
    case 'Enter':
      return take
    default:
      return undefined
  }
}
