import { textIn } from '../core/local-text.ts'
import type { SampleReport } from '../protect/protected.ts'
import { printExpression } from '../study/expression/print-expression.ts'
import type { Variable } from '../study/variable.ts'
import type { NoticeEntry } from './notice-line.ts'
import { sayNotice } from './notice-line.ts'
import type { NoticeContext } from './notice-study.ts'

/** How variables that nobody was asked are made of those that people were, as the study writes it. */
export function noticeOfDerived(
  { wave, population }: SampleReport,
  context: NoticeContext,
): NoticeEntry {
  const { tables } = context.release.study
  const own = (tables.derived ?? []).filter(
    (one) => one.population === population && one.waves.includes(wave),
  )
  const text = own.map((variable) => variableText(variable, context)).join(' ')
  return ['derived', sayNotice(context.language)('derived'), text]
}

function variableText(
  { label, categories, derived = [] }: Variable,
  { language }: NoticeContext,
): string {
  const say = sayNotice(language)
  const cases = derived.map(({ code, when }) => {
    const category = categories.find((one) => one.code === code)
    const name = category === undefined ? code : textIn(category.label, language)
    return say('derived.case', { label: name, condition: printExpression(when) })
  })
  const title = textIn(label, language)
  return say('derived.variable', { title, cases: cases.join(say('derived.then')) })
}
