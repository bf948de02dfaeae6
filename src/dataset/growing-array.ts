type TypedArray = Uint8Array | Uint16Array | Float64Array

const firstLength = 1024

/** Makes a typed array of a length. */
export type MakeArray<T extends TypedArray> = (length: number) => T

/** A typed array that grows by doubling, for files whose number of rows is not known. */
export class GrowingArray<T extends TypedArray> {
  readonly #make: MakeArray<T>
  #items: T
  #length = 0

  constructor(make: MakeArray<T>) {
    this.#make = make
    this.#items = make(firstLength)
  }

  push(value: number): void {
    if (this.#length === this.#items.length) {
      const larger = this.#make(this.#length * 2)
      larger.set(this.#items)
      this.#items = larger
    }
    this.#items[this.#length++] = value
  }

  /** The items so far, in an array of exactly their number. */
  finish(): T {
    const exact = this.#make(this.#length)
    exact.set(this.#items.subarray(0, this.#length))
    return exact
  }
}

/** Makes a growing array of bytes. */
export function growingBytes(): GrowingArray<Uint8Array> {
  return new GrowingArray((length) => new Uint8Array(length))
}
