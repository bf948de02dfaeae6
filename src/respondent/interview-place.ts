import type { Device } from './device.ts'
import type { TrustedManifest } from './open-manifest.ts'

/** Where an anonymous interview takes place: a device, and commitments that it checked. */
export interface InterviewPlace {
  readonly device: Device
  readonly trusted: TrustedManifest
}
