import { defineVocabulary, type ValueOf } from '../../../shared/vocabulary.js';

export const OrganisationKind = defineVocabulary(
  'OrganisationKind',
  'Legal nature of an organisation 实施主体性质: statutory organ, organisation authorised by law, or entrusted.',
  {
    STATUTORY_ORGAN: ['法定机关', 'Statutory organ'],
    AUTHORISED: ['授权组织', 'Organisation authorised by law'],
    ENTRUSTED: ['受委托组织', 'Entrusted organisation'],
    PUBLIC_INSTITUTION: ['事业单位', 'Public institution'],
    GRASSROOTS: ['基层群众性自治组织', 'Village or residents committee'],
    ENTERPRISE: ['企业', 'Enterprise'],
    OTHER: ['其他', 'Other'],
  },
);
export type OrganisationKind = ValueOf<typeof OrganisationKind>;
