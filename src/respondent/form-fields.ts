/** Names and values of a form, in its order. */
export type FormFields = readonly (readonly [name: string, value: string])[]

/** Reads what was typed and ticked. */
export function formFields(form: HTMLFormElement): FormFields {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
}

/** Puts back what was typed and ticked, in the fields a person fills; the others stay as they are. */
export function fillForm(form: HTMLFormElement, fields: FormFields): void {
  for (const control of form.elements) {
    const name = control.getAttribute('name')
    const given = fields.filter((field) => field[0] === name).map(([, value]) => value)
    fillControl(control, given)
  }
}

function fillControl(control: Element, given: readonly string[]): void {
  if (control instanceof HTMLInputElement && control.type !== 'hidden') {
    if (control.type === 'radio' || control.type === 'checkbox') {
      control.checked = given.includes(control.value)
    } else control.value = given[0] ?? ''
  } else if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) {
    control.value = given[0] ?? ''
  }
}

/** Adds a field that nobody sees. */
export function addHidden(form: HTMLFormElement, name: string, value: string): void {
  const field = document.createElement('input')
  field.type = 'hidden'
  field.name = name
  field.value = value
  form.append(field)
}
