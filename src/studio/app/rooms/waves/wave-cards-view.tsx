import type { ReactNode } from 'react'
import type { ShownTrend, WaveChange } from '../../../../api/shown-parts.ts'
import { Choices } from '../../parts/choices.tsx'
import { useSpeech } from '../../shell/language.ts'
import { goTo, usePlace, withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { WaveCard } from './wave-card.tsx'
import { cardsOfTrends, chooseCards, isMoved } from './wave-cards.ts'

interface WaveCardsProps {
  readonly trends: readonly ShownTrend[]
  readonly changes: readonly WaveChange[]
}

/** Small multiples, one a question, as chosen. */
export function WaveCards({ trends, changes }: WaveCardsProps): ReactNode {
  const { local, say } = useSpeech()
  const { populations, variables } = useStudy()
  const { query } = usePlace()
  const population = populations.find(({ id }) => id === query.get('population'))?.id
  const changed = query.get('changed') === 'yes'
  const cards = chooseCards(cardsOfTrends(trends, variables), { population, changed })
  return (
    <>
      <div className="settings">
        {populations.length < 2 ? null : (
          <Choices
            label={say('explore.population')}
            options={[
              { id: '', title: say('waves.everybody') },
              ...populations.map(({ id, title }) => ({ id, title: local(title) })),
            ]}
            chosen={population ?? ''}
            onChoose={(id) => {
              goTo(withQuery({ population: id === '' ? undefined : id }))
            }}
          />
        )}
        <Choices
          label={say('waves.which')}
          options={[
            { id: 'all', title: say('waves.all') },
            { id: 'changed', title: say('waves.changed') },
          ]}
          chosen={changed ? 'changed' : 'all'}
          onChoose={(id) => {
            goTo(withQuery({ changed: id === 'changed' ? 'yes' : undefined }))
          }}
        />
      </div>
      <p className="quiet" role="status">
        {say('waves.count', { n: cards.length })}
      </p>
      <div className="wave-cards">
        {cards.map((card) => (
          <WaveCard
            key={`${card[0].trend.population} ${card[0].trend.row.variable} ${card[0].trend.waves.join(' ')}`}
            card={card}
            isMoved={isMoved(card, changes)}
          />
        ))}
      </div>
    </>
  )
}
