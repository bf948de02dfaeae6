import { nodeBallotCrypto } from '../../adapters/ballot-keys/node-ballot-crypto.ts'
import { fingerprintWords } from '../../ballot/fingerprint-words.ts'
import { manifestHash } from '../../ballot/manifest-hash.ts'
import { readSignedManifest } from '../../ballot/read-signed-manifest.ts'
import { parseJson } from '../http/parse-json.ts'

/** The eight words of a signed manifest; undefined when there is none, or none that can be read. */
export async function fingerprintWordsOf(signed: string | undefined): Promise<string | undefined> {
  const json = signed === undefined ? undefined : parseJson(signed)
  const read = json?.ok === true ? readSignedManifest(json.value) : undefined
  if (read?.ok !== true) return undefined
  return fingerprintWords(await manifestHash(read.value.manifest, nodeBallotCrypto))
}
