import type { LocalAccount } from './modules/identity/index.js';

/** The one password of all demonstration accounts; known to everybody who can read. */
export const demoPassword = 'quanze-demo';

/** Its hash, kept so that a start need not compute it. */
const passwordHash = 'scrypt$131072$8$1$XSU52T7ccsRZWz3-1RZuBA$b8-70gy990xhuKM-hqfm_39R-L0HAv0WQOD5ECm_HmU';

/** 清禾县 and 望岭县; the civil affairs bureau and the urban management bureau of the first. */
const COUNTY = { jurisdiction: '990121' };
const OTHER_COUNTY = { jurisdiction: '990122' };
const CIVIL_AFFAIRS = { organisation: '11990121008842181L' };
const URBAN_MANAGEMENT = { organisation: '11990121008842739A' };

const posts: readonly Pick<LocalAccount, 'login' | 'personName' | 'roles'>[] = [
  { login: 'drafter', personName: '民政局起草员甲', roles: [{ role: 'DRAFTER', ...CIVIL_AFFAIRS }] },
  { login: 'head', personName: '民政局负责人', roles: [{ role: 'DEPARTMENT_HEAD', ...CIVIL_AFFAIRS }] },
  { login: 'drafter-2', personName: '城市管理局起草员乙', roles: [{ role: 'DRAFTER', ...URBAN_MANAGEMENT }] },
  { login: 'head-2', personName: '城市管理局负责人', roles: [{ role: 'DEPARTMENT_HEAD', ...URBAN_MANAGEMENT }] },
  { login: 'establishment', personName: '县编办审核员', roles: [{ role: 'ESTABLISHMENT_REVIEWER', ...COUNTY }] },
  { login: 'service', personName: '县政务服务局审核员', roles: [{ role: 'SERVICE_REVIEWER', ...COUNTY }] },
  { login: 'legal', personName: '县司法局审查员', roles: [{ role: 'LEGAL_REVIEWER', ...COUNTY }] },
  { login: 'approver', personName: '县政府批准人', roles: [{ role: 'APPROVER', ...COUNTY }] },
  { login: 'publisher', personName: '县公布员', roles: [{ role: 'PUBLISHER', ...COUNTY }] },
  { login: 'keeper', personName: '县登记簿管理员', roles: [{ role: 'REGISTER_KEEPER', ...COUNTY }] },
  { login: 'reformer', personName: '县改革专员', roles: [{ role: 'REFORMER', ...COUNTY }] },
  { login: 'complaints', personName: '县批评办理员', roles: [{ role: 'COMPLAINT_HANDLER', ...COUNTY }] },
  { login: 'auditor', personName: '县审计员', roles: [{ role: 'AUDITOR', ...COUNTY }] },
  { login: 'administrator', personName: '县单位管理员', roles: [{ role: 'ORGANISATION_ADMINISTRATOR', ...COUNTY }] },
  { login: 'system', personName: '系统管理员', roles: [{ role: 'SYSTEM_ADMINISTRATOR' }] },
  { login: 'legal-2', personName: '望岭县司法局审查员', roles: [{ role: 'LEGAL_REVIEWER', ...OTHER_COUNTY }] },
];

/** One account for each role in the demonstration county, a second office, and a lawyer of another county. */
export const demoAccounts: readonly LocalAccount[] = posts.map((post) => ({ ...post, passwordHash }));
