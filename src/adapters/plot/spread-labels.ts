/** A label: where its middle would stand, from the top, and the height it takes. */
export interface Label {
  readonly at: number
  readonly room: number
}

/**
 * How far to move each label, in pixels, so that none covers another and the last stays in the
 * frame as far as there is room.
 *
 * @param labels - in any order
 * @param top - highest place of a label's upper edge
 * @param bottom - lowest place of a label's lower edge, which gives way to the top
 * @returns a shift a label, in the same order
 */
export function spreadLabels(
  labels: readonly Label[],
  top: number,
  bottom: number,
): readonly number[] {
  const order = labels
    .map((label, index) => ({ label, index }))
    .toSorted((a, b) => a.label.at - b.label.at)
  const placed = labels.map(({ at }) => at)
  let floor = top
  for (const { label, index } of order) {
    const at = Math.max(label.at, floor + label.room / 2)
    placed[index] = at
    floor = at + label.room / 2
  }
  // What was pushed below the frame pushes its neighbours back up.
  let ceiling = bottom
  for (const { label, index } of order.toReversed()) {
    const at = Math.min(placed[index] ?? 0, ceiling - label.room / 2)
    placed[index] = at
    ceiling = at - label.room / 2
  }
  return labels.map(({ at }, index) => (placed[index] ?? at) - at)
}
