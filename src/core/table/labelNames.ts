/** What people call the column that is to be predicted. */

/** Names that say "this is the label", and nothing else. */
const plainNames =
  words(`target targetclass class classes label labels classlabel targetlabel groundtruth gt actual ytrue ylabel
  라벨 레이블 클래스 정답 타깃 타겟 标签 標籤 类别 類別 目标 目標 目标变量 ラベル クラス 正解 正解ラベル 目的変数
  klasse zielvariable zielgröße cible classe étiquette variablecible objetivo clase etiqueta variableobjetivo
  класс метка целевая целеваяпеременная`);

/** Names that as a rule are the label's. */
const usualNames =
  words(`outcome outcomes diagnosis result results survived survival churn churned exited attrition
  default defaulted species variety response status loanstatus deposit subscribed approved fraud isfraud spam isspam
  died dead death deathevent mortality alive stroke diabetes cancer disease heartdisease malignant readmitted bankrupt
  income quality grade rating sentiment category truth output won winner win passed pass clicked click purchased
  revenue hired placed accepted admitted admit chd tenyearchd failure failed machinefailure fault defect defective
  defects bug bugs pulsar positive disposition canceled cancelled attack attacked intrusion converted promoted
  returned compromised alarm anomaly outlier breakdown relapse recurrence noshow delayed resolved escalated infected infested injured damage damaged verdict decision phenotype pheno pheno1 affected biopsy
  success successful overdue
  recid recidivism recidivist reoffended rearrested
  kündigung gekündigt abwanderung ausfall ergebnis diagnose verstorben gestorben rückfall krankheit betrug
  recurred readmission readmissions readmit rehospitalization rehospitalisation complication complications expire expired
  dischargestatus hospitaldischargestatus ftr
  wiederaufnahme komplikation komplikationen entlassungsstatus réadmission réhospitalisation
  reingreso readmisión rehospitalización complicación complicaciones mortalidad evolución desenlace
  readmissão reinternação complicação complicações mortalidade evolução evolucao desfecho riammissione complicanza complicanze
  再入院 合併症 并发症 併發症 転帰 재입원 합병증
  résultat résiliation décès décédé deces maladie rechute fraude
  abandono resultado fallecido fallecida fallecimiento enfermedad recaída decesso óbito
  отток дефолт результат смерть диагноз умер болезнь
  违约 离职 流失 欺诈 生存 死亡 诊断 结果 解約 離職 退会 結果 判定
  목표 결과 판정 진단 생존 이탈 사망 합격 품종 등급 분류 종
  불량 고장 결함 파손 해지 탈퇴 연체 부도 사기 퇴사 퇴직 이직 재발 발병`);

/** Names that are a label's only as a whole and of two classes: of numbers they are a coordinate or a place, and beside other words
 * a side, a rest or a method (`left_eye`, `time_left`). */
const wholeNames = words(
  'y left late purchase satisfaction diagnostic diagnóstico diagnostico baja mort tod',
);

/** Of the usual names, those of the kind of a living thing, or of its grade: what is to be found out of flowers that were measured, and
 * known of trees that were looked after. */
const kindNames = words('species variety grade 종 품종 등급');

/** Whether a column is called after the kind of what each row is about: `Species`, `tree_species`. */
export function isOfKinds(name: string): boolean {
  return plainWords(name).some((part) => kindNames.has(part));
}

/** Words that say an outcome of two sides, `blueWins`, and of more than two classes count something. */
const countedNames = words('wins');

/** Words behind an outcome's, as an `is` in front of it, that say no more than how it was written or found: `FraudFound_P`, `churn_flag`. */
const dress = words('flag ind indicator found detected occurred yn p');

/** Of these, those that say that it was made into classes, as only the label is: `Diabetes_binary`. */
const asClasses = words('binary bin 012');

/** Words beside an outcome's that say that it was known, or was somebody else's, before: `isFlaggedFraud`, `prior_default`. */
const knownBefore = words(
  'flagged history historical prior previous prev prevalent past family parent parents consent',
);

/** What people are asked of anybody, and do by habit. */
const habits = /(흡연|음주|운동|결혼|기혼)$/u;

