import type { ControlAddress, ControlFile } from '../control/control-file.ts'
import type { ServeOptions, ServiceRole } from './serve-options.ts'
import type { ServicePlaces } from './service-places.ts'

/** Where both services are controlled: here, or where the environment says. */
export function controlAddresses(
  options: ServeOptions,
  places: ServicePlaces,
): Pick<ControlFile, ServiceRole> {
  return {
    registrar: addressOf(options, places, 'registrar'),
    collector: addressOf(options, places, 'collector'),
  }
}

function addressOf(
  { environment }: ServeOptions,
  places: ServicePlaces,
  role: ServiceRole,
): ControlAddress | undefined {
  const place = places[role]
  if ('controlPort' in place) {
    return { url: `http://127.0.0.1:${String(place.controlPort)}`, secret: place.controlSecret }
  }
  const url = environment[`${role.toUpperCase()}_CONTROL_URL`]
  const secret = environment[`${role.toUpperCase()}_CONTROL_SECRET`]
  return url === undefined || secret === undefined ? undefined : { url, secret }
}
