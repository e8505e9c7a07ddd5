import { ApiError, createClient } from '@bangfutong/shared/api/client'
import { newId } from '../../platform/ids'
import { transport } from '../../platform/transport'
import { dropSession, renewToken, session } from './session'

/** The server, typed by the contract: `api.call('getHome')`. */
export const api = createClient({
  transport: async (request) => {
    const sentWith = session.get()?.token
    const answer = await transport(request)
    // The session has ended elsewhere: the phone forgets it, and the page says so.
    if (answer.status === 401 && sentWith && sentWith === session.get()?.token) dropSession()
    return answer
  },
  token: () => session.get()?.token,
  newKey: () => newId('key'),
  onRenewed: renewToken,
})

export { ApiError }
