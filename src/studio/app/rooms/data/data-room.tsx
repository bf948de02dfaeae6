import type { ReactNode } from 'react'
import { Choices } from '../../parts/choices.tsx'
import { useSpeech } from '../../shell/language.ts'
import { goTo, usePlace, withQuery } from '../../shell/location.ts'
import { Page } from '../../shell/page.tsx'
import { Codebook } from './codebook.tsx'
import { Samples } from './samples.tsx'

const views = ['codebook', 'weights'] as const

/** What was asked and how it was answered, variable by variable; what weighting did to each sample. */
export function DataRoom(): ReactNode {
  const { say } = useSpeech()
  const { query } = usePlace()
  const view = views.find((one) => one === query.get('view')) ?? 'codebook'
  return (
    <Page title={say('room.data')} lead={say(`data.lead_${view}`)}>
      <Choices
        label={say('data.view')}
        options={views.map((id) => ({ id, title: say(`data.view.${id}`) }))}
        chosen={view}
        onChoose={(id) => {
          goTo(withQuery({ view: id === 'codebook' ? undefined : id }))
        }}
      />
      {view === 'codebook' ? <Codebook /> : <Samples />}
    </Page>
  )
}
