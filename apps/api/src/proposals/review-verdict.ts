import { reviewVerdicts } from '@dampingi/domain'
import { codes } from '@dampingi/domain/entities'

export const ReviewVerdictCodes = codes('ReviewVerdict', reviewVerdicts, 'Approve or return.')