/** What an office notes of a record, or was allowed to do with it: whether it was deleted, is in use or is open to the public, and
 * what the person it is about agreed to. In one word, and behind whatever else of Korean (`개인정보동의여부`), but not where
 * something is done again. */
const officeWords = words('del delete deleted use usage consent consented archived hidden loekz loevm');
const officeWordsInKorean = /(?<!재)(삭제|사용|공개|동의|수신|노출|표시|게시|열람)$/u;

/** Of the usual names, those that columns beside the label have as often: a machine's status, a reply's category, and whatever
 * such a word stands behind. */
const vagueNames = words('status response category output rating grade positive returned');

/** Of whom or of what a status is told that is known of anybody, as a habit is: `smoking_status`. */
const attributes =
  words(`smoking smoker tobacco alcohol drinking employment job work working occupation occupational marital marriage
  relationship civil family parental contact insurance housing residence residential homeownership ownership veteran military immigration citizenship
  vaccination vaccine immunization hormone estrogen progesterone menopausal menopause socioeconomic education educational`);

/** What a Korean name of a status ends in, written as one word: 배송상태. */
const statuses = /상태(명|구분|값)?$/u;
const attributesBefore = /(혼인|결혼|고용|취업|직업|건강|영양|흡연|음주|주거|가족)상태/u;

/** Of the usual names, those of an illness, a misdeed or an honour: as often what somebody had before, from which something else
 * is to be found out. */
const conditions =
  words(`default defaulted fraud stroke diabetes cancer disease heartdisease malignant chd promoted injured infected
  krankheit betrug ausfall maladie fraude enfermedad болезнь дефолт 违约 欺诈 연체 부도 사기`);

/** What a Korean name of an outcome ends in, written as one word: 진단결과. */
const outcomesInKorean = /(결과|판정|진단|합격)$/u;

/** Words behind an outcome's of which the text tells more about it, and is no answer itself: `failureMessage`. */
const tellings = words('message msg reason reasons description desc detail details');

/** Words that mean the label, and of which a name is the label's own only if no other noun stands behind them: in English and Korean
 * the last one says what a thing is, and those before it only of what (`label_source` is a source). French and Spanish turn it round. */
const modifiers = words('label labels class classes target targets 라벨 레이블 클래스 타깃 타겟');

/** Nouns of what is noted about a label: how, when and by whom it was given, and to what use. */
const aboutLabels =
  words(`source sources origin provenance method methods version versions agreement certainty annotator annotators labeler
  labeller rater reviewer author by lang language locale split fold set audience market 출처 방법 버전 작성자 언어`);

/** Nouns behind such a word that say no more than how the label was written down. */
const writtenDown =
  words(`name names id ids idx index no nr num number nbr numeric code coded codes value values val cat categorical text txt
  str string int bool boolean enc encoded encoding variable var column col 값 명 이름 번호 코드`);

/** Whether a name is that of what is noted about a label. */
function isAboutLabel(parts: readonly string[]): boolean {
  return aboutLabels.has(parts.at(-1) ?? '') && parts.slice(0, -1).some((part) => modifiers.has(part));
}

/** Whether a word for the label stands in front of a noun of which nobody knows whether it is about the label: `class_type` may be a
 * kind of animal, to be found out, or how a course is held. Digits and single letters are no nouns: `TARGET_5Yrs`, `label_y`. */
export function isOfSomethingOfLabel(name: string): boolean {
  const parts = plainWords(name);
  const last = parts.at(-1) ?? '';
  if (last.length === 1 || /^\d/.test(last) || isLabelWord(last)) return false;
  if ([dress, asClasses, writtenDown].some((words) => words.has(last))) return false;
  return nameSays(name) === 'part' && parts.some((part) => modifiers.has(part));
}

/** Whether a name is the label's only where its place says so too. */
export function isVague(name: string): boolean {
  const parts = plainWords(name);
  const whole = parts.join('');
  if (vagueNames.has(whole) || conditions.has(whole)) return true;
  if (nameSays(name) !== 'part') return false;
  if (outcomesInKorean.test(whole) && !asksWhether(name)) return false;
  return parts.filter(isLabelWord).every((part) => conditions.has(part) || vagueNames.has(part));
}

