import { lazy, Suspense } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { Awaited } from './awaited.tsx'
import { Guard } from './guard.tsx'
import { Lost } from './lost.tsx'
import { NoFigures } from './no-figures.tsx'
import type { RoomId } from './rooms.ts'
import { useStudy } from './study-context.ts'

/** A room is loaded when it is first opened. */
function later(load: () => Promise<ComponentType>): ComponentType {
  return lazy(async () => ({ default: await load() }))
}

const places: Readonly<Record<RoomId, ComponentType>> = {
  explore: later(async () => (await import('../rooms/explore/explore-room.tsx')).ExploreRoom),
  'face-to-face': later(
    async () => (await import('../rooms/face-to-face/face-to-face-room.tsx')).FaceToFaceRoom,
  ),
  waves: later(async () => (await import('../rooms/waves/waves-room.tsx')).WavesRoom),
  strategy: later(async () => (await import('../rooms/strategy/strategy-room.tsx')).StrategyRoom),
  report: later(async () => (await import('../rooms/report/report-room.tsx')).ReportRoom),
  data: later(async () => (await import('../rooms/data/data-room.tsx')).DataRoom),
  design: later(async () => (await import('../rooms/design/design-room.tsx')).DesignRoom),
  administration: later(
    async () =>
      (await import('../rooms/administration/administration-room.tsx')).AdministrationRoom,
  ),
  field: later(async () => (await import('../rooms/field/field-room.tsx')).FieldRoom),
}

/** Rooms that show nothing without figures. */
const figured: readonly RoomId[] = ['explore', 'face-to-face', 'waves', 'strategy', 'data']

/** The room that the address names, or why it has nothing to show. */
export function RoomPlace({ room }: { readonly room: RoomId | undefined }): ReactNode {
  const { hasFigures } = useStudy()
  if (room === undefined) return <Lost />
  if (figured.includes(room) && !hasFigures) return <NoFigures room={room} />
  const Room = places[room]
  return (
    <Guard>
      <Suspense
        fallback={
          <main id="content">
            <Awaited />
          </main>
        }
      >
        <Room />
      </Suspense>
    </Guard>
  )
}
