import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useSpeech } from '../shell/language.ts'

interface SheetProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A panel over the page: it holds the focus, closes with Escape, and gives the focus back. */
export function Sheet({ title, onClose, children }: SheetProps): ReactNode {
  const { say } = useSpeech()
  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="sheet">
        <Dialog>
          <button type="button" className="close" onClick={onClose}>
            {say('close')}
          </button>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
