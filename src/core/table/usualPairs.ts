import type { PairKind } from './summary.js';

/** Pairs of words of which people mean the first when they ask, in whatever share of the rows it is: who was approved, who
 * churned, which flight was delayed. Of two kinds of a thing, or two ends of a scale (high and low, >50K), neither is. */

/** By kind lines of words that are positive beside each of those behind the colon; see {@link bare}. */
const pairs: Readonly<Record<PairKind, ReadonlyMap<string, ReadonlySet<string>>>> = {
  success: table(`
    approved accepted admitted granted: rejected denied declined refused notapproved
    approve accept: reject deny decline refuse
    won win wins winner w victory: lost lose loses loss loser l defeat
    success successful succeeded: failure failed unsuccessful
    r responder: nr
    relevant: irrelevant
    customer customers: lead leads prospect prospects
    converted: lost
    hired: rejected
    clicked: ignored
    성공: 실패
    승 승리: 패 패배
    成功: 失败 失敗
    勝 勝ち 胜 赢: 敗 負 負け 负 输
    gewonnen: verloren
    gagné victoire: perdu défaite
    ganó victoria: perdió derrota
    победа: поражение
    승인: 거절 반려
    동의 찬성 수락: 거부 반대 거절
    承認: 却下
    批准 通过: 拒绝`),
  finding: table(`
    churned churn churner churnedcustomer attrited attritedcustomer attrition left exited closed: stayed stay retained retain loyal existing existingcustomer current active
    resigned quit terminated: active employed stayed
    chargedoff chargeoff defaulted default delinquent: fullypaid paid paidoff repaid paidinfull current good
    nonperforming npl: performing
    late delayed delay: ontime punctual
    deceased dead died expired: living alive survived survivor lived discharged
    didnotsurvive nonsurvivor nonsurvivors nonsurvived: survived survivor survivors
    phishing fraudulent fraud malicious malware suspicious scam: legitimate legit genuine safe
    bot fake counterfeit forged deceptive: human real genuine authentic truthful
    damaged cracked leaking leak broken: intact good ok
    contaminated dirty: clean
    poisonous: edible
    event: censored
    metastasis metastases metastatic: primary localized local
    highrisk: lowrisk
    dropout droppedout withdrawn: graduate graduated completed enrolled
    progressive progressivedisease progression: stable stabledisease
    readmitted: discharged
    signal gamma: background noise hadron
    mine: rock
    drowsy sleepy asleep: awake alert
    occupied: empty vacant free
    preterm premature: term fullterm atterm
    active actives: decoy decoys
    spam junk: ham inbox legit
    bounced: delivered
    spoiled spoilt rotten stale: fresh
    candidate candidates confirmed truepositive real planet: falsepositive falsealarm notplanet
    psr pulsar pulsars: rfi noise interference nonpsr nonpulsar notpulsar fake
    transient supernova sn frb burst detection event hit: artifact artefact bogus noise background nondetection miss none
    quake earthquake eq: noise blast explosion quarryblast qb ex px
    real: bogus artifact artefact
    mitosis lesion nodule: background normal none
    patient patients: control controls healthycontrol healthycontrols hc
    noshow missed: show showup showedup kept attended completed arrived checkout checkedin
    canceled cancelled cancel: checkout checkedout kept completed complete attended delivered shipped fulfilled
    failure failed fail fault faulty broken breakdown alarm: standby running operational operating working functional ok
    resistant resistance: sensitive susceptible
    af afib atrialfibrillation: sr nsr sinus sinusrhythm normalsinusrhythm
    msi msih msihigh: mss msil
    relapsed relapse recurred recurrence recurrent progressed recurred/progressed: df diseasefree remission remitted censored stable
    up rise increase increased bull: down fall decrease decreased bear
    variable: constant
    rb: nrb
    폐업: 영업 정상영업 영업/정상
    해지 해약 탈퇴 이탈 퇴사: 유지 잔존 재직 활성 가입
    불량: 양호 양품 우량 합격
    고장: 가동 운전
    사망: 생존
    연체 부도 미납: 상환 완납 납부
    재발: 관해 완치
    자퇴 중퇴 제적 휴학: 재학 졸업
    환자 환자군: 대조군 정상군 정상인 건강인 일반인
    내성: 감수성
    상승: 하락
    사기: 합법
    解約 退会 離職 退職: 継続 在籍 在職
    死亡: 生存 存活
    不良: 良 良好 良品
    故障: 稼働 運転 运行
    患者: 対照 対照群 健常者 对照 对照组
    再発 复发: 寛解 缓解
    耐性 耐药: 感受性 敏感
    上昇 上涨 涨: 下落 下跌 跌
    流失 离职 違約 违约: 留存 在职 履约
    垃圾邮件 欺诈: 正常邮件 合法
    gekündigt abgewandert: aktiv geblieben
    verstorben gestorben tot: lebend lebt überlebt
    defekt ausfall ausschuss: gut ok betrieb
    résilié: actif
    décédé décédée mort: vivant vivante survivant
    fallecido fallecida muerto muerta falleció: vivo viva sobrevivió
    baja: activo
    óbito obito fallecimiento: alta
    inadimplente: adimplente
    faltou: compareceu
    умер умерла умерший: жив жива выжил выжила
    ушел ушёл отток: остался
    опухоль: норма
    брак: годен`),
  compared: table(`
    case cases treated treatment intervention: control controls
    ko knockout mutant mutated mut mt: wt wildtype control
    treated treatment drug: placebo untreated
    pd ad mci asd sz scz bd mdd adhd ms als hd ftd dlb ptsd ocd epilepsy: hc nc cn td ctl ctrl ctr con
    fall fälle: kontrolle
    cas: témoin contrôle
    caso: control controle
    случай: контроль
    실험군 처치군: 대조군
    症例 介入群: 対照 対照群`),
};

function table(lines: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const line of lines.trim().split('\n')) {
    const [firsts = '', others = ''] = line.split(':');
    for (const first of firsts.trim().split(' '))
      found.set(first, new Set([...(found.get(first) ?? []), ...others.trim().split(' ')]));
  }
  return found;
}

/** A word without spaces and hyphens: `on time`, `On-Time` and `on_time` are one. */
export function bare(text: string): string {
  return text.replace(/[\s_-]+/gu, '');
}

/** What anything is compared with, whatever stands beside it: `R175H` and `WT`. */
const baselines = new Set([
  'wt',
  'wildtype',
  'control',
  'controls',
  'ctrl',
  'placebo',
  'sham',
  'mock',
  '대조군',
  'kontrolle',
  'témoin',
]);

/** The kind of pair that two words in small letters are, where the first is the one meant. */
export function usualPair(positive: string, negative: string): PairKind | undefined {
  const [one, other] = [bare(positive), bare(negative)];
  const kind = (Object.keys(pairs) as PairKind[]).find((each) => pairs[each].get(one)?.has(other));
  return kind ?? (baselines.has(other) && !baselines.has(one) ? 'compared' : undefined);
}
