import type { ExampleQuery } from './platform/http/graphiql.js';
import { parseCalendarDate } from './shared/dates.js';

/** The day at which the demonstration keeps the calendar, so that its answers stay the same. */
export const demoToday = parseCalendarDate('2026-06-15');

/** The day on which the demonstration was first published; its people hold their roles from then on. */
export const firstDemoDay = parseCalendarDate('2026-01-05');

/** Worked queries over the demonstration: the tabs of the page at `/`. */
export const exampleQueries: readonly ExampleQuery[] = [
  {
    name: '这项服务凭什么权力、依据哪条法律、要哪些材料？ By which power and clause, and what documents?',
    query: `query WhatMayTheyAsk {
  serviceItem(code: "11990121008842181L4990711001000") {
    name
    organisation { name }
    powerItem {
      name
      bases {
        purpose
        citation { text }
        targets {
          pathText
          status
          instrument { title level }
          versionOnDate { effectiveFrom effectiveTo }
        }
      }
    }
    handlingItems {
      name
      statutoryDays
      promisedDays
      requirements {
        name
        isProof
        bases { citation { text } targets { status instrument { title level } } }
        alternatives { evidenceTypes { name kind } }
        findings { verb title { zh en } reasons { zh en } }
      }
    }
  }
}`,
  },
  {
    name: '一起办这三件事，最少要跑哪些材料？ What to bring for three matters at once',
    query: `query WhatToBring {
  whatToBring(
    handlingItems: [
      "1299012100884518XX499071500100002"
      "129901210088451048499201200100001"
      "129901210088451048499201200100002"
    ]
    audience: NATURAL_PERSON
    holds: ["id-card"]
  ) {
    toFetchCount
    documentCount
    visits
    isExact
    documents {
      name
      means
      originals
      copies
      issuers { name }
      issuedBy { code name }
      uses {
        demandedBy { name }
        requirement { name }
        mayFollowLater
        canBePromised
        canBeLookedUp
        bases { citation { text } targets { status } }
      }
    }
    questions { answer requirement { code name condition } }
    leftOut { reason requirement { name } }
  }
}`,
  },
  {
    name: '更正之前怎么写？ As recorded before a correction',
    query: `query BeforeTheCorrection @asOf(recordedAt: "2026-02-01T00:00:00Z") {
  powerItem(code: "990121-XK-CG-02") { name organisation { name } office { name } }
}`,
  },
  {
    name: '哪些证明没有法律依据？ Proofs without a lawful basis',
    query: `query WithoutLawfulBasis {
  findings(filter: { rule: "E-NOLAW", jurisdiction: { code: "990121" } }, first: 10) {
    totalCount
    nodes {
      verb
      reasons { zh en }
      requirement { name handlingItem { name serviceItem { organisation { name } } } }
    }
  }
}`,
  },
  {
    name: '这条结论凭什么、自何时起、凭据是什么？ Why, since when, on what: one finding and its receipt',
    query: `query WhyIsThat {
  documentRequirement(code: "11990122008843512W499073100200001-M03") {
    name
    headline {
      identity
      verb
      state
      explanation { zh en }
      decision { decision reason decidedBy decidedOn isOutdated }
      receipt
    }
  }
}`,
  },
  {
    name: '以后哪天会出现什么问题？ What is coming',
    query: `query WhatIsComing {
  findings(filter: { upcoming: true }, orderBy: BEGINS) {
    totalCount
    nodes {
      validFrom
      verb
      title { zh en }
      subject {
        __typename
        ... on DocumentRequirement { code name }
        ... on PowerItem { code name }
        ... on HandlingItem { code name }
        ... on ServiceItem { code name }
        ... on ResponsibilityItem { code content }
      }
      organisation { name }
    }
  }
  findingCounts(filter: { upcoming: true }, by: [FAMILY, VERB]) { family verb count }
}`,
  },
  {
    name: '要证明先要证明：哪些循环证明？ Proofs that ask for themselves',
    query: `query CircularProofs {
  circularProofs(jurisdiction: { code: "990100" }) {
    totalCount
    nodes {
      days { validFrom validTo }
      cut { code name }
      edges {
        from { name serviceItem { organisation { name } } }
        requirement { name }
        evidenceType { name }
        to { name }
      }
    }
  }
}`,
  },
  {
    name: '这一条废止了会怎样？ What if this article fell away',
    query: `query WhatIfItFellAway {
  impactOf(of: { instrument: "医师法", article: "13" }) {
    on
    powers { totalCount nodes { code name organisation { name } } }
    losing: powers(onlyLast: true) { totalCount nodes { code name } }
    services { totalCount nodes { code name } }
    requirements(onlyLast: true) { totalCount nodes { code name handlingItem { name } } }
  }
}`,
  },
  {
    name: '繁简通查 Search in either script',
    query: `query Search {
  powerItems(filter: { text: "許可" }, first: 5) { totalCount nodes { code name category organisation { name } } }
  evidenceTypes(filter: { text: "戶口簿" }) { nodes { name facts { name } issuers { nodes { name } } } }
}`,
  },
  {
    name: '某条法律之上有哪些权力？ What rests on an article',
    query: `query WhatRestsOnIt {
  legalInstrument(code: "医师法") {
    title
    versionOnDate {
      effectiveFrom
      provisions(article: 13) { nodes { article powerItems(first: 3) { totalCount nodes { name } } } }
    }
  }
}`,
  },
];
