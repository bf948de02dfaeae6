import { parseHTML } from 'linkedom'
import type { FormFields } from '../../src/interview/html/form-fields.ts'

/** A page in a document of its own. */
export function openPage(body: string): Document {
  return parseHTML(`<!doctype html><html><body>${body}</body></html>`).document
}

/** Does in the controls of a form what a person would, so that they hold these values; tells what it could not. */
export function fillControls(page: Document, values: FormFields): readonly string[] {
  const missing: string[] = []
  for (const [name, wanted] of values) {
    const controls = [...page.querySelectorAll('form [name]')].filter(
      (one) => one.getAttribute('name') === name,
    )
    for (const value of wanted) {
      if (!controls.some((control) => setControl(control, value))) missing.push(`${name}=${value}`)
    }
  }
  return missing
}

function setControl(control: Element, value: string): boolean {
  const type = control.getAttribute('type')
  if (type === 'radio' || type === 'checkbox') {
    if (control.getAttribute('value') !== value) return false
    control.setAttribute('checked', '')
    return true
  }
  if (control.localName === 'select') {
    const options = [...control.querySelectorAll('option')]
    const option = options.find((one) => one.getAttribute('value') === value)
    for (const one of options) one.removeAttribute('selected')
    option?.setAttribute('selected', '')
    return option !== undefined
  }
  if (control.localName === 'textarea') control.textContent = value
  else control.setAttribute('value', value)
  return true
}

/** The fields that a browser sends of a form whose controls hold what their attributes say. */
export function submitForm(page: Document): FormFields {
  const fields = new Map<string, string[]>()
  for (const control of page.querySelectorAll('form input, form select, form textarea')) {
    const value = valueOf(control)
    const name = control.getAttribute('name')
    if (name === null || value === undefined || value === null) continue
    fields.set(name, [...(fields.get(name) ?? []), value])
  }
  return fields
}

function valueOf(control: Element): string | null | undefined {
  const type = control.getAttribute('type')
  if (type === 'radio' || type === 'checkbox') {
    return control.hasAttribute('checked') ? control.getAttribute('value') : undefined
  }
  if (control.localName === 'select') return valueOfSelect(control)
  if (control.localName === 'textarea') {
    // As a browser: the first line end goes, all of them are sent as CRLF.
    return decoded(control.textContent ?? '')
      .replace(/^\n/, '')
      .replace(/\n/g, '\r\n')
  }
  return control.getAttribute('value') ?? ''
}

function valueOfSelect(control: Element): string {
  const options = [...control.querySelectorAll('option')]
  const chosen = options.find((one) => one.hasAttribute('selected')) ?? options[0]
  return chosen?.getAttribute('value') ?? ''
}

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** The parser leaves the text of a text area as it is written; a browser does not. */
function decoded(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (written) => characters[written] ?? written)
}
