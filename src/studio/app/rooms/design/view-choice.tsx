import type { ReactNode } from 'react'
import { Choices } from '../../parts/choices.tsx'
import { useSpeech } from '../../shell/language.ts'
import { goTo, usePlace, withQuery } from '../../shell/location.ts'

const views = ['form', 'flow', 'mirrors', 'translations', 'versions', 'text'] as const
/** Of files that are no questionnaire. */
export const plainViews: readonly View[] = ['text', 'translations']

/** A way of looking at a questionnaire. */
export type View = (typeof views)[number]

/** The way that the address names. */
export function viewIn(query: URLSearchParams): View {
  return views.find((view) => view === query.get('view')) ?? 'form'
}

/** The ways of looking at a questionnaire, one of which is open. */
export function ViewChoice({ own = views }: { readonly own?: readonly View[] }): ReactNode {
  const { say } = useSpeech()
  const { query } = usePlace()
  const found = viewIn(query)
  const chosen = own.includes(found) ? found : (own[0] ?? 'form')
  return (
    <div className="view-choice">
      <Choices
        label={say('design.view')}
        options={own.map((id) => ({ id, title: say(`design.as_${id}`) }))}
        chosen={chosen}
        onChoose={(id) => {
          goTo(withQuery({ view: id === 'form' ? undefined : id, line: undefined, at: undefined }))
        }}
      />
    </div>
  )
}