/** Names of what is known of anybody, or of any measurement: hardly ever what is to be found out. */
const plainFeatures = words('male female 남녀 age 나이 연령 id filter');

/** Words of which a name is that of a person's sex: `CS_SEXO`, `patient_gender`. */
const sexes =
  words(`sex sexe sexo gender género genero geschlecht riagendr пол φύλο płeć cinsiyet cinsiyeti kön køn kjønn
  sukupuoli kelamin geslacht sesso`);
const sexInside = /성별|性别|性別/u;

/** Names of what a row is for, or of what somebody noted about it: never what is to be found out. */
const noLabels =
  words(`train test istrain istest trainset testset traintest split fold folds kfold set subset partition
  데이터갱신구분 갱신구분 데이터기준일자 데이터갱신일자
  flagged excluded exclude`);

/** What a name ends in of what somebody noted beside the rest: `Any other comments?`, `기타 의견`. */
const remarks =
  words(`comment comments anycomments remark remarks note notes memo memos bemerkung bemerkungen anmerkung anmerkungen
  kommentar kommentare remarque remarques commentaire commentaires observaciones comentario comentarios observações
  observacoes comentário comentários примечание примечания комментарий комментарии opm opmerking opmerkingen 備考 备注 備註 メモ`);
const remarksInKorean = /(비고|메모|의견|특이사항|참고사항|코멘트)$/u;

