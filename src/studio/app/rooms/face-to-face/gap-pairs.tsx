import type { ReactNode } from 'react'
import type { ShownGap } from '../../../../api/shown-parts.ts'
import { waveTitle } from '../../../../publish/study-names.ts'
import { Choices } from '../../parts/choices.tsx'
import { useSpeech } from '../../shell/language.ts'
import { goTo, usePlace, withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { arrangeGaps, gapOrders } from './arrange-gaps.ts'
import { GapPair } from './gap-pair.tsx'

/** All mirrors of a study, by wave, in the order chosen. */
export function GapPairs({ gaps }: { readonly gaps: readonly ShownGap[] }): ReactNode {
  const { language, say } = useSpeech()
  const study = useStudy()
  const { query } = usePlace()
  const order = gapOrders.find((one) => one === query.get('order')) ?? 'study'
  const waves = [...new Set(gaps.map(({ gap }) => gap.wave))]
  const wave = waves.find((one) => one === query.get('wave'))
  const pairs = arrangeGaps(gaps, order, wave)
  return (
    <>
      <div className="settings">
        <Choices
          label={say('face.order')}
          options={gapOrders.map((id) => ({ id, title: say(`face.order.${id}`) }))}
          chosen={order}
          onChoose={(id) => {
            goTo(withQuery({ order: id === 'study' ? undefined : id }), 'replace')
          }}
        />
        {waves.length < 2 ? null : (
          <Choices
            label={say('explore.wave')}
            options={[
              { id: '', title: say('face.all_waves') },
              ...waves.map((id) => ({ id: String(id), title: waveTitle(study, id, language) })),
            ]}
            chosen={wave ?? ''}
            onChoose={(id) => {
              goTo(withQuery({ wave: id === '' ? undefined : id }))
            }}
          />
        )}
      </div>
      {pairs.map((pair) => (
        <GapPair key={pair.populations.join('/')} pair={pair} />
      ))}
    </>
  )
}
