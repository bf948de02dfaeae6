import { useId } from 'react'
import type { ReactNode } from 'react'

interface SectionProps {
  readonly title: string
  readonly children: ReactNode
}

/** A part of the room under its own heading. */
export function Section({ title, children }: SectionProps): ReactNode {
  const id = useId()
  return (
    <section className="admin" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