/** Whether a column is called as one of remarks, which are never what is to be found out. */
export function isOfRemarks(name: string): boolean {
  const last = plainWords(name).at(-1) ?? '';
  return remarks.has(last) || remarksInKorean.test(last);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** What a column's name says of it: `none` that it is no label, `label` that it is one and nothing else, `usual` that it is called like many,
 * `part` that one of its words is (`loan_default`, `isChurn`), `feature` that it is none. Behind 是否 and before 여부, whether or
 * not, stands the name itself.
 * @param name in any letter case, with any of the usual marks between its words */
export function nameSays(name: string): 'label' | 'usual' | 'part' | 'feature' | 'none' | undefined {
  const parts = plainWords(name);
  const whole = wholeOf(name);
  if (isAnswered(parts)) return 'none';
  if (plainNames.has(whole)) return 'label';
  if (usualNames.has(whole) || wholeNames.has(whole) || countedNames.has(whole)) return 'usual';
  if (noLabels.has(whole) || isOfRemarks(name) || isAboutLabel(parts)) return 'none';
  if (isOfOffice(name)) return 'feature';
  if (plainFeatures.has(whole) || sexInside.test(whole) || parts.some((part) => sexes.has(part)))
    return 'feature';
  if (isKnownBefore(name)) return undefined;
  if (asksWhether(name)) return habits.test(whole) ? undefined : 'part';
  const plain = parts.slice(
    parts[0] === 'is' ? 1 : 0,
    parts.findLastIndex((part) => !dress.has(part) && !asClasses.has(part)) + 1,
  );
  const undressed = plain.join('');
  if (plain.length < parts.length && usualNames.has(undressed) && !vagueNames.has(undressed))
    return parts.some((part) => asClasses.has(part)) ? 'label' : 'usual';
  if (statuses.test(whole)) return attributesBefore.test(whole) ? undefined : 'part';
  if (tellings.has(parts.at(-1) ?? '')) return undefined;
  if (outcomesInKorean.test(whole)) return 'part';
  const said = parts.filter(isLabelWord);
  if (said.every((part) => vagueNames.has(part)) && parts.some((part) => attributes.has(part)))
    return undefined;
  return said.length > 0 ? 'part' : undefined;
}

function isLabelWord(part: string): boolean {
  return plainNames.has(part) || usualNames.has(part) || countedNames.has(part);
}

/** Whether a name has a word for an outcome that the label's has too, and does not say that this was known before. */
export function sharesOutcome(name: string, label: string): boolean {
  if (isKnownBefore(name)) return false;
  const parts = plainWords(name);
  return plainWords(label).some((part) => isLabelWord(part) && !plainNames.has(part) && parts.includes(part));
}

/** Whether a name says that something was known, or was somebody else's, before. */
function isKnownBefore(name: string): boolean {
  return plainWords(name).some((part) => knownBefore.has(part));
}

/** Whether a name says that what is in its column was known without looking for it: before, of a habit, or by an office. */
export function isKnownAnyway(name: string): boolean {
  return isKnownBefore(name) || isOfOffice(name) || (asksWhether(name) && habits.test(wholeOf(name)));
}

/** Whether a name is that of an office's note on a record: `DEL_YN`, `is_deleted`, `삭제여부`. The word alone has to be one of having
 * been done, or to be what the column asks: a `use` may be anything. */
function isOfOffice(name: string): boolean {
  if (asksWhether(name)) return officeWordsInKorean.test(wholeOf(name));
  const parts = plainWords(name);
  const plain = parts.filter((part, i) => !(i === 0 && part === 'is') && !dress.has(part));
  const [only = '', ...more] = plain;
  if (more.length > 0 || !officeWords.has(only)) return false;
  return parts.length > 1 || !/^us/.test(only);
}

/** Whether a name ends in 여부, whether or not. */
export function asksWhether(name: string): boolean {
  return plainWords(name).at(-1)?.endsWith('여부') ?? false;
}

/** Whether a name asks whether or not of what no outcome is called: `확인여부`. */
export function asksOnly(name: string): boolean {
  return asksWhether(name) && nameSays(name) === 'part';
}

/** Whether a name says no more than that it is a status, or asks whether or not: `STATUS`, `record_status`, `처리상태`, `등록여부`. */
export function saysState(name: string): boolean {
  const says = nameSays(name);
  if (says !== 'part' && says !== 'usual') return false;
  if (asksOnly(name)) return true;
  const parts = plainWords(name);
  const said = parts.filter(isLabelWord);
  if (said.length === 0) return statuses.test(wholeOf(name));
  return said.every((part) => part === 'status') && (parts.length === 1 || says === 'part');
}

/** A name without spaces, and without what asks whether or not. */
function wholeOf(name: string): string {
  return plainWords(name)
    .join('')
    .replace(/^是否|여부$/gu, '');
}

/** Whether a name means the label, whatever it is a label of. */
export function isPlain(name: string): boolean {
  return plainNames.has(wholeOf(name));
}

function rankOf(name: string): number {
  if (isPlain(name)) return 3;
  const says = nameSays(name);
  return says === 'label' || says === 'usual' ? 2 : says === 'part' ? 1 : 0;
}

/** Whether a name says as plainly as another, which is a label's, that its column is the label; of two that ask whether or not
 * either does. */
export function saysAsMuch(name: string, other: string): boolean {
  const rank = rankOf(other);
  return rank > 0 && (rankOf(name) >= rank || (rank === 1 && [name, other].every(asksWhether)));
}

/** Whether a name says that somebody made classes of an outcome, to be told apart: `Diabetes_012`. */
export function isMadeIntoClasses(name: string): boolean {
  return nameSays(name) === 'label' && plainWords(name).some((part) => asClasses.has(part));
}

/** Whether a name is the label's of two classes alone. */
export function isForTwo(name: string): boolean {
  const parts = plainWords(name);
  return wholeNames.has(parts.join('')) || parts.some((part) => countedNames.has(part));
}

/** The words of a name, in small letters. */
export function plainWords(name: string): string[] {
  return name
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
}

/** Words for what a model answered, but for `prediction`, which alone may be the label too. */
export const predictionWords = words(
  'pred preds predict predicted predicts predictions yhat ypred 예측 예측값 予測 予測値 预测 预测值',
);

/** Whether a name is that of what a model answered before, which is no answer to learn from (`prediction(label)`, `y_pred`,
 * `predicted_Survived`, `confidence(yes)`, SPSS' `PRE_1` and `PGR_1`), or of what a form was filled in as (REDCap's
 * `demographics_complete`). A column called just `prediction` may be either. */
function isAnswered(parts: readonly string[]): boolean {
  const isAnswer = (word: string) => predictionWords.has(word) || word === 'confidence';
  if (parts.some(isAnswer) || isAnswer(parts.join(''))) return true;
  if (parts.length < 2) return false;
  if (parts.includes('prediction') || parts.at(-1) === 'complete') return true;
  return parts.length === 2 && /^(pre|pgr)$/.test(parts[0] ?? '') && /^\d+$/.test(parts[1] ?? '');
}
