/** Whether one instrument may establish one kind of power. */
export interface Verdict {
  readonly outcome: 'SET' | 'SPECIFY_ONLY' | 'NO' | 'EXPIRED' | 'REVIEW';
  readonly ground: string;
}

/** What is asked: one kind of power, one instrument in force, what people have judged. */
export interface SetUpQuestion {
  readonly row: string;
  readonly level: string;
  /** Code of the area for which the instrument was made. */
  readonly area: string;
  /** Its first day, where it is known. */
  readonly since: string | null;
  readonly isSinceKnown: boolean;
  readonly fineYuan: number | null;
  /** YES or NO; what nobody has judged is absent. */
  readonly answers: Readonly<Record<string, string | undefined>>;
  readonly day: string;
}

const SET: Verdict = { outcome: 'SET', ground: 'NONE' };
const no = (ground: string): Verdict => ({ outcome: 'NO', ground });
const review = (ground: string): Verdict => ({ outcome: 'REVIEW', ground });
const SPECIFIES: Verdict = { outcome: 'SPECIFY_ONLY', ground: 'SPECIFIES' };

const LOCAL_REGULATIONS = ['L3P', 'L3C'];
const LOCAL_RULES = ['L4P', 'L4C'];
const LOCAL = [...LOCAL_REGULATIONS, ...LOCAL_RULES];

/** DOMAIN §3, line by line. */
export function setUpBy(question: SetUpQuestion): Verdict {
  const { level, row } = question;
  if (level === 'UNKNOWN') return review('BASIS');
  // the laws on establishing speak neither of the Constitution nor of 监察法规
  if (level === 'L0' || level === 'LS') return review('LAW_UNVERIFIED');
  if (level === 'L3V') {
    const asLocal = setUpBy({ ...question, level: 'L3P' });
    return asLocal.outcome === 'NO' ? review('VARIATION') : asLocal;
  }
  const verdict = byRow({ ...question, answers: consistent(question.answers) });
  return UNVERIFIED.includes(row) && verdict.outcome !== 'SET' ? review('LAW_UNVERIFIED') : verdict;
}

/** Written from memory, so that they refuse nothing. */
const UNVERIFIED = ['FEE', 'ADJUDICATION'];

/** A higher law that sets a thing regulates it, and where there is none none sets it. */
function consistent(answers: SetUpQuestion['answers']): SetUpQuestion['answers'] {
  const { UPPER_LAW: upper, UPPER_LAW_SETS_IT: sets } = answers;
  if (upper === 'NO' && sets === 'YES') return { ...answers, UPPER_LAW: undefined, UPPER_LAW_SETS_IT: undefined };
  return {
    ...answers,
    UPPER_LAW: sets === 'YES' ? 'YES' : upper,
    UPPER_LAW_SETS_IT: upper === 'NO' ? 'NO' : sets,
  };
}

function byRow(question: SetUpQuestion): Verdict {
  if (question.level === 'L1') return SET;
  switch (question.row) {
    case 'LICENCE':
      return licence(question);
    case 'WARNING':
    case 'FINE':
    case 'LISTED_PENALTY':
    case 'BUSINESS_LICENCE':
    case 'DETENTION':
    case 'OTHER_PENALTY':
      return penalty(question);
    case 'RESTRICT_PERSON':
    case 'FREEZE':
      return no('MEASURE_LEVEL');
    case 'SEAL_OR_SEIZE':
    case 'OTHER_MEASURE':
      return measure(question);
    case 'EXECUTION':
      return no('EXECUTION_LEVEL');
    case 'TAX_OR_TAKING':
      return question.level === 'L2'
        ? asked(question, 'NPC_AUTHORISED', setIn(question), no('LEVY_LEVEL'))
        : no('LEVY_LEVEL');
    case 'FEE':
      return ['L2', 'L2D'].includes(question.level) ? setIn(question) : no('LEVY_LEVEL');
    case 'ADJUDICATION':
      return question.level === 'L2' ? setIn(question) : no('DUTY_LEVEL');
    default:
      return otherAct(question);
  }
}

/** What the answer decides; nobody's answer leaves it open, unless it comes to the same or is bad either way. */
function asked({ answers }: SetUpQuestion, what: string, yes: Verdict, otherwise: Verdict): Verdict {
  const answer = answers[what];
  if (answer !== undefined) return answer === 'YES' ? yes : otherwise;
  if (yes.outcome === otherwise.outcome && yes.ground === otherwise.ground) return yes;
  const isBad = ({ outcome }: Verdict) => outcome === 'NO' || outcome === 'EXPIRED';
  if (!isBad(yes) || !isBad(otherwise)) return review(what);
  return yes.outcome === 'NO' && otherwise.outcome === 'EXPIRED' ? otherwise : yes;
}

/** 行政许可法 第十四条至第十七条 */
function licence(question: SetUpQuestion): Verdict {
  const { level, answers } = question;
  if (level === 'L2D') return SET;
  if (level === 'L5' || level === 'LJ') return no('LICENCE_LEVEL');
  if ([...LOCAL_REGULATIONS, 'L4P'].includes(level) && answers['LOCAL_LICENCE_BARRED'] === 'YES') return no('S-01');
  if (answers['UPPER_LAW_SETS_IT'] === 'YES') return SPECIFIES;
  const isBeside = answers['UPPER_LAW'] === 'YES' && answers['UPPER_LAW_SETS_IT'] === 'NO';
  const refused = isBeside ? no(LOCAL.includes(level) ? 'S-04' : 'S-03') : no('LICENCE_LEVEL');
  if (level === 'L4M' || level === 'L4C') return refused;
  if (level !== 'L4P') return asked(question, 'UPPER_LAW', refused, setIn(question));
  const temporary = asked(question, 'URGENT_NEED', forYears(question, 1, 'S-02'), no('LICENCE_LEVEL'));
  return asked(question, 'UPPER_LAW', refused, temporary);
}

