import { useEffect } from 'react'
import type { ReactNode } from 'react'
import type { EditedFile } from '../reading/use-file.ts'
import { useSpeech } from '../shell/language.ts'
import { TroubleNote } from './trouble-note.tsx'

/** Whether a file is saved, what can be done about it, and what stands in the way. */
export function FileBar({ file }: { readonly file: EditedFile }): ReactNode {
  const { say } = useSpeech()
  const { isChanged, isSaving, save } = file
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      save()
    }
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('keydown', onKey)
    }
  }, [save])
  const state = isSaving ? 'file.saving' : isChanged ? 'file.changed' : 'file.saved'
  return (
    <>
      <div className="file-bar">
        <code>{file.path}</code>
        <span className="quiet" role="status">
          {say(file.isReadOnly ? 'account.file_read_only' : state)}
        </span>
        {file.isReadOnly ? null : <FileActions file={file} />}
      </div>
      {file.isRecovered ? <p className="warning">{say('file.recovered')}</p> : null}
      {file.trouble === undefined ? null : (
        <>
          <TroubleNote trouble={file.trouble} again={file.text === undefined ? undefined : save} />
          <p className="quiet">{say('file.kept')}</p>
        </>
      )}
      {file.conflict === undefined ? null : <Conflict file={file} theirs={file.conflict.text} />}
    </>
  )
}

function FileActions({ file }: { readonly file: EditedFile }): ReactNode {
  const { say } = useSpeech()
  return (
    <span className="actions">
      <button type="button" disabled={!file.canUndo} onClick={file.undo}>
        {say('file.undo')}
      </button>
      <button type="button" disabled={!file.canRedo} onClick={file.redo}>
        {say('file.redo')}
      </button>
      <button
        type="button"
        className="strong"
        aria-disabled={!file.isChanged}
        aria-keyshortcuts="Control+S Meta+S"
        onClick={file.save}
      >
        {say('file.save')}
      </button>
    </span>
  )
}

interface ConflictProps {
  readonly file: EditedFile
  readonly theirs: string
}

function Conflict({ file, theirs }: ConflictProps): ReactNode {
  const { say } = useSpeech()
  return (
    <div className="warning" role="alert">
      <p>{say('file.conflict')}</p>
      {file.merged === undefined ? null : <p>{say('file.apart')}</p>}
      <p className="actions">
        {file.merged === undefined ? null : (
          <button
            type="button"
            className="strong"
            onClick={() => {
              file.settle('both')
            }}
          >
            {say('file.both')}
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            file.settle('mine')
          }}
        >
          {say('file.mine')}
        </button>
        <button
          type="button"
          onClick={() => {
            file.settle('theirs')
          }}
        >
          {say('file.theirs')}
        </button>
      </p>
      <details>
        <summary>{say('file.their_text')}</summary>
        <pre tabIndex={0}>{theirs}</pre>
      </details>
    </div>
  )
}
