import type { PositionView } from '@bangfutong/shared/schema/position'
import { listOf } from '../../http/paging'
import type { Services } from '../../http/services'
import { countApplicants } from '../applications/applicants'
import { PositionEntity, positionsOf } from './position'
import { toPositionView } from './position-view'

type CompanyRow = PositionView & { applicants: number }

/** A company's positions, closed ones included, the newest first, each with how many apply now. */
export async function listOfCompany(
  employerId: string,
  paging: { cursor?: string | undefined },
  services: Services,
): Promise<{ items: CompanyRow[]; cursor?: string }> {
  const page = await listOf(services.view, { index: 'gs3', pk: positionsOf(employerId), reverse: true }, paging)
  const items = await Promise.all(
    page.items.map(async (item) => {
      const position = item.as(PositionEntity)
      const applicants = await countApplicants(position.value.id, services)
      return { ...toPositionView(position, services), applicants }
    }),
  )
  return { ...page, items }
}
