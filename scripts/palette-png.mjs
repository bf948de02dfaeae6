import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * Writes a picture of a page again with a palette of 256 colours at most: the most frequent, the others
 * by the nearest of them.
 *
 * @param {Buffer} png - 8 bits a channel, not interlaced, as browsers write it
 */
export function palettePng(png) {
  const { width, height, pixels } = readPng(png)
  /** @type {Map<number, number>} */
  const counts = new Map()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const palette = [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, 256)
    .map(([colour]) => colour)
  /** @type {Map<number, number>} */
  const places = new Map(palette.map((colour, at) => [colour, at]))
  const rows = Buffer.alloc(height * (width + 1))
  for (const [at, colour] of pixels.entries()) {
    const place = places.get(colour) ?? nearest(palette, colour)
    places.set(colour, place)
    const row = Math.floor(at / width)
    rows[row * (width + 1) + 1 + (at - row * width)] = place
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(palette.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255]))
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/**
 * @param {readonly number[]} palette
 * @param {number} colour
 */
function nearest(palette, colour) {
  const distance = (/** @type {number} */ one) =>
    ((one >> 16) - (colour >> 16)) ** 2 +
    (((one >> 8) & 255) - ((colour >> 8) & 255)) ** 2 +
    ((one & 255) - (colour & 255)) ** 2
  let best = 0
  for (const [at, one] of palette.entries()) {
    if (distance(one) < distance(palette[best] ?? 0)) best = at
  }
  return best
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/**
 * The pixels of a picture as 0xRRGGBB.
 *
 * @param {Buffer} png
 */
function readPng(png) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const channels = png[25] === 6 ? 4 : 3
  /** @type {Buffer[]} */
  const parts = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const type = png.toString('latin1', at + 4, at + 8)
    if (type === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const line = { bytes: width * channels, channels }
  const plain = unfilter(inflateSync(Buffer.concat(parts)), height, line)
  const pixels = Array.from({ length: width * height }, (_, at) => {
    const [red = 0, green = 0, blue = 0] = plain.subarray(at * channels, at * channels + 3)
    return (red << 16) | (green << 8) | blue
  })
  return { width, height, pixels }
}

/**
 * @param {Buffer} bytes - each line after the number of its filter
 * @param {number} height
 * @param {{ readonly bytes: number, readonly channels: number }} line
 */
function unfilter(bytes, height, { bytes: length, channels }) {
  const plain = Buffer.alloc(height * length)
  const at = (/** @type {number} */ row, /** @type {number} */ x) =>
    row < 0 || x < 0 ? 0 : (plain[row * length + x] ?? 0)
  for (let row = 0; row < height; row++) {
    const filter = bytes[row * (length + 1)] ?? 0
    for (let x = 0; x < length; x++) {
      const [left, up] = [at(row, x - channels), at(row - 1, x)]
      const corner = at(row - 1, x - channels)
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      plain[row * length + x] = (bytes[row * (length + 1) + 1 + x] ?? 0) + guess
    }
  }
  return plain
}

/**
 * @param {number} left
 * @param {number} up
 * @param {number} corner
 */
function paeth(left, up, corner) {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}
