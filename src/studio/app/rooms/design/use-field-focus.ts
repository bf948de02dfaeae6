import { useEffect } from 'react'

/** Puts the focus into the field of the path that the address names. */
export function useFieldFocus(path: string | null): void {
  useEffect(() => {
    if (path === null) return
    document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)?.focus()
  }, [path])
}
