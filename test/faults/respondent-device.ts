import { request } from 'node:http'
import { nodeBallotCrypto } from '../../src/adapters/ballot-keys/node-ballot-crypto.ts'
import { castMessage } from '../../src/ballot/ballot-messages.ts'
import { blind } from '../../src/ballot/blind.ts'
import { base64UrlOf, bytesOfBase64Url } from '../../src/ballot/bytes.ts'
import { credentialFrom } from '../../src/ballot/credential.ts'
import type { Credential } from '../../src/ballot/credential.ts'
import { finalize } from '../../src/ballot/finalize.ts'
import { digestOf, manifestHash } from '../../src/ballot/manifest-hash.ts'
import type { Manifest } from '../../src/ballot/manifest.ts'
import { prepareMessage } from '../../src/ballot/prepared-message.ts'
import { must } from './fault-field.ts'

/** A device that can be told from all others: its address, its browser, its link. */
export interface Device {
  /** An address of the loopback range. */
  readonly address: string
  readonly userAgent: string
  readonly secret: string
  readonly keyId: string
}

/** What the device has made and must never be found at the registrar. */
export interface DeviceTrace {
  readonly credential: Credential
  readonly signature: Uint8Array
  readonly rid: string
  /** The ballot as it was sent, and what the collector answered. */
  readonly ballot: SentBallot
  readonly receipt: unknown
}

/** A ballot on its way; sent again, it is answered as the first time. */
export interface SentBallot {
  readonly url: string
  readonly json: unknown
}

/** Answers as a respondent's page does: credential on opening, draft, ballot. */
export async function answerOn(
  device: Device,
  manifest: Manifest,
  payload: string,
): Promise<DeviceTrace> {
  const crypto = nodeBallotCrypto
  const key = manifest.keys.find(({ keyId }) => keyId === device.keyId)
  if (key === undefined) throw new Error('the manifest has no such key')
  const credential = await credentialFrom(crypto.randomBytes(16), crypto)
  const hash = await manifestHash(manifest, crypto)
  const prepared = prepareMessage(
    { manifestHash: hash, keyId: key.keyId, pk: credential.pk },
    crypto,
  )
  const { blinded, unblind } = await blind(key.jwk, prepared, crypto)
  const asked = { secret: device.secret, keyId: key.keyId, blinded: base64UrlOf(blinded) }
  const issued = await send(device, 'POST', `${manifest.issuer}/issue`, asked)
  // A reply that was lost on its way is asked for again, and is the same.
  const again = await send(device, 'POST', `${manifest.issuer}/issue`, asked)
  const blindSignature = bytesOfBase64Url(fieldOf(issued, 'signature')) ?? new Uint8Array()
  if (fieldOf(again, 'signature') !== fieldOf(issued, 'signature')) {
    throw new Error('the same request was issued another signature')
  }
  const signature = must(await finalize(key.jwk, { prepared, blindSignature, unblind }, crypto))
  const { rid } = credential
  const digest = await digestOf(payload, crypto)
  const message = castMessage({ rid, version: 1, payloadHash: digest })
  const ballot = {
    url: `${manifest.collector}/ballots/${rid}`,
    json: {
      prepared: base64UrlOf(prepared),
      sig: base64UrlOf(signature),
      keyId: key.keyId,
      version: 1,
      payload,
      edSig: base64UrlOf(await credential.sign(message)),
    },
  }
  return { credential, signature, rid, ballot, receipt: await castFrom(device, ballot) }
}

/** Sends a ballot, perhaps once more; answers what the collector did. */
export async function castFrom(device: Device, { url, json }: SentBallot): Promise<unknown> {
  return send(device, 'PUT', url, json)
}

/** Sends JSON from the device's own address. */
async function send(
  { address, userAgent }: Device,
  method: 'POST' | 'PUT',
  url: string,
  json: unknown,
): Promise<unknown> {
  const body = JSON.stringify(json)
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': userAgent,
  }
  const sent = request(url.replace('localhost', '127.0.0.1'), {
    method,
    headers,
    localAddress: address,
  })
  return new Promise((resolve, reject) => {
    sent.on('error', reject)
    sent.on('response', (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('end', () => {
        if (response.statusCode === 200) resolve(JSON.parse(text))
        else reject(new Error(`${method} ${url} answered ${response.statusCode}: ${text}`))
      })
    })
    sent.end(body)
  })
}

function fieldOf(json: unknown, name: string): string {
  const value: unknown =
    typeof json === 'object' && json !== null ? Reflect.get(json, name) : undefined
  if (typeof value !== 'string') throw new Error(`the answer has no ${name}`)
  return value
}
