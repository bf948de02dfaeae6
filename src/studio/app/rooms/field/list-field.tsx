import { useState } from 'react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../shell/language.ts'
import { useField } from './use-field.ts'

/** Bytes of a list. */
const mostBytes = 10_000_000

interface ListFieldProps {
  readonly action: 'import' | 'bounces'
  readonly label: string
}

/** A list from the person's own machine, chosen or dropped: taken whole or not at all. */
export function ListField({ action, label }: ListFieldProps): ReactNode {
  const { say } = useSpeech()
  const { act, busy, tell } = useField()
  const [isOver, setOver] = useState(false)
  const send = (file: File | undefined): void => {
    if (file === undefined || busy !== undefined) return
    if (file.size > mostBytes) tell({ action, said: [say('wave.too_large')] })
    else void act(action, { text: file, headers: { 'content-type': 'text/csv' } })
  }
  return (
    <div
      className={isOver ? 'drop over' : 'drop'}
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
        send(event.dataTransfer.files[0])
      }}
    >
      <label>
        <span className="field-label">{label}</span>{' '}
        <input
          type="file"
          accept=".csv,text/csv,text/plain"
          onChange={({ target }) => {
            send(target.files?.[0])
            // The same file, mended, can be chosen again.
            target.value = ''
          }}
        />
      </label>{' '}
      <span className="quiet">{say('wave.import_drop')}</span>
    </div>
  )
}
