import { Suspense, lazy, useState } from 'react'
import type { ReactNode } from 'react'
import { SearchList } from '../../parts/search-list.tsx'
import type { FileChanges } from '../../reading/use-file-changes.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { offerParts } from './offer-parts.ts'

/** What edits files in place is loaded when somebody wants to. */
const NewPart = lazy(async () => ({ default: (await import('./new-part.tsx')).NewPart }))

interface PartEditorProps {
  readonly changes: FileChanges
}

/** A part that the study does not declare yet: made of answers to a question that both sides have. */
export function PartEditor({ changes }: PartEditorProps): ReactNode {
  const { local, say } = useSpeech()
  const study = useStudy()
  const offered = offerParts(study)
  const [id, setId] = useState<string>()
  if (offered.length === 0) return null
  const question = offered.find((one) => one.id === id)
  return (
    <details className="part-editor">
      <summary>{say('part.add_title')}</summary>
      <p className="quiet">{say('part.add_means')}</p>
      <SearchList
        label={say('part.by')}
        options={offered.map((one) => ({ id: one.id, title: local(one.label), detail: one.id }))}
        chosen={id}
        onChoose={setId}
      />
      {question === undefined ? null : (
        <Suspense>
          <NewPart key={question.id} question={question} changes={changes} />
        </Suspense>
      )}
    </details>
  )
}
