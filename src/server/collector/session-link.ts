import { randomBytes } from 'node:crypto'
import { resumeCodeOf, seedFromCode } from '../../ballot/resume-code.ts'
import { hashToken } from '../control/hash-token.ts'

/** What a link looks like: a token of the registrar, or a resume code. */
export const tokenPattern = '[A-Za-z0-9_-]{16,64}'

/** A new resume code, which is the link of an open interview: 128 bits that nobody can foresee. */
export function newCode(): string {
  return resumeCodeOf(randomBytes(16))
}

/** A token in the one form that is hashed: a resume code may be typed in many ways. */
export function canonicalToken(token: string): string {
  const seed = seedFromCode(token)
  return seed.ok ? resumeCodeOf(seed.value) : token
}

/** What the collector keeps of a link: SHA-256 of its text, which does not lead back to it. */
export function tokenHashOf(token: string): Uint8Array {
  return hashToken(canonicalToken(token))
}
