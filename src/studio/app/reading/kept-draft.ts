/** What was not saved when a visit ended, and the text it was made from. */
export interface KeptDraft {
  readonly text: string
  /** Undefined where an older version of the Studio left the draft. */
  readonly base: string | undefined
}

/** A draft as it is kept on the device. */
export function draftText({ text, base }: KeptDraft): string {
  return JSON.stringify({ draft: text, base })
}

/** Reads a draft back. */
export function draftIn(kept: string | undefined): KeptDraft | undefined {
  if (kept === undefined) return undefined
  const value = parsed(kept)
  if (typeof value !== 'object' || value === null || !('draft' in value)) {
    return { text: kept, base: undefined }
  }
  const base = 'base' in value && typeof value.base === 'string' ? value.base : undefined
  return { text: String(value.draft), base }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
