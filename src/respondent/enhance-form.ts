/**
 * Adds to a form what only a script can: the running total of amounts to share out, and that what
 * goes with nothing else takes the place of the rest. The server says both again in words.
 */
export function enhanceForm(form: HTMLFormElement): void {
  for (const line of form.querySelectorAll<HTMLElement>('[data-total]')) watchTotal(line)
  for (const box of form.querySelectorAll<HTMLInputElement>('[data-alone]')) letAlone(box)
}

function groupOf(part: Element): Element {
  return part.closest('fieldset') ?? part
}

function watchTotal(line: HTMLElement): void {
  const output = line.querySelector('output')
  const text = output?.dataset['text'] ?? ''
  const group = groupOf(line)
  const tell = (): void => {
    const amounts = [...group.querySelectorAll('input')]
      .filter(({ type }) => type !== 'checkbox')
      .map(({ value }) => Number(value.replace(',', '.')) || 0)
    const sum = amounts.reduce((all, amount) => all + amount, 0)
    if (output) output.textContent = text.replace('{sum}', String(Number(sum.toFixed(6))))
  }
  group.addEventListener('input', tell)
  tell()
}

function letAlone(box: HTMLInputElement): void {
  const group = groupOf(box)
  group.addEventListener('input', ({ target }) => {
    if (target !== box) {
      if (!isEmptied(target)) box.checked = false
      return
    }
    if (!box.checked) return
    for (const other of group.querySelectorAll('input, select')) if (other !== box) empty(other)
  })
}

/** Whether a change took something away: then it contradicts nothing. */
function isEmptied(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement && target.type === 'checkbox') return !target.checked
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement
    ? target.value === ''
    : true
}

function empty(control: Element): void {
  if (control instanceof HTMLSelectElement) control.value = ''
  else if (control instanceof HTMLInputElement) {
    if (control.type === 'checkbox' || control.type === 'radio') control.checked = false
    else control.value = ''
  }
}
