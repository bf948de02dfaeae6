import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { makeSigningKey, signingKeyFromPem } from '../../adapters/ballot-keys/signing-key.ts'
import { nodeBallotCrypto } from '../../adapters/ballot-keys/node-ballot-crypto.ts'
import { reasonOf } from '../../adapters/study-folder/reason-of.ts'
import { writePrivateFile } from '../../adapters/write-files/write-private-file.ts'
import { checkManifest } from '../../ballot/check-manifest.ts'
import { fingerprintWords } from '../../ballot/fingerprint-words.ts'
import { manifestHash } from '../../ballot/manifest-hash.ts'
import type { Manifest, SignedManifest } from '../../ballot/manifest.ts'
import { readSignedManifest } from '../../ballot/read-signed-manifest.ts'
import { signManifest } from '../../ballot/sign-manifest.ts'
import type { SigningKey } from '../../ballot/ballot-crypto.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { suggest } from '../../core/suggest.ts'
import { parseJson } from '../../server/http/parse-json.ts'
import { exitCodes } from '../command.ts'
import type { Command, Invocation } from '../command.ts'
import { fieldText } from '../field/field-text.ts'
import type { Terminal } from '../terminal.ts'
import { isJson, withResult } from '../with-study.ts'

interface Told {
  readonly lines: readonly string[]
  readonly data: Readonly<Record<string, unknown>>
}

type Action = (invocation: Invocation, terminal: Terminal) => Promise<Result<Told>>

/** `visavis witness`: what the witness does, on a machine of their own. */
export const witness: Command = {
  name: 'witness',
  summary: {
    fr: 'être témoin d’une vague anonyme\u00a0: faire sa clé, vérifier et signer le manifeste',
    en: 'witness an anonymous wave: make a key, check and sign the manifest',
  },
  arguments: [
    {
      name: 'ACTION',
      required: true,
      summary: { fr: 'new, sign, fingerprint', en: 'new, sign, fingerprint' },
    },
    {
      name: 'FILE',
      required: true,
      summary: {
        fr: 'fichier de la clé (new) ou manifeste (sign, fingerprint)',
        en: 'file of the key (new) or manifest (sign, fingerprint)',
      },
    },
  ],
  options: [
    {
      name: 'key',
      value: 'FILE',
      summary: { fr: 'fichier de la clé du témoin', en: 'file of the witness’s key' },
    },
    {
      name: 'name',
      value: 'NAME',
      summary: { fr: 'nom du témoin, tel que signé', en: 'name of the witness, as signed' },
    },
  ],
  examples: [
    'visavis witness new witness-key.pem',
    'visavis witness sign manifest.json --key witness-key.pem --name "Works council"',
    'visavis witness fingerprint manifest.json',
  ],
  run: async (invocation, terminal) => {
    const [name = ''] = invocation.arguments
    const json = isJson(invocation)
    const action = actions.get(name)
    const told = action === undefined ? unknown(name) : await action(invocation, terminal)
    return withResult(told, terminal, json, ({ lines, data }) => {
      if (json) terminal.out(JSON.stringify({ ok: true, ...data }, null, 2))
      else for (const line of lines) terminal.out(line)
      return exitCodes.fine
    })
  },
}

const actions: ReadonlyMap<string, Action> = new Map([
  ['new', newKey],
  ['sign', sign],
  ['fingerprint', fingerprint],
])

function unknown(action: string): Result<Told> {
  const known = [...actions.keys()]
  const near = suggest(action, known)
  return fail([
    near === undefined
      ? issue('cli.unknown_action', { action, expected: known.join(', ') })
      : issue('cli.unknown_action_near', { action, suggestion: near }),
  ])
}

async function newKey({ arguments: words }: Invocation, terminal: Terminal): Promise<Result<Told>> {
  const [, file = ''] = words
  const path = resolve(terminal.folder, file)
  // A key that is written over takes every signature made with it along.
  const taken = await stat(path).then(
    () => true,
    () => false,
  )
  if (taken) return fail([issue('file.exists', { file })])
  const { pem, publicKey } = makeSigningKey()
  try {
    await writePrivateFile(path, pem)
  } catch (error) {
    return fail([issue('file.unwritable', { file, reason: reasonOf(error) })])
  }
  return ok({
    lines: [fieldText(terminal, 'witness.made', { file, key: publicKey })],
    data: { file, key: publicKey },
  })
}

