import { textIn } from '../../core/local-text.ts'
import type { Figure } from '../figure.ts'
import { formatNumber } from '../format-number.ts'
import { figureWho, hashesOf, intervalOf } from '../proof.ts'
import { sayIn } from '../say.ts'
import { writeFigure } from '../write-figure.ts'
import { codeOf } from './code-of.ts'
import type { TypstCode } from './typst-code.ts'
import { typst, typstLines } from './typst-code.ts'
import type { TypstContext } from './typst-context.ts'

/**
 * The records of the figures that a report quotes, where its numbers lead, and the fingerprints of
 * their data.
 */
export function writeProof(
  proved: readonly Figure[],
  context: TypstContext,
): TypstCode | undefined {
  if (proved.length === 0) return undefined
  const say = sayIn(context.language)
  const heads = [
    say('proof.figure'),
    say('proof.value'),
    say('interval'),
    'n',
    say('proof.question'),
    say('proof.base'),
  ]
  const hashes = hashesOf(proved, context).map(
    ({ sample, hash }) => typst`(${sample}, ${codeOf(hash)}),\n`,
  )
  return typst`#lead(${say('proof.lead')})
#sheet(size: 7.2pt, columns: (47mm, 15mm, 22mm, 10mm, 1fr, 30mm), align: (left, right, right, right, left, left),
table.header(${heads.map((head) => typst`[#th(${head})], `)}line-head),
${typstLines(proved.map((figure) => writeRecord(figure, context)))}
)
#block(above: 1.6em, text(weight: "semibold", ${say('notice.data')}))
#pairs(size: 8pt, ${hashes})`
}

function writeRecord(figure: Figure, context: TypstContext): TypstCode {
  const { language } = context
  const { id, bases, question } = figure
  const n = bases === undefined ? '' : formatNumber(bases.n, language)
  return typst`[#anchor(${id})#${textIn(figure.title, language)} #linebreak() ${typst`#${codeOf(id)}`}], text(weight: "semibold", ${writeFigure(figure, language)}), [#${intervalOf(figure, language)}], [#${n}], [#${question === undefined ? '' : textIn(question, language)}], [#${figureWho(figure, context)}], line-under,`
}
