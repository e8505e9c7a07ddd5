import type { Endpoint } from './endpoint'
import { householdEndpoints } from './household-endpoints'
import { noticeEndpoints } from './notice-endpoints'
import { positionEndpoints } from './position-endpoints'
import { publicEndpoints } from './public-endpoints'
import { sessionEndpoints } from './session-endpoints'

/**
 * Every endpoint there is. Server routes, the phone's client, the OpenAPI document,
 * the authorisation matrix and the bad-input test are derived from this table.
 */
export const contract = {
  ...publicEndpoints,
  ...sessionEndpoints,
  ...householdEndpoints,
  ...noticeEndpoints,
  ...positionEndpoints,
}

export type EndpointName = keyof typeof contract
export type EndpointOf<N extends EndpointName> = (typeof contract)[N]

export const endpointNames = Object.keys(contract) as EndpointName[]
export const endpointOf = (name: EndpointName): Endpoint => contract[name]
