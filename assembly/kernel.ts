/**
 * The inner loops of the in-memory aggregator, for a block of rows at a time. `npm run build:kernel`
 * compiles this file; src/tabulate/kernel/wasm-kernel.ts lays out the memory and calls.
 *
 * An accumulator is two 64-bit lanes: the count of rows above the bits of their sum of w, and the sum
 * of w². One addition of 16 bytes a row updates all three. `flush` empties accumulators before a
 * count could overflow into nothing or a sum into its count.
 *
 * Loops over rows read up to 15 rows beyond the count: buffers are a little longer than a block.
 */

/** Joint codes of three columns: `a·ma + b·mb + c·mc`, 16 bits each. */
export function startKeys(
  out: usize,
  count: i32,
  a: usize,
  ma: i32,
  b: usize,
  mb: i32,
  c: usize,
  mc: i32,
): void {
  const timesA = i16x8.splat(<i16>ma)
  const timesB = i16x8.splat(<i16>mb)
  const timesC = i16x8.splat(<i16>mc)
  for (let at = 0; at < count; at += 16) {
    const x = v128.load(a + at)
    const y = v128.load(b + at)
    const z = v128.load(c + at)
    const low = i16x8.add(
      i16x8.mul(i16x8.extend_low_i8x16_u(x), timesA),
      i16x8.add(
        i16x8.mul(i16x8.extend_low_i8x16_u(y), timesB),
        i16x8.mul(i16x8.extend_low_i8x16_u(z), timesC),
      ),
    )
    const high = i16x8.add(
      i16x8.mul(i16x8.extend_high_i8x16_u(x), timesA),
      i16x8.add(
        i16x8.mul(i16x8.extend_high_i8x16_u(y), timesB),
        i16x8.mul(i16x8.extend_high_i8x16_u(z), timesC),
      ),
    )
    v128.store(out, low)
    v128.store(out, high, 16)
    out += 32
  }
}

/** Adds one more column to joint codes. */
export function extendKeys(out: usize, count: i32, a: usize, ma: i32): void {
  const times = i16x8.splat(<i16>ma)
  for (let at = 0; at < count; at += 16) {
    const x = v128.load(a + at)
    const low = i16x8.mul(i16x8.extend_low_i8x16_u(x), times)
    const high = i16x8.mul(i16x8.extend_high_i8x16_u(x), times)
    v128.store(out, i16x8.add(v128.load(out), low))
    v128.store(out, i16x8.add(v128.load(out, 16), high), 16)
    out += 32
  }
}

function add(accumulator: usize, weight: v128): void {
  v128.store(accumulator, i64x2.add(v128.load(accumulator), weight))
}

/** Adds each row's weights to the accumulator at its key, in bytes from the first. */
export function addNear(accumulators: usize, keys: usize, weights: usize, count: i32): void {
  const end = keys + ((<usize>count) << 1)
  const unrolled = keys + ((<usize>(count & ~3)) << 1)
  while (keys < unrolled) {
    add(accumulators + <usize>load<u16>(keys), v128.load(weights))
    add(accumulators + <usize>load<u16>(keys, 2), v128.load(weights, 16))
    add(accumulators + <usize>load<u16>(keys, 4), v128.load(weights, 32))
    add(accumulators + <usize>load<u16>(keys, 6), v128.load(weights, 48))
    keys += 8
    weights += 64
  }
  while (keys < end) {
    add(accumulators + <usize>load<u16>(keys), v128.load(weights))
    keys += 2
    weights += 16
  }
}

function addWide<T>(
  accumulators: usize,
  slots: usize,
  states: usize,
  codes: usize,
  weights: usize,
  count: i32,
): void {
  const end = slots + ((<usize>count) << 2)
  while (slots < end) {
    const cell = <usize>load<u32>(slots) * states + <usize>load<T>(codes)
    add(accumulators + (cell << 4), v128.load(weights))
    slots += 4
    codes += sizeof<T>()
    weights += 16
  }
}

/** Adds each row's weights where its slot (4 bytes) and its code (1, 2 or 4) say. */
export function addFar(
  accumulators: usize,
  slots: usize,
  states: usize,
  codes: usize,
  width: i32,
  weights: usize,
  count: i32,
): void {
  if (width == 1) addWide<u8>(accumulators, slots, states, codes, weights, count)
  else if (width == 2) addWide<u16>(accumulators, slots, states, codes, weights, count)
  else addWide<u32>(accumulators, slots, states, codes, weights, count)
}

/** Moves accumulators into totals of three doubles (n, w, w²) and empties them. */
export function flush(accumulators: usize, totals: usize, cells: i32, shift: i64): void {
  const mask: u64 = ((<u64>1) << (<u64>shift)) - 1
  for (let cell = 0; cell < cells; cell++) {
    const first = load<u64>(accumulators)
    if (first != 0) {
      store<f64>(totals, load<f64>(totals) + <f64>(first >> <u64>shift))
      store<f64>(totals, load<f64>(totals, 8) + <f64>(first & mask), 8)
      store<f64>(totals, load<f64>(totals, 16) + <f64>load<u64>(accumulators, 8), 16)
      store<u64>(accumulators, 0)
      store<u64>(accumulators, 0, 8)
    }
    accumulators += 16
    totals += 24
  }
}

/** Sums joint totals (outer × states × inner) over all but one column, into its own (outer slots kept apart). */
export function marginalise(
  totals: usize,
  slots: i32,
  outer: i32,
  states: i32,
  inner: i32,
  out: usize,
): void {
  for (let slot = 0; slot < slots; slot++) {
    for (let before = 0; before < outer; before++) {
      for (let state = 0; state < states; state++) {
        const to = out + <usize>(slot * states + state) * 24
        let counts = v128.load(to)
        let squares = load<f64>(to, 16)
        for (let after = 0; after < inner; after++) {
          counts = f64x2.add(counts, v128.load(totals))
          squares += load<f64>(totals, 16)
          totals += 24
        }
        v128.store(to, counts)
        store<f64>(to, squares, 16)
      }
    }
  }
}

/** Sums a number over the rows that gave one: n, w, w², wy, w²y, w²y² by slot (6 doubles). */
export function addNumbers(
  sums: usize,
  slots: usize,
  slotCount: i32,
  weights: usize,
  values: usize,
  statuses: usize,
  count: i32,
  shift: i64,
  step: f64,
  centre: f64,
  scaleWy: f64,
  scaleW2y: f64,
  scaleW2y2: f64,
): void {
  const mask: u64 = ((<u64>1) << (<u64>shift)) - 1
  for (let row: usize = 0; row < <usize>count; row++) {
    const slot = load<u32>(slots + (row << 2))
    const value = load<f64>(values + (row << 3))
    if (slot == <u32>slotCount || load<u8>(statuses + row) != 0 || value != value) continue
    const steps = <f64>(<i64>(load<u64>(weights + (row << 4)) & mask))
    const squared = <f64>load<i64>(weights + (row << 4), 8)
    const w = steps * step
    const a = w * (value - centre)
    const to = sums + <usize>slot * 48
    store<f64>(to, load<f64>(to) + 1)
    store<f64>(to, load<f64>(to, 8) + steps, 8)
    store<f64>(to, load<f64>(to, 16) + squared, 16)
    store<f64>(to, load<f64>(to, 24) + Math.floor(a * scaleWy + 0.5), 24)
    store<f64>(to, load<f64>(to, 32) + Math.floor(w * a * scaleW2y + 0.5), 32)
    store<f64>(to, load<f64>(to, 40) + Math.floor(a * a * scaleW2y2 + 0.5), 40)
  }
}
