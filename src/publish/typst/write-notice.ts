import type { SampleReport } from '../../protect/protected.ts'
import { marginText } from '../margins.ts'
import { printedLines } from '../notice.ts'
import { sayNotice } from '../notice-line.ts'
import { questionsAsked } from '../questions-asked.ts'
import { sayIn } from '../say.ts'
import { populationTitle, waveTitle } from '../study-names.ts'
import type { TypstCode } from './typst-code.ts'
import { codeOf } from './code-of.ts'
import { ownTypst, typst, typstLines } from './typst-code.ts'
import { writeHeading } from './typst-context.ts'
import type { TypstContext } from './typst-context.ts'

/** The methodology notice, one per population and wave, and what it still lacks. */
export function writeNotice(context: TypstContext): TypstCode {
  const { release, language } = context
  const samples = release.samples.map((report) => writeSample(report, context))
  return typst`#lead(${sayIn(language)('notice.lead')})
${typstLines(samples)}`
}

function writeSample(report: SampleReport, context: TypstContext): TypstCode {
  const { release, language } = context
  const title = `${populationTitle(release.study, report.population, language)}, ${waveTitle(release.study, report.wave, language)}`
  const lines = printedLines(report, context).map(
    ({ key, label, text }) =>
      typst`(${label}, ${key === 'data' ? codeOf(text) : typst`[#${text}]`}),\n`,
  )
  return typst`${writeHeading(2, typst`#${title}`, context)}#pairs(${lines})
${writeMargins(report, context)}
${writeQuestionsAsked(report, context)}`
}

/** What the sample was asked, in order, of whom, and how many gave no answer. */
function writeQuestionsAsked(report: SampleReport, context: TypstContext): TypstCode {
  const questions = questionsAsked(report, context)
  if (questions.length === 0) return ownTypst('')
  const say = sayNotice(context.language)
  const heads = (['number', 'question', 'base', 'none'] as const).map(
    (key) => typst`[#th(${say(`asked.${key}`)})], `,
  )
  const rows = questions.map(
    ({ number, text, hint = '', options, condition, base = '–', blank }) =>
      typst`[${number}], [#${text} #emph(${hint}) #linebreak() #quietly(size: 0.94em, ${[...options, condition].join(' · ')})], [#${base}], [#${blank}], line-under,`,
  )
  return typst`#block(above: 1.4em, below: 0.7em, sticky: true, text(9.5pt, weight: "semibold", ${say('asked.title')}))
#sheet(size: 7.6pt, columns: (8mm, 1fr, 14mm, 40mm), align: (right, left, right, left),
table.header(${heads}line-head),
${typstLines(rows)}
)`
}

/** How far weighting moved each margin. */
function writeMargins(report: SampleReport, context: TypstContext): TypstCode {
  if (report.margins.length === 0) return ownTypst('')
  const say = sayIn(context.language)
  const heads = ['', say('margins.target'), say('margins.before'), say('margins.after')]
  const rows = report.margins.map((margin) => {
    const { title, source, levels } = marginText(margin, report, context)
    const lines = levels.map(
      ({ title: level, target, before, after }) =>
        typst`[#${level}], [#${target}], [#${typeof before === 'string' ? before : '–'}], [#${after}], line-under,`,
    )
    return typst`table.cell(colspan: 4, align: left, inset: (top: 6pt))[#strong(${title}) #quietly(size: 1em, ${source ?? ''})], line-under,
${typstLines(lines)}`
  })
  return typst`#block(above: 1.4em, below: 0.7em, sticky: true, text(9.5pt, weight: "semibold", ${say('notice.margins')}))
#sheet(columns: (1fr, 24mm, 24mm, 24mm), align: (left, right, right, right),
table.header(${heads.map((head) => typst`[#th(${head})], `)}line-head),
${typstLines(rows)}
)`
}
