import { useEffect, useRef } from 'react'
import type { EditedFile } from '../../reading/use-file.ts'

/**
 * Undoes and redoes by the keys of the platform, wherever the focus stands: a field that the file
 * fills has no history of its own.
 */
export function useUndoKeys(file: EditedFile): void {
  const last = useRef(file)
  last.current = file
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase()
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey
      // The editor of the whole file does so itself.
      if (!isCommand || event.defaultPrevented || (key !== 'z' && key !== 'y')) return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) last.current.redo()
      else last.current.undo()
    }
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('keydown', onKey)
    }
  }, [])
}
