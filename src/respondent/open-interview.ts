import { newSeed, seedFromCode } from '../ballot/resume-code.ts'
import { base64UrlOf, hexOf, utf8Of } from '../ballot/bytes.ts'
import { credentialFrom } from '../ballot/credential.ts'
import { fetchDraft } from './draft.ts'
import { bytesOf, getCredential } from './get-credential.ts'
import { keepInterview, savedInterview } from './interview-keeper.ts'
import type { InterviewPlace } from './interview-place.ts'
import { pageWord, showPanel } from './panel.ts'
import type { Address } from './read-address.ts'
import type { SavedInterview } from './saved-interview.ts'
import { showDesk } from './show-desk.ts'
import { mainPart } from './show.ts'
import { webBallotCrypto } from './web-ballot-crypto.ts'

/** Opens the interview that the link, a code or the device names; asks for a code if none does. */
export async function openInterview(place: InterviewPlace, address: Address): Promise<void> {
  const wrong = address.code === undefined ? '' : await resumeWith(place, address.code)
  if (wrong === undefined) return
  const saved = await interviewOf(place, address)
  if (saved) await goOn(place, saved)
  else askForCode(place)
}

/** The interview that the link or the device names; begun if the link is new here. */
async function interviewOf(
  { device, trusted: { words } }: InterviewPlace,
  { invitation }: Address,
): Promise<SavedInterview | undefined> {
  if (!invitation) return savedInterview(device)
  const { keyId, secret } = invitation
  // The device knows the interview again by the link, without keeping the link.
  const id = hexOf(await webBallotCrypto.sha256(utf8Of(secret)))
  const seed = base64UrlOf(newSeed(webBallotCrypto))
  const fresh = { id, keyId, words, seed, secret, seenMs: 0, version: 0 }
  return (await savedInterview(device, id)) ?? fresh
}

async function goOn(place: InterviewPlace, saved: SavedInterview): Promise<void> {
  const { device, trusted } = place
  const key = trusted.manifest.keys.find(({ keyId }) => keyId === saved.keyId)
  if (!key || saved.words !== trusted.words) {
    showPanel('refused', { code: 'ballot.fingerprint_changed' })
    return
  }
  const keeper = await keepInterview(device, saved)
  const credential = await credentialFrom(bytesOf(saved.seed), webBallotCrypto)
  const issued = await getCredential(keeper, trusted, key, credential.pk)
  if (issued.kind === 'ready') {
    showDesk({ device, trusted, key, keeper, credential })
    return
  }
  await device.remove(saved.id)
  if (issued.kind === 'refused') showPanel('refused', { code: issued.why })
  else if (issued.kind === 'stopped') showPanel('stopped', { why: issued.why })
  else askForCode(place, pageWord('resume.issued'))
}

function askForCode(place: InterviewPlace, why?: string): void {
  showPanel('resume', why === undefined ? {} : { why })
  mainPart()
    .querySelector('form')
    ?.addEventListener('submit', (event) => {
      event.preventDefault()
      void tryCode(place)
    })
}

async function tryCode(place: InterviewPlace): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('#resume')
  const wrong = await resumeWith(place, input?.value ?? '')
  const error = document.getElementById('e-resume')
  if (wrong === undefined || !error) return
  error.hidden = false
  error.textContent = wrong
  input?.setAttribute('aria-invalid', 'true')
  input?.focus()
}

/** Brings back what is kept under a code; answers what is wrong with it. */
async function resumeWith(place: InterviewPlace, code: string): Promise<string | undefined> {
  const seed = seedFromCode(code)
  if (!seed.ok) return pageWord('resume.bad')
  const saved = await fetchDraft(await credentialFrom(seed.value, webBallotCrypto))
  if (!saved) return pageWord('resume.none')
  await goOn(place, saved)
  return undefined
}
