import * as z from 'zod/mini'
import { CountyView } from '../schema/county-view'
import { Divisions } from '../schema/divisions'
import { PlanView } from '../schema/plan-view'
import { PolicyPack } from '../schema/policy-pack'
import { ScreeningRequest, ScreeningResponse } from '../schema/screening'
import { PUBLIC } from './access'
import { endpoints } from './endpoint'

export const publicEndpoints = endpoints({
  getOpenApi: {
    method: 'GET',
    path: '/openapi.json',
    summary: 'This contract as an OpenAPI 3.1 document',
    access: PUBLIC,
    output: z.looseObject({ openapi: z.string() }),
    maxAge: 300,
  },
  getCounty: {
    method: 'GET',
    path: '/county',
    summary: 'The county, the day its clock shows, and whether it is demo data',
    access: PUBLIC,
    output: CountyView,
  },
  getPlan: {
    method: 'GET',
    path: '/plan',
    summary: "The plan's targets, deadlines, places and checklists, each with its clause and quote",
    access: PUBLIC,
    output: PlanView,
    maxAge: 300,
  },
  getDivisions: {
    method: 'GET',
    path: '/divisions',
    summary: 'Towns and villages with their codes',
    access: PUBLIC,
    output: Divisions,
    maxAge: 3600,
  },
  getPolicies: {
    method: 'GET',
    path: '/policies',
    summary: 'All policies with rules, words and parameters: what the phone needs to judge without a signal',
    access: PUBLIC,
    output: PolicyPack,
    maxAge: 300,
  },
  createScreening: {
    method: 'POST',
    path: '/screenings',
    summary: 'Judge facts of a household against every policy; nothing is stored',
    access: PUBLIC,
    body: ScreeningRequest,
    output: ScreeningResponse,
    keyless: true,
    maxBytes: 64 * 1024,
  },
})
