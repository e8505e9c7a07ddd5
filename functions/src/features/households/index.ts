import { endpointOf } from '@bangfutong/shared/api/contract'
import type { Handlers } from '../../http/handler'
import { listOf } from '../../http/paging'
import { getHouseholdFile } from './file'
import { helperOf } from './helper'
import { HouseholdEntity, householdKey } from './household'
import { listPlace } from './lists'
import { toLogEntry } from './log'
import { recordLook } from './look'
import { reportAnswers } from './report-answers'
import { verdictsFor } from './verdicts'
import { toHouseholdRow, toHouseholdView } from './view'

const LOG_ROWS = 20

type Names = 'listHouseholds' | 'getHousehold' | 'getVerdicts' | 'reportAnswers' | 'getHouseholdLog'

export const householdHandlers: Pick<Handlers, Names> = {
  async listHouseholds({ query, caller }, services) {
    const place = listPlace(caller, endpointOf('listHouseholds').access, query.villageCode)
    const { items, cursor } = await listOf(services.view, place, query)
    const rows = items.map((item) => toHouseholdRow(item.as(HouseholdEntity).value, services))
    return { body: { items: rows, ...(cursor ? { cursor } : {}) } }
  },

  async getHousehold(call, services) {
    const file = await getHouseholdFile(call.params.householdId, services)
    const helper = await helperOf(file.household, services)
    await recordLook(call, file.household.id, 'household.opened', services)
    return { body: toHouseholdView(call.caller, file, helper, services) }
  },

  async getVerdicts(call, services) {
    const file = await getHouseholdFile(call.params.householdId, services)
    await recordLook(call, file.household.id, 'household.verdicts-opened', services)
    return { body: verdictsFor(call.caller, file, services) }
  },

  async reportAnswers(call, services) {
    const before = await getHouseholdFile(call.params.householdId, services, { consistent: true })
    // Verdicts are asked for apart: kept in the record of the write they would cost a hundred write units.
    return reportAnswers(call, before, services)
  },

  async getHouseholdLog(call, services) {
    const { householdId } = call.params
    await recordLook(call, householdId, 'household.log-opened', services)
    const page = { limit: LOG_ROWS, cursor: call.query.cursor }
    const { events, cursor } = await services.ledger.history(services.view, householdKey(householdId).pk, page)
    return { body: { items: events.map(toLogEntry), ...(cursor ? { cursor } : {}) } }
  },
}
