import type { PhoneCooperative } from '@dampingi/client'

/** What people call it: `KDMP Ketenger`. The full name stands in its detail. */
export const shortName = (cooperative: Pick<PhoneCooperative, 'kind' | 'villageName' | 'name'>): string =>
  cooperative.villageName === null ? cooperative.name : `${cooperative.kind} ${cooperative.villageName}`
