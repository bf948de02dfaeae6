const minus = /^[-\u2212\u2013]/
/** What parts thousands, and the marks of direction that some languages write before a sign. */
const spaces = /[\s\u00a0\u202f\u2009'\u2019\u066c\u061c\u200e\u200f]/g
/** Digits of the scripts that have their own, by the character of their zero. */
const zeros = [0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0e50]

/** What a written number was to be. */
export interface NumberSense {
  /** BCP 47 tag of the page. */
  readonly language: string
  /** Decimals that the question allows; 0 for a whole number. */
  readonly decimals: number
}

/**
 * Reads a number as people write it in a form: `12,5`, `12.5`, `1 200`, `1,200`, `−3`, `٣٫٥`.
 *
 * A comma or a point before exactly three figures parts thousands where no decimals are allowed, or
 * when the language says so; elsewhere it is the decimal mark.
 *
 * @returns NaN when it is no number
 */
export function readWrittenNumber(text: string, sense: NumberSense): number {
  const bare = withLatinDigits(text.trim()).replace(spaces, '').replace('\u066b', '.')
  const digits = bare.replace(minus, '').replace(/^\+/, '')
  const plain = plainDecimal(digits, sense)
  if (plain === undefined) return Number.NaN
  return minus.test(bare) ? -Number(plain) : Number(plain)
}

/** Writes a number so that it can be edited: the language's decimal mark, no thousands. */
export function writeNumber(value: number, language: string): string {
  if (!Number.isFinite(value)) return ''
  return value.toLocaleString(language, { useGrouping: false, maximumFractionDigits: 20 })
}

function plainDecimal(written: string, sense: NumberSense): string | undefined {
  const digits = written.replace(/[.,]$/, '')
  if (!/^(?:\d+(?:[.,]\d+)*|[.,]\d+)$/.test(digits)) return undefined
  const marks = digits.match(/[.,]/g) ?? []
  const last = marks.at(-1)
  if (last === undefined) return digits
  const count = marks.filter((mark) => mark === last).length
  // 1.200,5: the last mark is the decimal one, and stands alone.
  if (count < marks.length) return count === 1 ? decimalAt(digits, last) : undefined
  if (count > 1) return isGrouped(digits) ? digits.replaceAll(last, '') : undefined
  return isGrouped(digits) && partsThousands(last, sense)
    ? digits.replace(last, '')
    : decimalAt(digits, last)
}

function decimalAt(digits: string, mark: string): string {
  const place = digits.lastIndexOf(mark)
  return `${digits.slice(0, place).replace(/[.,]/g, '')}.${digits.slice(place + 1)}`
}

function isGrouped(digits: string): boolean {
  return /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) && !digits.startsWith('0')
}

function partsThousands(mark: string, { language, decimals }: NumberSense): boolean {
  if (decimals === 0) return true
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(12345.6)
  return parts.some(({ type, value }) => type === 'group' && value === mark)
}

function withLatinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    const zero = zeros.find((first) => code >= first && code < first + 10)
    return zero === undefined ? digit : String(code - zero)
  })
}
