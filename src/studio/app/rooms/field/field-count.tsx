import type { ReactNode } from 'react'
import type { FieldCount } from '../../../../api/field-answers.ts'
import { formatNumber } from '../../../../publish/format-number.ts'
import { useSpeech } from '../../shell/language.ts'

/** A count, or that there are fewer than may be told. */
export function Count({ of }: { readonly of: FieldCount }): ReactNode {
  const { language, say } = useSpeech()
  return 'n' in of ? (
    formatNumber(of.n, language)
  ) : (
    <span className="withheld">{say('wave.fewer', { n: of.fewerThan })}</span>
  )
}
