import type { ReactNode } from 'react'
import { FileDrop } from '../../parts/file-drop.tsx'
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
  const send = (file: File): void => {
    if (busy !== undefined) return
    if (file.size > mostBytes) tell({ action, said: [say('wave.too_large')] })
    else void act(action, { text: file, headers: { 'content-type': 'text/csv' } })
  }
  return <FileDrop label={label} hint={say('wave.import_drop')} onFile={send} />
}
