import { formFields } from './form-fields.ts'
import type { FormFields } from './form-fields.ts'

/** How long a person pauses before what they typed is kept, in milliseconds. */
const pauseMs = 400

/**
 * Hands over what a form holds after each change: at once for a tick, after a pause in typing, and
 * in any case before the tab goes away.
 *
 * @returns stops the watching
 */
export function keepTyped(form: HTMLFormElement, keep: (fields: FormFields) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const now = (): void => {
    clearTimeout(timer)
    timer = undefined
    keep(formFields(form))
  }
  const afterPause = (): void => {
    clearTimeout(timer)
    timer = setTimeout(now, pauseMs)
  }
  const beforeLeaving = (): void => {
    if (timer !== undefined) now()
  }
  form.addEventListener('change', now)
  form.addEventListener('input', afterPause)
  addEventListener('pagehide', beforeLeaving)
  document.addEventListener('visibilitychange', beforeLeaving)
  return () => {
    clearTimeout(timer)
    form.removeEventListener('change', now)
    form.removeEventListener('input', afterPause)
    removeEventListener('pagehide', beforeLeaving)
    document.removeEventListener('visibilitychange', beforeLeaving)
  }
}
