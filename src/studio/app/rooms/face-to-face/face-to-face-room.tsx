import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { GapsAnswer, ShownGap } from '../../../../api/shown-parts.ts'
import { formatShare } from '../../../../publish/format-number.ts'
import { FigureInAddress } from '../../parts/figure-in-address.tsx'
import { ReadAnswer } from '../../parts/read-answer.tsx'
import { useAnswer } from '../../reading/use-answer.ts'
import { useSpeech } from '../../shell/language.ts'
import { goTo, usePlace, withQuery } from '../../shell/location.ts'
import { Link } from '../../shell/link.tsx'
import { Page } from '../../shell/page.tsx'
import { roomAddress } from '../../shell/rooms.ts'
import { useStudy } from '../../shell/study-context.ts'
import { keyOf } from './arrange-gaps.ts'
import { GapPairs } from './gap-pairs.tsx'
import { GapSheet } from './gap-sheet.tsx'
import { PartDesk } from './part-desk.tsx'

/** The signature page: all mirrors on one axis, both populations, the gap and its interval. */
export function FaceToFaceRoom(): ReactNode {
  const { language, say } = useSpeech()
  const study = useStudy()
  const { query } = usePlace()
  const part = query.get('part') ?? undefined
  const reading = useAnswer<GapsAnswer>(apiPaths.gaps(study.id, part), study.version)
  const first = reading.value?.gaps[0]
  const level = formatShare(first?.gap.provenance[0].level ?? 0.95, language)
  return (
    <Page
      title={say('room.face_to_face')}
      lead={reading.value?.gaps.length === 0 ? undefined : say('face.lead', { level })}
    >
      <PartDesk part={part} isTaken={reading.value?.parts.some(({ id }) => id === part)} />
      <ReadAnswer reading={reading}>
        {({ gaps, parts }) =>
          gaps.length === 0 ? (
            <NoGap isPart={parts.some(({ id }) => id === part)} part={part} />
          ) : (
            <div className={gaps.every(({ gap }) => gap.part?.id === part) ? undefined : 'stale'}>
              <GapPairs gaps={gaps} part={part} />
              <OpenGap gaps={gaps} />
            </div>
          )
        }
      </ReadAnswer>
      <FigureInAddress />
    </Page>
  )
}

interface NoGapProps {
  readonly part: string | undefined
  /** Whether figures were taken of the part. */
  readonly isPart: boolean
}

/** Why there is no mirror to see; what is said of a part on its way stands above. */
function NoGap({ part, isPart }: NoGapProps): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  if (part !== undefined && !isPart) return null
  if (part !== undefined) return <p>{say('part.empty')}</p>
  return (
    <p>
      {say('face.none')} <Link href={roomAddress(study.id, 'design')}>{say('studies.mend')}</Link>
    </p>
  )
}

/** The mirror that the address names, under the record of one of its figures. */
function OpenGap({ gaps }: { readonly gaps: readonly ShownGap[] }): ReactNode {
  const { query } = usePlace()
  const open = gaps.find((shown) => keyOf(shown) === query.get('mirror'))
  if (open === undefined || query.get('figure') !== null) return null
  return (
    <GapSheet
      shown={open}
      onClose={() => {
        goTo(withQuery({ mirror: undefined }))
      }}
    />
  )
}
