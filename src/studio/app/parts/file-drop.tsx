import { useState } from 'react'
import type { ReactNode } from 'react'

/** Files that hold a list, one line for each of its members. */
const lists = '.csv,.txt,.tsv,text/csv,text/plain'

interface FileDropProps {
  readonly label: string
  /** Says that it can be dropped too. */
  readonly hint: string
  /** Which files, as a field for files says it; lists otherwise. */
  readonly accept?: string
  readonly onFile: (file: File) => void
}

/** Where a file of rows is chosen, or dropped. */
export function FileDrop({ label, hint, accept = lists, onFile }: FileDropProps): ReactNode {
  const [isOver, setOver] = useState(false)
  return (
    <div
      className={isOver ? 'file-drop over' : 'file-drop'}
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
        <span className="field-label">{label}</span>{' '}
        <input
          type="file"
          accept={accept}
          onChange={({ target }) => {
            const file = target.files?.item(0)
            if (file !== null && file !== undefined) onFile(file)
            // The same file, mended, can be chosen again.
            target.value = ''
          }}
        />
      </label>{' '}
      <span className="quiet">{hint}</span>
    </div>
  )
}
