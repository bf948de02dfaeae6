import { useState } from 'react'
import type { ReactNode } from 'react'
import { apiPaths } from '../../../../../api/api-paths.ts'
import type { ImportAnswer } from '../../../../../api/import-answers.ts'
import { TroubleNote } from '../../../parts/trouble-note.tsx'
import { ask } from '../../../reading/ask.ts'
import type { Trouble } from '../../../reading/ask.ts'
import { useSpeech } from '../../../shell/language.ts'
import { Link } from '../../../shell/link.tsx'
import { Page } from '../../../shell/page.tsx'
import { FileDrop } from '../../../parts/file-drop.tsx'
import { ImportReview } from './import-review.tsx'

/** Most bytes of a file, as the server takes them. */
const mostBytes = 20_000_000

/** A study from a file of answers: chosen, read, reviewed, made. */
export function ImportRoom(): ReactNode {
  const { language, say } = useSpeech()
  const [read, setRead] = useState<ImportAnswer>()
  const [said, setSaid] = useState('')
  const [trouble, setTrouble] = useState<Trouble>()
  const take = async (file: File): Promise<void> => {
    setTrouble(undefined)
    if (file.size > mostBytes) {
      setSaid(say('import.too_large', { file: file.name }))
      return
    }
    setSaid(say('import.reading', { file: file.name }))
    const sending = { method: 'POST', csv: file } as const
    const answer = await ask<ImportAnswer>(apiPaths.imports(file.name), language, sending)
    setSaid('')
    if (answer.ok) setRead(answer.value)
    else setTrouble(answer.trouble)
  }
  return (
    <Page title={say('import.title')} lead={say('import.lead')} className="import">
      <p>
        <Link href="/">{say('lost.back')}</Link>
      </p>
      {read === undefined ? (
        <FileDrop
          label={say('import.choose')}
          hint={say('import.drop')}
          onFile={(file) => void take(file)}
        />
      ) : null}
      <p role="status" className="quiet">
        {said}
      </p>
      {trouble === undefined ? null : <TroubleNote trouble={trouble} />}
      {read === undefined ? null : (
        <ImportReview
          key={read.key}
          read={read}
          onAgain={() => {
            setRead(undefined)
          }}
        />
      )}
    </Page>
  )
}
