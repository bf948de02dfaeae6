import { nodeBallotCrypto } from '../../adapters/ballot-keys/node-ballot-crypto.ts'
import { base64UrlOf } from '../../ballot/bytes.ts'
import { canonicalJson } from '../../ballot/canonical-json.ts'
import { checkManifest } from '../../ballot/check-manifest.ts'
import { fingerprintWords } from '../../ballot/fingerprint-words.ts'
import { manifestHash } from '../../ballot/manifest-hash.ts'
import type { Manifest } from '../../ballot/manifest.ts'
import { readSignedManifest } from '../../ballot/read-signed-manifest.ts'
import type { IssuingKey } from '../../collect/ports/registrar-store.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { PreparedManifest } from '../control/registrar-control.ts'
import { parseJson } from '../http/parse-json.ts'
import type { RegistrarContext } from './registrar-context.ts'

/**
 * Checks a manifest that the witness signed, and keeps it.
 *
 * **Issues** `registrar.no_witness_key`, `registrar.already_opened`, `registrar.other_manifest`, those
 * of `checkManifest`.
 */
export async function keepManifest(
  context: RegistrarContext,
  signed: string,
): Promise<Result<PreparedManifest>> {
  const read = await readManifest(context, signed)
  if (!read.ok) return read
  const fingerprint = fingerprintWords(await manifestHash(read.value, nodeBallotCrypto))
  const { phase, manifest } = await context.store.state()
  if (phase === 'preparing') await context.store.setManifest(signed)
  else if (manifest !== signed) return fail([issue('registrar.already_opened')])
  return ok({ signed, fingerprint })
}

/** Reads a manifest that both parties signed and that names this registrar's own keys. */
export async function readManifest(
  context: RegistrarContext,
  signed: string,
): Promise<Result<Manifest>> {
  const open = await context.fieldwork()
  if (!open.ok) return open
  const witnessKey = open.value.fieldwork.witness?.key
  if (witnessKey === undefined) return fail([issue('registrar.no_witness_key')])
  const json = parseJson(signed)
  if (!json.ok) return json
  const checked = await checkManifest(json.value, { crypto: nodeBallotCrypto, witnessKey })
  if (!checked.ok) return checked
  const own = await isOurs(context, checked.value, json.value)
  return own ? checked : fail([issue('registrar.other_manifest')])
}

/** Whether a manifest was signed by our operator's key and names the keys that we hold. */
async function isOurs(
  { store, operatorKey, origin }: RegistrarContext,
  manifest: Manifest,
  signed: unknown,
): Promise<boolean> {
  const read = readSignedManifest(signed)
  const operator = base64UrlOf((await operatorKey()).publicKey)
  const isSigned =
    read.ok && read.value.signatures.some((one) => one.by === 'operator' && one.key === operator)
  const held = (await store.keys()).map(keyText).toSorted()
  const named = manifest.keys
    .map((key) => keyText({ ...key, jwk: canonicalJson(key.jwk) }))
    .toSorted()
  return isSigned && manifest.issuer === origin && held.join('\n') === named.join('\n')
}

function keyText({ keyId, group, population, jwk }: IssuingKey): string {
  const key: unknown = JSON.parse(jwk)
  return canonicalJson({ keyId, group, population, jwk: key })
}