async function fingerprint(
  { arguments: words }: Invocation,
  terminal: Terminal,
): Promise<Result<Told>> {
  const read = await readManifest(words[1] ?? '', terminal)
  return read.ok ? ok(await tellManifest(read.value, terminal)) : read
}

async function sign(
  { arguments: words, options }: Invocation,
  terminal: Terminal,
): Promise<Result<Told>> {
  const [, file = ''] = words
  const read = await readManifest(file, terminal)
  const key = await readKey(options['key'], terminal)
  const { name } = options
  const named =
    typeof name === 'string'
      ? ok(name)
      : fail([issue('cli.missing_argument', { argument: '--name', command: 'witness sign' })])
  if (!read.ok || !key.ok || !named.ok) {
    return fail([read, key, named].flatMap((one) => (one.ok ? [] : one.issues)))
  }
  const { manifest, signatures } = read.value
  const signer = { by: 'witness', name: named.value, key: key.value } as const
  const own = await signManifest(manifest, signer, nodeBallotCrypto)
  const others = signatures.filter((one) => one.by !== 'witness' || one.key !== own.key)
  const signed: SignedManifest = { manifest, signatures: [...others, own] }
  // Signed first, and kept only if what was signed deserves it.
  const checked = await checkManifest(signed, { crypto: nodeBallotCrypto })
  if (!checked.ok) return checked
  await writePrivateFile(resolve(terminal.folder, file), `${JSON.stringify(signed, null, 2)}\n`)
  return ok(await tellManifest(signed, terminal))
}

async function tellManifest(
  { manifest, signatures }: SignedManifest,
  terminal: Terminal,
): Promise<Told> {
  const words = fingerprintWords(await manifestHash(manifest, nodeBallotCrypto))
  const by = signatures.map((one) => `${one.name} (${one.by})`)
  return {
    lines: [
      fieldText(terminal, 'witness.manifest', { study: manifest.study, wave: manifest.wave }),
      ...manifest.keys.map((key) => groupLine(key, terminal)),
      fieldText(terminal, 'witness.promises', {
        showAfter: manifest.thresholds.showAfter,
        reissues: manifest.reissueCap,
        days: manifest.retention.linksDays,
        months: manifest.retention.answersMonths,
      }),
      fieldText(terminal, 'witness.signed_by', { names: by.join(', ') }),
      fieldText(terminal, 'witness.words', { words }),
    ],
    data: {
      fingerprint: words,
      signatures: by,
      keys: manifest.keys.map(({ keyId, invited }) => ({ keyId, invited })),
    },
  }
}

function groupLine(
  { group, population, invited }: Manifest['keys'][number],
  terminal: Terminal,
): string {
  return fieldText(terminal, 'witness.group', { group, population, invited })
}

async function readManifest(file: string, terminal: Terminal): Promise<Result<SignedManifest>> {
  const text = await readText(file, terminal)
  if (!text.ok) return text
  const json = parseJson(text.value)
  return json.ok ? readSignedManifest(json.value) : json
}

async function readKey(
  option: string | true | undefined,
  terminal: Terminal,
): Promise<Result<SigningKey>> {
  if (typeof option !== 'string') {
    return fail([issue('cli.missing_argument', { argument: '--key', command: 'witness sign' })])
  }
  const text = await readText(option, terminal)
  if (!text.ok) return text
  try {
    return ok(signingKeyFromPem(text.value))
  } catch {
    return fail([issue('cli.not_a_key', { file: option })])
  }
}

async function readText(file: string, terminal: Terminal): Promise<Result<string>> {
  try {
    return ok(await readFile(resolve(terminal.folder, file), 'utf8'))
  } catch (error) {
    const reason = reasonOf(error)
    return fail([
      reason === 'ENOENT'
        ? issue('file.missing', { file })
        : issue('file.unreadable', { file, reason }),
    ])
  }
}
