import type { EndpointName, EndpointOf } from '@bangfutong/shared/api/contract'
import type { Answer, Body, Params, Query } from '@bangfutong/shared/api/endpoint'
import type { Write } from '../platform/dynamo/entity'
import type { Problem } from '../platform/errors'
import type { Caller } from './caller'
import type { Services } from './services'

/** One parsed, authorised call. */
export interface CallOf<N extends EndpointName> {
  readonly params: Params<EndpointOf<N>>
  readonly query: Query<EndpointOf<N>>
  readonly body: Body<EndpointOf<N>>
  readonly caller: Caller
  /** The county's instant, with offset +08:00. */
  readonly at: string
}

/** What a write does: its record is stored in the same transaction as its writes. */
export interface Change {
  /** The table key of the record it belongs to, such as `HH#hh_…`; its history is read by it. */
  readonly subject: string
  /** Dotted, noun first: `household.answers-reported`. */
  readonly action: string
  readonly writes: Write[]
  readonly before?: unknown
  readonly after?: unknown
  readonly reason?: string
  /** The household or person a member of staff acts for. */
  readonly onBehalfOf?: string
  /** Who acts, where the call itself finds out (a sign-in). */
  readonly actor?: { id: string; role: string; name: string }
}

export type Outcome<N extends EndpointName> =
  /** `change` is absent for reads, and for writes that find their work already done. */
  | { readonly body: Answer<EndpointOf<N>>; readonly change?: Change }
  /** A refusal that must itself be remembered, such as a wrong guess. */
  | { readonly refusal: Problem; readonly change: Change }

/**
 * One endpoint's work. It reads, decides and returns its writes; it may run again when another
 * change came between, so it must not have effects of its own.
 */
export type Handler<N extends EndpointName> = (call: CallOf<N>, services: Services) => Promise<Outcome<N>>

/** All handlers: an endpoint of the contract without one does not compile. */
export type Handlers = { [N in EndpointName]: Handler<N> }
