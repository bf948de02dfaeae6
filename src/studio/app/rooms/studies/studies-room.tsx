import { lazy, Suspense, useEffect } from 'react'
import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { StudiesAnswer } from '../../../../api/study-card.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useAnswer } from '../../reading/use-answer.ts'
import { Awaited } from '../../shell/awaited.tsx'
import { useSpeech } from '../../shell/language.ts'
import { usePlace } from '../../shell/location.ts'
import { Page } from '../../shell/page.tsx'
import { GuideStart } from '../../guide/guide-start.tsx'
import { NewStudy } from './new-study.tsx'
import { StudyCardView } from './study-card-view.tsx'

/** How often cards are read again while some study is being computed, in milliseconds. */
const paceMs = 1500

const ImportRoom = lazy(async () => ({
  default: (await import('./import/import-room.tsx')).ImportRoom,
}))

/** All studies that were opened, or a new one that is made from a file. */
export function StudiesRoom(): ReactNode {
  const { query } = usePlace()
  if (query.get('new') !== 'file') return <StudyCards openNew={query.get('new') === 'template'} />
  return (
    <Suspense fallback={<Awaited />}>
      <ImportRoom />
    </Suspense>
  )
}

function StudyCards({ openNew }: { readonly openNew: boolean }): ReactNode {
  const { say } = useSpeech()
  const { value, trouble, again } = useAnswer<StudiesAnswer>(apiPaths.studies)
  const isPreparing = value?.studies.some(({ state }) => state === 'preparing') ?? false
  useEffect(() => {
    if (!isPreparing) return undefined
    const timer = setInterval(again, paceMs)
    return () => {
      clearInterval(timer)
    }
  }, [isPreparing, again])
  return (
    <Page title={say('studies.title')} lead={say('studies.lead')}>
      {trouble === undefined ? null : <TroubleNote trouble={trouble} again={again} />}
      {value === undefined && trouble === undefined ? <Awaited /> : null}
      {value === undefined ? null : <Cards {...value} openNew={openNew} onChange={again} />}
    </Page>
  )
}

interface CardsProps extends StudiesAnswer {
  readonly openNew: boolean
  readonly onChange: () => void
}

function Cards({ studies, openNew, onChange }: CardsProps): ReactNode {
  const { say } = useSpeech()
  return (
    <>
      {studies.length === 0 ? <p>{say('studies.none')}</p> : null}
      <GuideStart studies={studies} />
      <div className="study-cards">
        {studies.map((study) => (
          <StudyCardView key={study.id} study={study} onChange={onChange} />
        ))}
      </div>
      <NewStudy studies={studies} isOpen={openNew} />
    </>
  )
}
