import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { parsePage } from './trusted-page.ts'

interface StillPageProps {
  /** A whole page of our own. */
  readonly page: string
  readonly title: string
  readonly className?: string
  /** Id of an element to bring into sight when it is another than before. */
  readonly shown?: string | undefined
  /** Told of a click on a button of the page, with its form. */
  readonly onPress?: ((button: HTMLButtonElement) => void) | undefined
}

/** Room above what is brought into sight, in CSS pixels. */
const margin = 16

/** A page in a frame that runs no script, sends no form and fetches nothing. */
export function StillPage(props: StillPageProps): ReactNode {
  const { page, title, className, shown, onPress } = props
  const frame = useRef<HTMLIFrameElement>(null)
  const press = useRef(onPress)
  press.current = onPress
  useEffect(() => {
    const there = frame.current?.contentDocument
    if (there === null || there === undefined) return undefined
    fill(there, page)
    const onClick = (event: Event): void => {
      const target = event.target
      const element = isElement(target) ? target.closest('a, button') : null
      if (element === null) return
      const anchor = element.getAttribute('href')
      // Within the page, anchors go on working; nothing leads out of the frame.
      if (anchor?.startsWith('#') === true) return
      event.preventDefault()
      if (element.matches('button')) press.current?.(asButton(element))
    }
    there.addEventListener('click', onClick)
    return () => {
      there.removeEventListener('click', onClick)
    }
  }, [page])
  useEffect(() => {
    const there = frame.current?.contentDocument
    const element = shown === undefined ? undefined : there?.getElementById(shown)
    // Not scrollIntoView: the page around the frame stays where it is.
    if (element) there?.scrollingElement?.scrollBy(0, element.getBoundingClientRect().top - margin)
  }, [shown])
  return <iframe ref={frame} className={className} title={title} sandbox="allow-same-origin" />
}

/** The window's policy lets no page bring its own style: it is put in place as this script's. */
function fill(there: Document, page: string): void {
  const styles: string[] = []
  const parsed = parsePage(
    page.replaceAll(/<style[^>]*>([\s\S]*?)<\/style>/g, (_, style: string) => {
      styles.push(style)
      return ''
    }),
  )
  const { defaultView } = there
  if (defaultView === null) return
  const sheet = new defaultView.CSSStyleSheet()
  sheet.replaceSync(styles.join('\n'))
  for (const element of parsed.querySelectorAll('script, meta[http-equiv], link')) {
    element.remove()
  }
  const scroll = there.scrollingElement?.scrollTop ?? 0
  there.replaceChild(there.adoptNode(parsed.documentElement), there.documentElement)
  there.adoptedStyleSheets = [sheet]
  there.scrollingElement?.scrollTo(0, scroll)
}

/** Nodes of a frame are of its own classes. */
function isElement(target: EventTarget | null): target is Element {
  return target !== null && 'closest' in target
}

function asButton(element: Element): HTMLButtonElement {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it matches `button`
  return element as HTMLButtonElement
}
