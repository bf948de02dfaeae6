import { useState } from 'react'
import type { ReactNode } from 'react'
import type { BackupMade } from '../../../../api/administration-answers.ts'
import { apiPaths } from '../../../../api/api-paths.ts'
import { formatNumber } from '../../../../publish/format-number.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useSpeech } from '../../shell/language.ts'
import type { Speech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { instantText } from './instant-text.ts'
import { Section } from './section.tsx'
import { useDeed } from './use-deed.ts'

interface BackupSectionProps {
  readonly backups: readonly BackupMade[]
  readonly onMade: () => void
}

/** Backs every served database up, and says where it went and how large it is. */
export function BackupSection({ backups, onMade }: BackupSectionProps): ReactNode {
  const speech = useSpeech()
  const { say } = speech
  const study = useStudy()
  const { busy, trouble, run } = useDeed()
  const [made, setMade] = useState<BackupMade>()
  const backUp = async (): Promise<void> => {
    const path = apiPaths.administration(study.id, 'backup')
    setMade(await run<BackupMade>(path, 'POST'))
    onMade()
  }
  return (
    <Section title={say('admin.backup')}>
      <p className="quiet">{say('admin.backup_text')}</p>
      <p>
        <button type="button" disabled={busy} onClick={() => void backUp()}>
          {say('admin.back_up')}
        </button>
      </p>
      {trouble === undefined ? null : <TroubleNote trouble={trouble} />}
      <p role="status">
        {busy ? say('admin.backing_up') : null}
        {made === undefined || busy
          ? null
          : say('admin.backed_up', { size: sizeText(made, speech), folder: made.folder })}
      </p>
      {backups.length === 0 ? null : <BackupTable backups={backups} />}
    </Section>
  )
}

function BackupTable({ backups }: { readonly backups: readonly BackupMade[] }): ReactNode {
  const speech = useSpeech()
  const { say, language } = speech
  return (
    <div className="scroll" role="region" tabIndex={0} aria-label={say('admin.backups')}>
      <table className="plain-table">
        <caption>{say('admin.backups')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('admin.when')}</th>
            <th scope="col">{say('admin.backup_size')}</th>
            <th scope="col">{say('admin.backup_where')}</th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <tr key={backup.at}>
              <th scope="row">{instantText(backup.at, language)}</th>
              <td>{sizeText(backup, speech)}</td>
              <td>
                <code>{backup.folder}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The size of all files together: kilobytes, or megabytes to one place. */
function sizeText({ files }: BackupMade, { language, say }: Speech): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return bytes < 1e6
    ? say('size.kb', { n: formatNumber(Math.ceil(bytes / 1000), language) })
    : say('size.mb', { n: formatNumber(Math.round(bytes / 1e5) / 10, language) })
}
