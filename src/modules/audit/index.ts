export { type Act, type Journal, type Performer, perform } from './perform.js';
export { AuditEntry, AuditHead, RememberedPayload } from './store/audit.entity.js';
