import type { LocalText } from '../../src/core/local-text.ts'
import type { Question, Questionnaire } from '../../src/study/questionnaire.ts'

/** Texts that would end an attribute, open a tag or run a script where they are not escaped. */
export const hostileTexts: readonly string[] = [
  '<script>window.hit=1</script>',
  '"><img src=x onerror="window.hit=1">',
  "' onfocus='window.hit=1' autofocus='",
  '</textarea></select></legend></fieldset></form><svg onload=window.hit=1>',
  '<!--<style>*{display:none}',
  '&lt;b&gt; &amp; ${hit} {{hit}}',
  '</title><base href="https://example.org/">',
  '\u202Eevil\u202C \u2066x',
]

/** The questionnaire with every text of its questions replaced, each by a text of its own. */
export function withTexts(of: Questionnaire, next: () => string): Questionnaire {
  const local = (): LocalText => ({ en: next() })
  const option = <T extends { readonly label: LocalText }>(one: T): T => ({
    ...one,
    label: local(),
  })
  const replace = (question: Question): Question => {
    const said = { ...question, text: local(), hint: local() }
    const more = {
      ...('options' in said ? { options: said.options.map(option) } : {}),
      ...('rows' in said ? { rows: said.rows.map(option) } : {}),
      ...('unit' in said ? { unit: local() } : {}),
    }
    return { ...said, ...more }
  }
  const pages = of.pages.map((page) => ({
    ...page,
    title: local(),
    questions: page.questions.map(replace),
  }))
  return { ...of, pages }
}
