import { chmod, mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { base64UrlOf, hexOf } from '../../src/ballot/bytes.ts'
import type { SignedManifest } from '../../src/ballot/manifest.ts'
import { nodeBallotCrypto } from '../../src/adapters/ballot-keys/node-ballot-crypto.ts'
import { signManifest } from '../../src/ballot/sign-manifest.ts'
import type { NewPerson } from '../../src/collect/ports/registrar-store.ts'
import { openStudy } from '../../src/pipeline/open-study.ts'
import { readControlFile } from '../../src/server/control/control-file.ts'
import { hashToken } from '../../src/server/control/hash-token.ts'
import { openCollectorControl } from '../../src/server/control/open-collector-control.ts'
import { openRegistrarControl } from '../../src/server/control/open-registrar-control.ts'
import type { WaveControls } from '../../src/server/control/wave-actions.ts'
import { serveStudy } from '../../src/server/serve/serve-study.ts'
import { payloadOf, witness } from './ballot-maker.ts'
import { must } from './fault-field.ts'
import { writeFaultStudy } from './fault-study.ts'
import { answerOn } from './respondent-device.ts'
import type { Device, DeviceTrace } from './respondent-device.ts'

/** A wave in which every respondent has an address, a browser and a link that nobody else has. */
const respondents = 40

interface Wave {
  readonly folder: string
  readonly study: string
  readonly devices: readonly Device[]
  readonly traces: readonly DeviceTrace[]
  /** All that the services wrote. */
  readonly said: string
  readonly stop: () => Promise<void>
}

let wave: Wave

beforeAll(async () => {
  wave = await playWave()
}, 180_000)

afterAll(async () => {
  await wave.stop()
  await rm(wave.folder, { recursive: true, force: true })
}, 60_000)

describe('a byte scan of a whole wave', () => {
  test('the collector holds no address, browser, link or person', async () => {
    const needles = [
      ...wave.devices.flatMap(({ address, userAgent, secret }) => [
        address,
        inetBytes(address),
        userAgent,
        ...formsOf(new Uint8Array(Buffer.from(secret, 'base64url'))),
        ...formsOf(hashToken(secret)),
      ]),
      'canary-person',
      'Canary Person',
    ]
    const places = [
      join(wave.study, '.visavis', 'collector'),
      join(wave.folder, 'collector.backup'),
    ]
    expect(await filesWith(places, needles)).toEqual([])
    // The scan finds what is there.
    const [first] = wave.traces
    expect(await filesWith(places, [first?.rid ?? ''])).not.toEqual([])
  }, 120_000)

  test('the registrar holds no name of a ballot, key or signature, nor any address or browser', async () => {
    const needles = [
      ...wave.traces.flatMap(({ rid, credential, signature }) => [
        ...formsOf(new Uint8Array(Buffer.from(rid, 'hex'))),
        ...formsOf(credential.pk),
        ...formsOf(signature),
        credential.draftId,
      ]),
      ...wave.devices.flatMap(({ address, userAgent, secret }) => [
        address,
        inetBytes(address),
        userAgent,
        ...formsOf(new Uint8Array(Buffer.from(secret, 'base64url'))),
      ]),
    ]
    const places = [
      join(wave.study, '.visavis', 'registrar'),
      join(wave.folder, 'registrar.backup'),
    ]
    expect(await filesWith(places, needles)).toEqual([])
    expect(await filesWith(places, ['Canary Person'])).not.toEqual([])
  }, 120_000)

  test('nothing was written to any log', () => {
    expect(wave.said).toBe('')
  })
})

async function playWave(): Promise<Wave> {
  const folder = await mkdtemp(join(tmpdir(), 'visavis-canary-'))
  await chmod(folder, 0o711)
  const study = join(folder, 'telework')
  await writeFaultStudy(study, { witnessKey: base64UrlOf(witness.publicKey) })
  let said = ''
  const serving = must(
    await serveStudy({
      study,
      ports: { registrar: 0, collector: 0, office: 0 },
      origins: {},
      environment: {},
      report: (event) => (said += event.kind === 'said' ? event.text : event.kind),
    }),
  )
  const control = must(await readControlFile(study))
  if (control.registrar === undefined || control.collector === undefined)
    throw new Error('no control')
  const controls: WaveControls = {
    registrar: openRegistrarControl(control.registrar),
    collector: openCollectorControl(control.collector),
  }
  const signed = await openWave(controls)
  const devices = await inviteDevices(controls)
  const open = must(await openStudy(study))
  const traces: DeviceTrace[] = []
  for (const [at, device] of devices.entries()) {
    traces.push(await answerOn(device, signed.manifest, payloadOf(open.study, device.keyId, at)))
  }
  must(await controls.registrar.backup(join(folder, 'registrar.backup'), false))
  must(await controls.collector.backup(join(folder, 'collector.backup')))
  return { folder, study, devices, traces, said, stop: serving.stop }
}

async function openWave({ registrar, collector }: WaveControls): Promise<SignedManifest> {
  must(await registrar.importPersons([...people('employees', 120), ...people('managers', 120)]))
  const identity = must(await collector.identity())
  const prepared = must(await registrar.prepare(identity))
  // What the witness does on its own machine.
  const manifest = JSON.parse(prepared.signed) as SignedManifest
  const own = await signManifest(
    manifest.manifest,
    { by: 'witness', name: 'The works council', key: witness },
    nodeBallotCrypto,
  )
  const signed = { ...manifest, signatures: [...manifest.signatures, own] }
  must(await registrar.sign(JSON.stringify(signed)))
  must(await collector.manifest(JSON.stringify(signed)))
  must(await registrar.open(identity))
  must(await collector.open())
  return signed
}

function people(population: string, count: number): readonly NewPerson[] {
  return Array.from({ length: count }, (_, at) => ({
    population,
    group: population,
    name: `Canary Person ${at}`,
    language: 'fr',
    frame: {},
  }))
}

/** Links of employees, each opened on a device of its own. */
async function inviteDevices({ registrar }: WaveControls): Promise<readonly Device[]> {
  const letters = must(await registrar.letters(240))
  return letters
    .filter(({ population }) => population === 'employees')
    .slice(0, respondents)
    .map(({ link }, at) => {
      const [keyId = '', secret = ''] = new URL(link).hash.slice(1).split('.')
      return {
        keyId,
        secret,
        address: `127.77.${100 + at}.201`,
        userAgent: `CanaryBrowser/${at} (unique-${String(at).padStart(4, '0')})`,
      }
    })
}

/** A key or a hash as it may have been written down. */
function formsOf(bytes: Uint8Array): readonly (string | Uint8Array)[] {
  return [bytes, hexOf(bytes), base64UrlOf(bytes), Buffer.from(bytes).toString('base64')]
}

/** An address as PostgreSQL keeps it: family, length of the mask, four bytes. */
function inetBytes(address: string): Uint8Array {
  return Uint8Array.from([2, 32, ...address.split('.').map(Number)])
}

/** Files under some places that hold one of the needles. */
async function filesWith(
  places: readonly string[],
  needles: readonly (string | Uint8Array)[],
): Promise<readonly string[]> {
  const found: string[] = []
  for (const path of await filesUnder(places)) {
    const bytes = await readFile(path).catch(() => Buffer.alloc(0))
    if (needles.some((needle) => bytes.includes(Buffer.from(needle)))) found.push(path)
  }
  return found
}

async function filesUnder(places: readonly string[]): Promise<readonly string[]> {
  const listed = await Promise.all(
    places.map(async (place) => {
      const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(
        () => undefined,
      )
      if (entries === undefined) return [place]
      return entries
        .filter((one) => one.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
    }),
  )
  return listed.flat()
}
