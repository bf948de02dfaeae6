import { textIn } from '../core/local-text.ts'
import type { Language } from '../core/local-text.ts'
import type { ProtectedTable } from '../protect/protected.ts'
import { formatNumber, formatP } from './format-number.ts'
import { sayIn } from './say.ts'

/** Says whether the question and each block go together, where that was tested: a sentence a block. */
export function independenceNotes(
  { blocks }: ProtectedTable,
  language: Language,
): readonly string[] {
  const say = sayIn(language)
  return blocks.flatMap(({ title, independence }) => {
    if (independence?.kind !== 'rao-scott') return []
    const { value, df, p } = independence.secondOrder
    const [df1, df2] = df.map((degrees) => formatNumber(degrees, language, 1))
    return [
      say('tables.independence', {
        block: textIn(title, language),
        f: formatNumber(value, language, 2),
        df1: df1 ?? '',
        df2: df2 ?? '',
        p: formatP(p, language),
      }),
    ]
  })
}
