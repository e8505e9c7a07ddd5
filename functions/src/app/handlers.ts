import { applicationHandlers } from '../features/applications'
import { bindingHandlers } from '../features/bindings'
import { homeHandlers } from '../features/home'
import { householdHandlers } from '../features/households'
import { noticeHandlers } from '../features/notices'
import { positionHandlers } from '../features/positions'
import { publicHandlers } from '../features/public'
import { sessionHandlers } from '../features/sessions'
import { staffHandlers } from '../features/staff'
import type { Handlers } from '../http/handler'

/** Every endpoint of the contract and who does its work; one that is missing does not compile. */
export const handlers: Handlers = {
  ...publicHandlers,
  ...sessionHandlers,
  ...staffHandlers,
  ...householdHandlers,
  ...bindingHandlers,
  ...homeHandlers,
  ...noticeHandlers,
  ...positionHandlers,
  ...applicationHandlers,
}
