/** A text under edit: what it is, what it was, and what was undone. */
export interface EditHistory {
  readonly text: string
  readonly past: readonly string[]
  readonly future: readonly string[]
  /** When it last changed, in milliseconds: quick changes are undone together. */
  readonly changedMs: number
}

/** Changes closer than this are one, in milliseconds. */
const oneGestureMs = 700
const mostKept = 200

/** Starts the history of a text. */
export function startHistory(text: string): EditHistory {
  return { text, past: [], future: [], changedMs: 0 }
}

/**
 * Takes a change.
 *
 * @param now - in milliseconds
 */
export function changeText(history: EditHistory, text: string, now: number): EditHistory {
  if (text === history.text) return history
  const isSameGesture = now - history.changedMs < oneGestureMs && history.past.length > 0
  const past = isSameGesture ? history.past : [...history.past, history.text].slice(-mostKept)
  return { text, past, future: [], changedMs: now }
}

/** Takes a change that is undone by itself, whatever was typed right before or after it. */
export function replaceText(history: EditHistory, text: string): EditHistory {
  if (text === history.text) return history
  return { text, past: [...history.past, history.text].slice(-mostKept), future: [], changedMs: 0 }
}

/** Goes one change back. */
export function undoChange(history: EditHistory): EditHistory {
  const before = history.past.at(-1)
  if (before === undefined) return history
  const future = [history.text, ...history.future]
  return { text: before, past: history.past.slice(0, -1), future, changedMs: 0 }
}

/** Goes one change forward again. */
export function redoChange(history: EditHistory): EditHistory {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { text: next, past: [...history.past, history.text], future, changedMs: 0 }
}
