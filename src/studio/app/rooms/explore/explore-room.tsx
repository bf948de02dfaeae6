import { memo, useDeferredValue, useMemo } from 'react'
import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { TableAnswer } from '../../../../api/shown-parts.ts'
import { FigureInAddress } from '../../parts/figure-in-address.tsx'
import { ReadAnswer } from '../../parts/read-answer.tsx'
import { useAnswer } from '../../reading/use-answer.ts'
import { useMay } from '../../shell/account-context.ts'
import { useSpeech } from '../../shell/language.ts'
import { usePlace } from '../../shell/location.ts'
import { Page } from '../../shell/page.tsx'
import { useStudy } from '../../shell/study-context.ts'
import { BandEditor } from './band-editor.tsx'
import { BaseEditor } from './base-editor.tsx'
import { CrossingChoice } from './crossing-choice.tsx'
import { crossingInAddress, findCrossing } from './crossing.ts'
import type { Crossing, FoundCrossing, TableView } from './crossing.ts'
import { GroupEditor } from './group-editor.tsx'
import { KeepOffer } from './keep-offer.tsx'
import { narrowAnswer } from './narrow-answer.ts'
import { NetEditor } from './net-editor.tsx'
import { RecodeEditor } from './recode-editor.tsx'
import { TabBookContext } from './tab-book-context.ts'
import { TabBookList } from './tab-book-list.tsx'
import { TabBookStatus } from './tab-book-status.tsx'
import { TablePanel } from './table-panel.tsx'
import { useFilter } from './use-filter.ts'
import { useOwnTabBook } from './use-own-tab-book.ts'

/** Any rows by any columns: shown at once where the tab book has them, added to it otherwise. */
export function ExploreRoom(): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const { query } = usePlace()
  const book = useOwnTabBook()
  const asked = query.get('table')
  const address = query.toString()
  const crossing = useMemo(
    () => crossingInAddress(study, new URLSearchParams(address)),
    [study, address],
  )
  const isKnown = asked === null || study.tables.some(({ id }) => id === asked)
  return (
    <TabBookContext value={book}>
      <Page title={say('room.explore')} className="explore">
        {isKnown ? null : <p className="warning">{say('explore.unknown', { id: asked })}</p>}
        {crossing === undefined ? (
          <p>{say('explore.none')}</p>
        ) : (
          <Crossed key={crossing.population} crossing={crossing} />
        )}
        <FigureInAddress />
      </Page>
    </TabBookContext>
  )
}

function Crossed({ crossing }: { readonly crossing: Crossing }): ReactNode {
  // What was chosen stands in the lists at once; all that follows from it right after.
  const settled = useDeferredValue(crossing)
  return (
    <>
      <CrossingChoice crossing={crossing} />
      <Settled crossing={settled} />
    </>
  )
}

const Settled = memo(Answer)

function Answer({ crossing }: { readonly crossing: Crossing }): ReactNode {
  const study = useStudy()
  const mayWrite = useMay('analyst')
  const filter = useFilter(crossing)
  // As the study's files write it, whatever spaces were typed.
  const written = filter === undefined ? crossing : { ...crossing, filter: filter.text }
  const found = findCrossing(study, written)
  return (
    <>
      {crossing.filter === undefined ? null : <BaseEditor crossing={crossing} />}
      <TabBookStatus />
      {found === undefined ? (
        <KeepOffer crossing={written} base={filter} />
      ) : (
        <Found found={found} />
      )}
      {mayWrite ? (
        <>
          <BandEditor crossing={crossing} />
          <NetEditor crossing={crossing} />
          <RecodeEditor crossing={crossing} />
          <GroupEditor crossing={crossing} />
        </>
      ) : null}
      <TabBookList population={crossing.population} />
    </>
  )
}

function Found({ found: { table, view } }: { readonly found: FoundCrossing }): ReactNode {
  const study = useStudy()
  // The menu is read before its tables: what it no longer has is not asked for.
  const version = study.figuresRevision
  const reading = useAnswer<TableAnswer>(apiPaths.table(study.id, table.id), version)
  return (
    <ReadAnswer reading={reading}>
      {(answer) => {
        const isOwn = answer.table.id === table.id
        return (
          <div className={isOwn ? undefined : 'stale'}>
            <Narrowed answer={answer} view={isOwn ? view : { kind: 'whole' }} />
          </div>
        )
      }}
    </ReadAnswer>
  )
}

interface NarrowedProps {
  readonly answer: TableAnswer
  readonly view: TableView
}

function Narrowed({ answer, view }: NarrowedProps): ReactNode {
  const index = view.kind === 'block' ? view.index : undefined
  const shown = useMemo(() => {
    if (view.kind !== 'block') return narrowAnswer(answer, view)
    return narrowAnswer(answer, { kind: 'block', index: index ?? 0 })
    // A view is made anew at each look; what it says is its kind and its block.
  }, [answer, view.kind, index])
  return <TablePanel answer={shown} />
}
