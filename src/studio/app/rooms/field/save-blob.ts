/** Keeps something that was made here as a file on the person's machine. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Once the browser has begun to take it.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 10_000)
}
