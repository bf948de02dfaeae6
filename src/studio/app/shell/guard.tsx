import { Component } from 'react'
import type { ReactNode } from 'react'
import { SpeechContext } from './language.ts'

interface GuardState {
  readonly failed: boolean
}

/** Where the Studio itself fails: says so in the place of the room, and offers a way on. */
export class Guard extends Component<{ readonly children: ReactNode }, GuardState> {
  static override readonly contextType = SpeechContext
  declare context: React.ContextType<typeof SpeechContext>
  override readonly state: GuardState = { failed: false }

  static getDerivedStateFromError(): GuardState {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    const { say } = this.context
    return (
      <main id="content">
        <h1>{say('fault.title')}</h1>
        <p>{say('fault.text')}</p>
        <p>
          <a href={location.href}>{say('fault.again')}</a> · <a href="/">{say('lost.back')}</a>
        </p>
      </main>
    )
  }
}
