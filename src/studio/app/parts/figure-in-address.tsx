import type { ReactNode } from 'react'
import { goTo, usePlace, withQuery } from '../shell/location.ts'
import { FigureSheet } from './figure-sheet.tsx'

/** The record of the figure that the address names, over the room. */
export function FigureInAddress(): ReactNode {
  const { query } = usePlace()
  const id = query.get('figure')
  if (id === null) return null
  return (
    <FigureSheet
      id={id}
      onClose={() => {
        goTo(withQuery({ figure: undefined }))
      }}
    />
  )
}
