import { openDevice } from './device.ts'
import { claimTab } from './claim-tab.ts'
import { openInterview } from './open-interview.ts'
import { openManifest } from './open-manifest.ts'
import { gatherPanels, pageWord, showPanel } from './panel.ts'
import { readAddress, takeOver } from './read-address.ts'
import { followAnchors } from './show.ts'
import { supportsBallots } from './web-ballot-crypto.ts'

/** Starts the anonymous interview: from a link, a resume code, or what this device already holds. */
async function start(): Promise<void> {
  const address = readAddress(location.hash)
  // Nobody looking at the screen or through the history shall find the secret.
  history.replaceState(null, '', location.pathname + location.search)
  const reload = (): void => {
    location.reload()
  }
  addEventListener('hashchange', reload)
  followAnchors()
  gatherPanels(document)
  if (!(await supportsBallots())) {
    showPanel('refused', { why: pageWord('old.text') })
    return
  }
  if (!(await claimTab('visavis', address.here, reload))) {
    showPanel('tab', {}, { here: () => (location.hash = takeOver) })
    return
  }
  const device = await openDevice()
  const trusted = await openManifest(device)
  if (typeof trusted === 'string') showPanel('refused', { code: trusted })
  else await openInterview({ device, trusted }, address)
}

void start()
