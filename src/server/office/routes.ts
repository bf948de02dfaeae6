import type { OfficeRoute } from './route.ts'
import { fieldRoutes } from './routes/field-routes.ts'
import { keyRoutes } from './routes/key-routes.ts'
import { memberRoutes } from './routes/member-routes.ts'
import { sessionRoutes } from './routes/session-routes.ts'
import { staffRoutes } from './routes/staff-routes.ts'
import { waveRoutes } from './routes/wave-routes.ts'

/**
 * Every route of the Field API: the router, the checks of roles, the OpenAPI document and the tests
 * of access all read this list, and there is no other.
 */
export const routes: readonly OfficeRoute[] = [
  ...sessionRoutes,
  ...staffRoutes,
  ...fieldRoutes,
  ...waveRoutes,
  ...memberRoutes,
  ...keyRoutes,
]
