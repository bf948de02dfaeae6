import type { CatalogueEntry } from '../../core/catalogue/entry.ts'
import type { Language } from '../../core/local-text.ts'
import { hedgeTolerances, wordRules } from './tolerances.ts'

const heads: Readonly<Record<Language, readonly [string, string]>> = {
  fr: ['Le texte dit', 'Le chiffre doit être'],
  en: ['The text says', 'The figure must be'],
}

/**
 * Writes the table of tolerances in Markdown, from the data that checks texts.
 *
 * @param language - of the table
 * @returns lines of a Markdown table, numbers' hedges first
 * @example
 * ```ts
 * import { toleranceTable } from 'visavis/publish'
 * toleranceTable('en').split('\n').length > 10 // => true
 * ```
 */
export function toleranceTable(language: Language): string {
  const rules: readonly { readonly said: CatalogueEntry; readonly rule: CatalogueEntry }[] = [
    ...Object.values(hedgeTolerances),
    ...Object.values(wordRules),
  ]
  const [said, must] = heads[language]
  return [
    `| ${said} | ${must} |`,
    '| --- | --- |',
    ...rules.map((one) => `| ${one.said[language]} | ${one.rule[language]} |`),
  ].join('\n')
}
