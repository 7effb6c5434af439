import { expect, test } from 'vitest'
import type { ApprovalCover } from '../rule-sets/parameter.ts'
import { pmk49Of2025 } from '../rule-sets/pmk-49-2025.ts'
import { approvalCovers } from './approval-cover.ts'

const reading = (value: ApprovalCover | null) => ({
  parameters: { ...pmk49Of2025.parameters, approvalCovers: { ...pmk49Of2025.parameters.approvalCovers, value } },
})
const sealed = { proposalHash: 'a', maxLoanRupiah: 100 }

test.each([
  ['the version deliberated', 'a', 100, 'SAME_VERSION', sealed, true],
  ['another version, read strictly', 'b', 100, 'SAME_VERSION', sealed, false],
  ['another version, where the rules say nothing', 'b', 100, null, sealed, false],
  ['another version within the maximum', 'b', 100, 'WITHIN_MAXIMUM', sealed, true],
  ['another version above the maximum', 'b', 101, 'WITHIN_MAXIMUM', sealed, false],
  ['another version of no known amount', 'b', null, 'WITHIN_MAXIMUM', sealed, false],
  [
    'another version where the meeting named no maximum',
    'b',
    1,
    'WITHIN_MAXIMUM',
    { ...sealed, maxLoanRupiah: null },
    false,
  ],
  ['anything before a meeting was sealed', 'a', 1, 'WITHIN_MAXIMUM', { ...sealed, proposalHash: null }, false],
  ['anything without a meeting', 'a', 1, 'WITHIN_MAXIMUM', null, false],
] as const)('the village’s approval and %s', (_, contentHash, requestedAmountRupiah, value, deliberation, covers) => {
  expect(approvalCovers({ contentHash, requestedAmountRupiah }, deliberation, reading(value))).toBe(covers)
})
