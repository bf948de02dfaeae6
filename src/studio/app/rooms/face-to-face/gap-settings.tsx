import type { ReactNode } from 'react'
import { waveTitle } from '../../../../publish/study-names.ts'
import { Choices } from '../../parts/choices.tsx'
import { useSpeech } from '../../shell/language.ts'
import { goTo, withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { gapOrders } from './arrange-gaps.ts'
import type { GapOrder } from './arrange-gaps.ts'

interface GapSettingsProps {
  readonly chosen: {
    readonly order: GapOrder
    readonly wave: string | undefined
    readonly by: string | undefined
  }
  readonly waves: readonly string[]
  /** Variables by which mirrors are broken down. */
  readonly parts: readonly { readonly id: string; readonly title: string }[]
  readonly children: ReactNode
}

/** In which order mirrors stand, of which wave, by which parts. */
export function GapSettings({ chosen, waves, parts, children }: GapSettingsProps): ReactNode {
  const { language, say } = useSpeech()
  const study = useStudy()
  const { order, wave = '', by = '' } = chosen
  return (
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
            ...waves.map((id) => ({ id, title: waveTitle(study, id, language) })),
          ]}
          chosen={wave}
          onChoose={(id) => {
            goTo(withQuery({ wave: id === '' ? undefined : id }))
          }}
        />
      )}
      {parts.length === 0 ? null : (
        <Choices
          label={say('face.by')}
          options={[{ id: '', title: say('face.by_nothing') }, ...parts]}
          chosen={by}
          onChoose={(id) => {
            goTo(withQuery({ by: id === '' ? undefined : id }))
          }}
        />
      )}
      {children}
    </div>
  )
}
