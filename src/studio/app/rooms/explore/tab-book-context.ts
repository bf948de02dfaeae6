import { createContext, useContext } from 'react'
import type { FileChanges } from '../../reading/use-file-changes.ts'
import type { TableEdit } from './edit-tables.ts'

/** Changes of `tables.yaml`, one at a time. */
export interface TabBook extends Omit<FileChanges, 'change'> {
  readonly change: (edit: TableEdit) => void
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
