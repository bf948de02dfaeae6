import type { ReactNode } from 'react'
import type { ShownGap } from '../../../../api/shown-parts.ts'
import { useSpeech } from '../../shell/language.ts'
import { goTo, usePlace, withQuery } from '../../shell/location.ts'
import { arrangeGaps, breakdownsOf, gapOrders, keyOf } from './arrange-gaps.ts'
import type { ShownPair } from './arrange-gaps.ts'
import { GapPair } from './gap-pair.tsx'
import { GapSettings } from './gap-settings.tsx'
import { PresentGaps } from './present-gaps.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- the bundler puts it beside the room
import './face-to-face.css'

interface GapPairsProps {
  readonly gaps: readonly ShownGap[]
  /** The part that they are read in; everybody when absent. */
  readonly part: string | undefined
}

/** All mirrors of a study, by wave, in the order chosen. */
export function GapPairs({ gaps, part }: GapPairsProps): ReactNode {
  const { local, say } = useSpeech()
  const { query } = usePlace()
  const order = gapOrders.find((one) => one === query.get('order')) ?? 'study'
  const waves = [...new Set(gaps.map(({ gap }) => gap.wave))]
  const wave = waves.find((one) => one === query.get('wave'))
  const pairs = arrangeGaps(gaps, order, wave)
  const parts = breakdownsOf(gaps).map(({ variable, title }) => ({
    id: variable,
    title: local(title),
  }))
  const by = parts.find(({ id }) => id === query.get('by'))?.id
  const presented = query.get('present')
  return (
    <>
      <GapSettings chosen={{ order, wave, by }} waves={waves} parts={parts}>
        <PresentButton pairs={pairs} />
      </GapSettings>
      {presented === null ? null : <PresentGaps pairs={pairs} shown={presented} />}
      {by === undefined ? null : <p className="quiet">{say('face.by_note')}</p>}
      {pairs.map((pair) => (
        <GapPair key={pair.populations.join('/')} pair={pair} part={part} by={by} />
      ))}
    </>
  )
}

function PresentButton({ pairs }: { readonly pairs: readonly ShownPair[] }): ReactNode {
  const { say } = useSpeech()
  const [first] = pairs[0]?.gaps ?? []
  if (first === undefined) return null
  return (
    <button
      type="button"
      onClick={() => {
        goTo(withQuery({ present: keyOf(first) }), 'replace')
      }}
    >
      {say('present.start')}
    </button>
  )
}
