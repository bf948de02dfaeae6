import type { ReactNode } from 'react'
import type { ShownTrend } from '../../../../api/shown-parts.ts'
import type { WithheldReason } from '../../../../protect/protected.ts'
import { withheldText } from '../../../../publish/withheld-text.ts'
import { useSpeech } from '../../shell/language.ts'

/** How many changes are not told, and why. */
export function WithheldChanges({ trends }: { readonly trends: readonly ShownTrend[] }): ReactNode {
  const { language, say } = useSpeech()
  const counts = new Map<WithheldReason, number>()
  for (const { trend } of trends) {
    if (trend.difference.kind !== 'withheld') continue
    const { reason } = trend.difference
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  if (counts.size === 0) return null
  return (
    <section aria-labelledby="withheld-changes">
      <h2 id="withheld-changes">{say('changes.withheld')}</h2>
      <ul>
        {[...counts].map(([reason, n]) => (
          <li key={reason}>
            {say('changes.withheld_rows', { n })} {withheldText(reason, language)}
          </li>
        ))}
      </ul>
    </section>
  )
}
