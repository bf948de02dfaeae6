import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/** An element, and how wide it is in CSS pixels: of what must be drawn to fit. */
export function useRoom(start: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const place = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(start)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const watch = new ResizeObserver(() => {
      setRoom(element.clientWidth)
    })
    watch.observe(element)
    setRoom(element.clientWidth)
    return () => {
      watch.disconnect()
    }
  }, [])
  return [place, room]
}
