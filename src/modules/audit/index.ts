export { auditPublications } from './audit-publication.js';
export { type Act, type Journal, type Performer, perform } from './perform.js';
export { AuditEntry, AuditHead, RememberedPayload } from './store/audit.entity.js';
export { type AuditFault, verifyAudit } from './verify-audit.js';
