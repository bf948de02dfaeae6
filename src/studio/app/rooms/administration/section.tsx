import type { ReactNode } from 'react'

interface SectionProps {
  readonly title: string
  readonly children: ReactNode
}

/** A part of the room under its own heading. */
export function Section({ title, children }: SectionProps): ReactNode {
  return (
    <section className="admin">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
