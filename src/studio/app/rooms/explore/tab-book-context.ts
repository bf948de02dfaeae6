import { createContext, useContext } from 'react'
import type { ToldIssue } from '../../../../api/told-issue.ts'
import type { Trouble } from '../../reading/ask.ts'
import type { TableEdit } from './edit-tables.ts'

/** How far a change of the tab book is. */
export type TabBookState =
  | { readonly kind: 'rest' }
  | { readonly kind: 'writing' }
  /** Written; the figures of these files are under way. */
  | { readonly kind: 'taking'; readonly revision: string; readonly sinceMs: number }
  | { readonly kind: 'done'; readonly seconds: number }
  /** The study would no longer hold together: nothing has changed. */
  | { readonly kind: 'refused'; readonly issues: readonly ToldIssue[] }
  /** The figures could not be taken: the file is written, and can be taken back. */
  | { readonly kind: 'broken'; readonly issues: readonly ToldIssue[] }
  | { readonly kind: 'unlike' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }

/** Changes of `tables.yaml`, one at a time. */
export interface TabBook {
  readonly state: TabBookState
  readonly isBusy: boolean
  readonly change: (edit: TableEdit) => void
  /** Takes the last change back; absent when there is none. */
  readonly undo?: (() => void) | undefined
}

export const TabBookContext: React.Context<TabBook | undefined> = createContext<
  TabBook | undefined
>(undefined)

/** Changes of `tables.yaml`, one at a time. */
export function useTabBook(): TabBook {
  const book = useContext(TabBookContext)
  if (book === undefined) throw new Error('useTabBook requires the room around it')
  return book
}
