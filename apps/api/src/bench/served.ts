/** A server under measurement. */
export interface Served {
  port: number
}

/** Signs the cookies of the bench. It protects nothing: the databases hold made-up data on loopback, for as long as the bench runs. */
export const benchSecret = 'a secret of the bench, which protects made-up data on loopback'

/** What a server tells of itself: statements and round trips to PostgreSQL since it was asked last, and its memory. */
export interface Figures {
  statements: number
  roundTrips: number
  residentBytes: number
}
