/** One county in one region: a stack of its own, so that counties share neither table nor key. */
export interface Deployment {
  stackName: string
  region: string
  /** Folder of `shared/packs`. */
  pack: string
  county: string
  /** The address that WeChat may call: it needs an ICP filing, and its certificate lies in the stack's own region. */
  domain?: Domain
}

export interface Domain {
  name: string
  /** The last part of the certificate's ARN. */
  certificateId: string
}

/** China holds real people's data; the other region is for trials with made-up people. */
export const DEPLOYMENTS: readonly Deployment[] = [
  { stackName: 'bangfutong-360729-china', region: 'cn-northwest-1', pack: '360729-2017', county: '360729' },
  { stackName: 'bangfutong-360729-global', region: 'ap-southeast-1', pack: '360729-2017', county: '360729' },
]
