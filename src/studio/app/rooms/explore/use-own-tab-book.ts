import { useFileChanges } from '../../reading/use-file-changes.ts'
import type { TabBook } from './tab-book-context.ts'

/** Writes changes of `tables.yaml`, waits for the figures of what was written, and takes changes back. */
export function useOwnTabBook(): TabBook {
  const { change, ...changes } = useFileChanges()
  return {
    ...changes,
    change: (edit) => {
      change([{ path: 'tables.yaml', edit }])
    },
  }
}
