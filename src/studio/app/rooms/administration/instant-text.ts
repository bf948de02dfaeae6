import type { Language } from '../../../../core/local-text.ts'

const locales = { fr: 'fr-FR', en: 'en-GB' } as const

/** An instant in the person's own time zone: day, hour, minute. */
export function instantText(instant: string, language: Language): string {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const
  return new Intl.DateTimeFormat(locales[language], style).format(new Date(instant))
}

/** A day, `2026-03-31`, as it is written in a language. */
export function dayText(day: string, language: Language): string {
  const style = { dateStyle: 'medium', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locales[language], style).format(new Date(`${day}T00:00:00Z`))
}
