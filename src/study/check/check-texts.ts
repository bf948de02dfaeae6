import type * as z from 'zod'
import { issue } from '../../core/issue.ts'
import type { Findings } from '../read/findings.ts'
import { formatShape } from '../read/format-shape.ts'
import type { LocatedText } from '../read/format-shape.ts'
import type { YamlSource } from '../read/yaml-source.ts'

/** Something that looks like a tag of HTML. */
const tag = /<\/?[a-z][^<>]*>/i

/**
 * Checks every translated text of a file: present in each language of the study, free of HTML.
 *
 * @param source - a parsed file
 * @param format - its whole format, which says where texts are
 * @param languages - languages of the study; none known, only HTML is looked for
 * @param findings - takes the issues, and a note for each language that the study does not use
 */
export function checkTexts(
  source: YamlSource,
  format: z.ZodType,
  languages: readonly string[],
  findings: Findings,
): void {
  const unused = new Set<string>()
  for (const located of formatShape(format).textsIn(source.value)) {
    checkText(located, source, languages, findings)
    for (const language of Object.keys(located.text)) {
      if (languages.length === 0 || languages.includes(language) || unused.has(language)) continue
      unused.add(language)
      const place = source.spot.keyPlace(...located.path, language)
      findings.notes.push(issue('study.unused_language', { language }, place))
    }
  }
}

function checkText(
  { path, text }: LocatedText,
  { spot }: YamlSource,
  languages: readonly string[],
  findings: Findings,
): void {
  const missing = languages.filter((language) => isBlank(text, language))
  if (missing.length > 0) {
    const values = { languages: missing.join(', ') }
    findings.issues.push(issue('study.missing_translation', values, spot.place(...path)))
  }
  for (const [language, words] of Object.entries(text)) {
    if (typeof words !== 'string' || !tag.test(words)) continue
    const [found = ''] = tag.exec(words) ?? []
    findings.issues.push(issue('study.html_in_text', { found }, spot.place(...path, language)))
  }
}

/** A text of another type than text is a matter of format, told elsewhere. */
function isBlank(text: Readonly<Record<string, unknown>>, language: string): boolean {
  const words = Object.hasOwn(text, language) ? text[language] : undefined
  return words === undefined || (typeof words === 'string' && words.trim() === '')
}
