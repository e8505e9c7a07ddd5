import type { Me, Ticket } from '@bangfutong/shared/schema/account'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Failure, failureOf } from '../../platform/failure'
import { api } from './api'
import { take } from './sign-in'

const EVERY_MS = 2000

export interface DesktopTicket {
  ticket: Ticket | undefined
  /** Its time is over, or it was used: ask for another. */
  over: boolean
  failure: Failure | undefined
  renew: () => void
}

/** A desktop's code: asked for once, then every two seconds whether the phone has let it in. */
export function useTicket(onApproved: (me: Me) => void): DesktopTicket {
  const [ticket, setTicket] = useState<Ticket>()
  const [over, setOver] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const approved = useRef(onApproved)
  approved.current = onApproved

  const renew = useCallback(() => {
    setOver(false)
    setTicket(undefined)
    api.call('createTicket', { body: {} }).then(
      (made) => {
        setTicket(made)
        setFailure(undefined)
      },
      (error) => setFailure(failureOf(error)),
    )
  }, [])
  useEffect(renew, [renew])

  useEffect(() => {
    if (!ticket || over) return
    let stopped = false
    let timer: ReturnType<typeof setTimeout>
    const { ticketId, secret } = ticket
    const ask = async () => {
      try {
        const opened = await api.call('createSession', { body: { ticketId, secret } })
        if (!stopped) approved.current(take(opened))
      } catch (error) {
        if (stopped) return
        if (failureOf(error).kind === 'signed-out') setOver(true)
        else timer = setTimeout(ask, EVERY_MS)
      }
    }
    timer = setTimeout(ask, EVERY_MS)
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [ticket, over])

  return { ticket, over, failure, renew }
}
