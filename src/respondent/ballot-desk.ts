import type { Credential } from '../ballot/credential.ts'
import type { ManifestKey } from '../ballot/manifest.ts'
import type { InterviewKeeper } from './interview-keeper.ts'
import type { InterviewPlace } from './interview-place.ts'

/** All that an anonymous interview is answered with. */
export interface BallotDesk extends InterviewPlace {
  readonly key: ManifestKey
  readonly keeper: InterviewKeeper
  readonly credential: Credential
}
