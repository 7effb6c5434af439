export const visitModes = ['ONSITE', 'OFFICE', 'ONLINE', 'PHONE'] as const
export type VisitMode = (typeof visitModes)[number]

export const visitPurposes = [
  'LAKU_PANDAI',
  'PROPOSAL',
  'MICROSITE',
  'RPK',
  'MUSDESUS',
  'RAT',
  'BOOKKEEPING',
  'LAND_GERAI',
  'TRAINING',
  'COORDINATION',
  'OTHER',
] as const
export type VisitPurpose = (typeof visitPurposes)[number]

export const metRoles = [
  'CHAIR',
  'SECRETARY',
  'TREASURER',
  'SUPERVISOR',
  'MANAGER',
  'VILLAGE_HEAD',
  'VILLAGE_COUNCIL',
  'MEMBER',
  'OTHER',
] as const
export type MetRole = (typeof metRoles)[number]

export const obstacleCategories = [
  'CAPITAL',
  'PEOPLE',
  'PAPERS',
  'BUILDING',
  'MARKET',
  'SYSTEM',
  'VILLAGE',
  'OTHER',
] as const
export type ObstacleCategory = (typeof obstacleCategories)[number]

export const trainingTopics = ['GOVERNANCE', 'PROPOSAL_WRITING', 'BOOKKEEPING', 'RETAIL', 'MICROSITE', 'OTHER'] as const
export type TrainingTopic = (typeof trainingTopics)[number]

export const noPhotoReasons = ['RAIN', 'NOT_ALLOWED', 'CAMERA_BROKEN', 'NOT_ONSITE', 'OTHER'] as const
export type NoPhotoReason = (typeof noPhotoReasons)[number]

export interface AgreedAction {
  who: MetRole | 'BA'
  what: string
  /** WIB day. */
  dueOn: string
}
export interface Obstacle {
  category: ObstacleCategory
  note: string
}
export interface TrainingNeed {
  topic: TrainingTopic
  people: number
}

export const visitStates = ['PLANNED', 'COMPLETED', 'CORRECTED'] as const
export type VisitState = (typeof visitStates)[number]

/** What the BA writes down. Source of the fields: domain reference, section 3. */
export interface VisitNotes {
  mode: VisitMode
  purposes: VisitPurpose[]
  metWith: MetRole[]
  findings: string
  actionsAgreed: AgreedAction[]
  obstacles: Obstacle[]
  trainingNeeds: TrainingNeed[]
  noPhotoReason: NoPhotoReason | null
  /** WIB day of the next visit, null when none was agreed. */
  nextVisitOn: string | null
}

/** A visit to a co-operative. `visitedOn` is the WIB day it counts for; instants are RFC 3339. */
export interface VisitRecord extends VisitNotes {
  id: string
  regency: string
  cooperativeId: string
  assistantId: string
  state: VisitState
  visitedOn: string
  startedAt: string | null
  endedAt: string | null
  /** When the server accepted it; differs from `endedAt` after days without signal. */
  receivedAt: string
  /** The device's clock was more than a day ahead of the server's. Never said of a day that was typed. */
  clockSuspect: boolean
}

/** A visit may be corrected until this many days after it. Source: domain reference B5. */
export const visitCorrectionDays = 7
