import { useState } from 'react'
import type { PointerEvent } from 'react'
import type { Spot } from './change-questionnaire.ts'
import { dropSpot, spotOf } from './drop-spot.ts'
import type { DropTarget } from './drop-spot.ts'

/** What a grip listens to. */
export interface GripEvents {
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerMove: (event: PointerEvent) => void
  readonly onPointerUp: () => void
  readonly onPointerCancel: () => void
}

/** What is dragged and what it is over. */
export interface Drag {
  readonly from: Spot | undefined
  readonly target: DropTarget | undefined
  readonly grip: (spot: Spot) => GripEvents
}

/**
 * Drags by mouse, finger or pen alike; the browser's own drag and drop knows no finger everywhere.
 * Whoever has no pointer moves by keys and buttons.
 */
export function useDrag(onDrop: (from: Spot, to: Spot) => void): Drag {
  const [from, setFrom] = useState<Spot>()
  const [target, setTarget] = useState<DropTarget>()
  const end = (): void => {
    setFrom(undefined)
    setTarget(undefined)
  }
  const grip = (spot: Spot): GripEvents => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      setFrom(spot)
    },
    onPointerMove: (event) => {
      if (from === undefined) return
      const found = targetAt(event.clientX, event.clientY)
      setTarget(found && dropSpot(spot, found) ? found : undefined)
    },
    onPointerUp: () => {
      const to = from && target && dropSpot(from, target)
      if (from !== undefined && to !== undefined) onDrop(from, to)
      end()
    },
    onPointerCancel: end,
  })
  return { from, target, grip }
}

function targetAt(x: number, y: number): DropTarget | undefined {
  const line = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-spot]')
  const spot = line?.dataset['spot']
  if (line === null || line === undefined || spot === undefined) return undefined
  const { top, height } = line.getBoundingClientRect()
  return { over: spotOf(spot), isAfter: y > top + height / 2 }
}
