import type { StudioTextKey } from '../../../core/catalogue/studio-text.ts'

/** A room of a study. */
export interface Room {
  readonly id: string
  readonly title: StudioTextKey
}

/** The rooms of a study in the order of the work that they serve. */
export const rooms = [
  { id: 'explore', title: 'room.explore' },
  { id: 'face-to-face', title: 'room.face_to_face' },
  { id: 'waves', title: 'room.waves' },
  { id: 'strategy', title: 'room.strategy' },
  { id: 'report', title: 'room.report' },
  { id: 'data', title: 'room.data' },
  { id: 'design', title: 'room.design' },
  { id: 'field', title: 'room.field' },
  { id: 'administration', title: 'room.administration' },
] as const satisfies readonly Room[]

/** Name of a room in addresses. */
export type RoomId = (typeof rooms)[number]['id']

/** The address of a room of a study. */
export function roomAddress(study: string, room: RoomId, query = ''): string {
  return `/studies/${encodeURIComponent(study)}/${room}${query === '' ? '' : `?${query}`}`
}
