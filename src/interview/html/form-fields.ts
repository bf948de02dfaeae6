/** The fields of a form as they were sent: values by name, in the order of the form. */
export type FormFields = ReadonlyMap<string, readonly string[]>

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
