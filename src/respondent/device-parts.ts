import { base64UrlOf, bytesOfHex, concatBytes, hexOf, sameBytes, utf8Of } from '../ballot/bytes.ts'
import { canonicalJson } from '../ballot/canonical-json.ts'
import { digestOf } from '../ballot/manifest-hash.ts'
import { ask, fieldsOf, firstIssue, textOf, whyOf } from './ask.ts'
import { codeActions, codeSlots } from './code-slots.ts'
import { bytesOf } from './get-credential.ts'
import { fillSlot, gatherPanels, showPanel } from './panel.ts'
import { patiently } from './patiently.ts'
import { mainPart, show } from './show.ts'
import { trustedPolicy } from './trusted-policy.ts'
import { chance } from './try-again.ts'
import { webBallotCrypto } from './web-ballot-crypto.ts'

/**
 * What the first half of the script lends to the second. The build reads this file: in the second
 * half, these names come from here, in this order, instead of being bundled again.
 */
export const deviceParts: readonly unknown[] = [
  base64UrlOf,
  bytesOfHex,
  concatBytes,
  hexOf,
  sameBytes,
  utf8Of,
  canonicalJson,
  digestOf,
  ask,
  fieldsOf,
  firstIssue,
  textOf,
  whyOf,
  codeActions,
  codeSlots,
  bytesOf,
  fillSlot,
  gatherPanels,
  showPanel,
  patiently,
  mainPart,
  show,
  trustedPolicy,
  chance,
  webBallotCrypto,
]
