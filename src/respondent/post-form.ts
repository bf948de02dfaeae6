import { fieldsOf } from './ask.ts'
import type { Reply } from './ask.ts'
import { formFields } from './form-fields.ts'

/** Sends a form where it would go by itself, and asks for the answer as JSON. */
export async function postForm(form: HTMLFormElement, go: string): Promise<Reply> {
  const fields = new URLSearchParams(formFields(form).map(([name, value]) => [name, value]))
  fields.set('go', go)
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      credentials: 'omit',
      headers: { accept: 'application/json' },
      body: fields,
      signal: AbortSignal.timeout(30_000),
    })
    return { status: response.status, body: fieldsOf(await response.json().catch(() => ({}))) }
  } catch {
    return { status: 0, body: {} }
  }
}
