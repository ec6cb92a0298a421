import { either, ref, text, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'dispute_evidence',
  domain: 'payments',
  about:
    'One row per piece of evidence that was handed in for a dispute. The content of its file stays with Square.',
  key: ['dispute_id', 'id'],
  columns: {
    dispute_id: ref('disputes'),
    id: either('id', 'evidence_id'), // `evidence_id` is its older name
    evidence_type: text(),
    evidence_text: text(),
    filename: text('evidence_file.filename'),
    filetype: text('evidence_file.filetype'),
    uploaded_at: timestamptz(),
  },
  order: {},
  deletes: 'absence',
  personal: ['evidence_text', 'evidence_file.filename'],
  source: {
    call: 'GET /v2/disputes/{dispute_id}/evidence',
    items: 'evidence',
    scope: 'DISPUTES_READ',
    absence: 'empty',
    perParent: {
      table: 'disputes',
      params: { dispute_id: 'id' },
      always: "state in ('INQUIRY_EVIDENCE_REQUIRED', 'EVIDENCE_REQUIRED')", // that a piece was added need not show in the dispute
      absentIsEmpty: true,
      into: { dispute_id: 'dispute_id' },
    },
  },
  webhooks: ['dispute.evidence.created', 'dispute.evidence.deleted'],
  example: {
    dispute_id: 'bVTprrwk0gygTLZ96VX1oB',
    id: 'TOomLInj6iWmP3N8qfCXrB',
    evidence_id: 'TOomLInj6iWmP3N8qfCXrB',
    evidence_type: 'REBUTTAL_EXPLANATION',
    evidence_text: 'The buyer was there',
    evidence_file: { filename: 'customer-interaction.jpg', filetype: 'image/jpeg' },
    uploaded_at: '2022-05-18T16:01:10.000Z',
  },
})
