import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { TrendsAnswer } from '../../../../api/shown-parts.ts'
import { formatShare } from '../../../../publish/format-number.ts'
import { sayIn } from '../../../../publish/say.ts'
import { alphaOf } from '../../../../publish/waves.ts'
import { FigureInAddress } from '../../parts/figure-in-address.tsx'
import { ReadAnswer } from '../../parts/read-answer.tsx'
import { useAnswer } from '../../reading/use-answer.ts'
import { useSpeech } from '../../shell/language.ts'
import { Page } from '../../shell/page.tsx'
import { useStudy } from '../../shell/study-context.ts'
import { ChangeList } from './change-list.tsx'
import { IncomparableList } from './incomparable-list.tsx'
import { WaveCards } from './wave-cards-view.tsx'
import { WithheldChanges } from './withheld-changes.tsx'

/** What changed from wave to wave, and what cannot be said. */
export function WavesRoom(): ReactNode {
  const { language, say } = useSpeech()
  const study = useStudy()
  const reading = useAnswer<TrendsAnswer>(apiPaths.trends(study.id), study.version)
  const [first] = reading.value?.trends ?? []
  const lead =
    first === undefined
      ? undefined
      : sayIn(language)('waves.lead', { alpha: formatShare(alphaOf(first.trend), language) })
  return (
    <Page title={say('room.waves')} lead={lead}>
      <ReadAnswer reading={reading}>
        {({ trends, incomparable, changes }) => (
          <>
            {trends.length === 0 ? (
              <p>{say('waves.none')}</p>
            ) : (
              <WaveCards trends={trends} changes={changes} />
            )}
            <ChangeList changes={changes} />
            <IncomparableList questions={incomparable} />
            <WithheldChanges trends={trends} />
          </>
        )}
      </ReadAnswer>
      <FigureInAddress />
    </Page>
  )
}
