import type { CSSProperties, ReactNode } from 'react'
import { useRoom } from './use-room.ts'

/** Widths that respondents' pages are shown at, in CSS pixels: a common phone, a common window. */
const widths = { phone: 375, desktop: 1280 } as const

/** A screen whose page may be tried. */
export type Device = keyof typeof widths

interface DeviceFrameProps {
  readonly device: Device
  readonly children: ReactNode
}

/** A page at the very width of a device, drawn smaller where there is less room: it lays itself out as there. */
export function DeviceFrame({ device, children }: DeviceFrameProps): ReactNode {
  const [place, room] = useRoom(widths.phone)
  const width = widths[device]
  const style: CSSProperties & Readonly<Record<`--${string}`, string>> = {
    '--device-width': `${String(width)}px`,
    '--device-scale': String(Math.min(1, room / width)),
  }
  return (
    <div className="device" ref={place} style={style}>
      {children}
    </div>
  )
}
