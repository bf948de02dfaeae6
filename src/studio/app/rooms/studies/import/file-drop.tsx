import { useState } from 'react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../../shell/language.ts'

/** Where a file is chosen, or dropped. */
export function FileDrop({ onFile }: { readonly onFile: (file: File) => void }): ReactNode {
  const { say } = useSpeech()
  const [over, setOver] = useState(false)
  return (
    <div
      className={over ? 'file-drop over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => {
        setOver(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files.item(0)
        if (file !== null) onFile(file)
      }}
    >
      <label>
        <span className="field-label">{say('import.choose')}</span>{' '}
        <input
          type="file"
          accept=".csv,.txt,.tsv,text/csv"
          onChange={({ target }) => {
            const file = target.files?.item(0)
            if (file !== null && file !== undefined) onFile(file)
          }}
        />
      </label>
      <p className="quiet">{say('import.drop')}</p>
    </div>
  )
}
