import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react'
import { goTo } from './location.ts'

/** A link inside the Studio: an address like any other, followed without loading the page again. */
export function Link({
  href,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }): ReactNode {
  const follow = (event: MouseEvent): void => {
    // A new tab, a new window, a download: as the browser does.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return
    event.preventDefault()
    goTo(href)
  }
  return <a href={href} onClick={follow} {...rest} />
}
