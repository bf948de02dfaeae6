import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

interface PageProps {
  readonly title: string
  /** What stands beside the heading: what can be done with the whole page. */
  readonly actions?: ReactNode
  /** What the page is about, under its heading. */
  readonly lead?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** Whether this is the first page of the visit, on which the browser itself chooses the focus. */
let isFirst = true

/** One page: its heading, which takes the focus when the person comes from another one. */
export function Page({ title, actions, lead, className, children }: PageProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isFirst) {
      scrollTo(0, 0)
      heading.current?.focus({ preventScroll: true })
    }
    isFirst = false
  }, [])
  useEffect(() => {
    document.title = `${title} · Vis-à-vis`
  }, [title])
  return (
    <main id="content" className={className}>
      <div className="heading">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions === undefined ? null : <div className="actions">{actions}</div>}
      </div>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
      {children}
    </main>
  )
}
