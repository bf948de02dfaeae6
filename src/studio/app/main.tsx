import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { watchTouches } from './reading/session-state.ts'
import { App } from './shell/app.tsx'
import { wearColours } from './shell/theme.ts'
// oxlint-disable-next-line import/no-unassigned-import -- the bundler puts it beside the script
import './styles.css'

wearColours()
watchTouches()
const place = document.getElementById('studio')
if (place === null) throw new Error('main requires the element #studio')
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
