/** The fields of a form as they were sent: values by name, in the order of the form. */
export type FormFields = ReadonlyMap<string, readonly string[]>

/**
 * Gathers the fields of a form as browsers send them, one pair of name and value after the other.
 *
 * @example
 * ```ts
 * import { formFields } from 'visavis/interview'
 * const fields = formFields([['a.networks', 'facebook'], ['a.networks', 'linkedin']])
 * fields.get('a.networks') // => ['facebook', 'linkedin']
 * ```
 */
export function formFields(pairs: Iterable<readonly [string, string]>): FormFields {
  const fields = new Map<string, string[]>()
  for (const [name, value] of pairs) {
    const values = fields.get(name)
    if (values === undefined) fields.set(name, [value])
    else values.push(value)
  }
  return fields
}

/**
 * The name of a question's field, or of one of its parts: `other`, a row, a code, a place.
 *
 * A question's id holds no dot, so that two questions never share a field.
 */
export function fieldName(question: string, part?: string | number): string {
  return part === undefined ? `a.${question}` : `a.${question}.${part}`
}

/** The values of a field; none when it was not sent. */
export function valuesIn(fields: FormFields, name: string): readonly string[] {
  return fields.get(name) ?? []
}

/** The first value of a field; empty when it was not sent. */
export function valueIn(fields: FormFields, name: string): string {
  return fields.get(name)?.[0] ?? ''
}