/** Good for some years from the first day of the instrument. */
function forYears(question: SetUpQuestion, years: number, ground: string): Verdict {
  const { since, isSinceKnown, day } = question;
  const within = setIn(question);
  if (within.outcome !== 'SET') return within;
  if (since === null) return review('FIRST_DATE');
  const end = `${Number(since.slice(0, 4)) + years}${since.slice(4)}`;
  if (end <= day) return { outcome: 'EXPIRED', ground };
  return isSinceKnown ? SET : review('FIRST_DATE');
}

/** 行政处罚法 第九条至第十六条 */
function penalty(question: SetUpQuestion): Verdict {
  const { row, level, answers } = question;
  const refused = no('PENALTY_LEVEL');
  const isRegulation = level === 'L2' || LOCAL_REGULATIONS.includes(level);
  const isRule = level === 'L4M' || LOCAL_RULES.includes(level);
  if (row === 'DETENTION' || !(isRegulation || isRule)) return refused;
  if (row === 'OTHER_PENALTY' && level !== 'L2') return refused;
  const mayOnlySpecify = isRule ? row === 'LISTED_PENALTY' : row === 'BUSINESS_LICENCE' && level !== 'L2';
  if (mayOnlySpecify || (isRule && row === 'BUSINESS_LICENCE')) {
    return answers['UPPER_LAW_SETS_IT'] === 'YES' ? SPECIFIES : refused;
  }
  if (isRegulation) {
    if (answers['UPPER_LAW_SETS_IT'] === 'YES') return { outcome: 'SPECIFY_ONLY', ground: 'S-05' };
    const isBeside = answers['UPPER_LAW'] === 'YES' && answers['UPPER_LAW_SETS_IT'] === 'NO';
    return isBeside ? asked(question, 'HEARD_AND_EXPLAINED', setIn(question), no('S-05')) : setIn(question);
  }
  if (answers['UPPER_LAW_SETS_IT'] === 'YES') return SPECIFIES;
  return asked(question, 'UPPER_LAW', refused, setIn(question, row === 'FINE' ? withinCeiling(question) : SET));
}

/** 国发〔2021〕26号: 100,000 yuan, 200,000 where people are endangered; provinces set their own. */
function withinCeiling({ level, fineYuan, answers }: SetUpQuestion): Verdict {
  if (level !== 'L4M') return review('FINE_TABLE');
  if (fineYuan === null) return review('FINE_UNKNOWN');
  return fineYuan <= (answers['SAFETY_FINE'] === 'YES' ? 200_000 : 100_000) ? SET : no('S-06');
}

/** 行政强制法 第十条、第十一条 */
function measure(question: SetUpQuestion): Verdict {
  const { row, level, answers } = question;
  const isLocal = LOCAL_REGULATIONS.includes(level);
  if (level !== 'L2' && !(isLocal && row === 'SEAL_OR_SEIZE')) return no('MEASURE_LEVEL');
  if (answers['UPPER_LAW_SETS_IT'] === 'YES') return SPECIFIES;
  const widens = no(answers['UPPER_LAW_SETS_IT'] === 'NO' ? 'S-10' : 'MEASURE_LEVEL');
  const besides = isLocal ? widens : asked(question, 'LAW_DELEGATES', setIn(question), widens);
  const byItself = asked(
    question,
    isLocal ? 'LOCAL_AFFAIR' : 'STATE_COUNCIL_MATTER',
    setIn(question),
    no('MEASURE_LEVEL'),
  );
  return asked(question, 'UPPER_LAW', besides, byItself);
}

/** 立法法 第九十一条、第九十三条 */
function otherAct(question: SetUpQuestion): Verdict {
  const { level } = question;
  if (['L2', 'L2D', ...LOCAL_REGULATIONS].includes(level)) return setIn(question);
  if (level === 'L4M') {
    return asked(question, 'BURDENS', asked(question, 'UPPER_LAW', SPECIFIES, no('S-09')), setIn(question));
  }
  if (LOCAL_RULES.includes(level)) {
    const provisional = asked(question, 'URGENT_NEED', forYears(question, 2, 'S-08'), no('DUTY_LEVEL'));
    return asked(question, 'BURDENS', asked(question, 'UPPER_LAW', SPECIFIES, provisional), setIn(question));
  }
  return asked(question, 'BURDENS', no('DUTY_LEVEL'), review('DOCUMENT'));
}

/**
 * What may be set at all, but for what cities make beyond their matters: 立法法 (2015) 第七十二条、第八十二条, (2023)
 * 第八十一条、第九十三条. What was made before stays valid.
 */
function setIn({ level, answers, since, isSinceKnown }: SetUpQuestion, within: Verdict = SET): Verdict {
  const isOfCity = level === 'L3C' || level === 'L4C';
  if (!isOfCity || answers['CITY_MATTER'] !== 'NO' || (since !== null && since < '2015-03-15')) return within;
  return since !== null && isSinceKnown ? no('S-07') : review('S-07');
}
