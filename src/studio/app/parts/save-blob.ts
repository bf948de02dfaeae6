/** How long the browser may take to begin reading what it saves, in milliseconds. */
const readingMs = 60_000

/** Saves bytes under a name, as a download of the browser. */
export function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, readingMs)
}
