import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useSpeech } from './language.ts'

/** What comes sooner than this, in milliseconds, needs no announcement. */
const patienceMs = 300

/** Says that something is on its way, once it takes long enough to be noticed. */
export function Awaited(): ReactNode {
  const { say } = useSpeech()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true)
    }, patienceMs)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  return (
    <p className="awaited" role="status">
      {late ? say('loading') : ''}
    </p>
  )
}
