/** Which column of well-known public tables is the label: their heads as published, and values of the kind that each column holds.
 * The right answers are those of the tables' own descriptions. */
import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { Random } from '../../../../src/core/random.js';
import { atOnce } from '../../../../src/core/slices.js';
import { assignRoles } from '../../../../src/core/table/roles.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { inWords } from '../../../inWords.js';
import { read } from '../../training.js';

const rows = 300;

/** A column's cells: `1..5` whole numbers, `0~9` decimals, `id` one after the other, `text` another in each row, else any of the
 * kinds named. */
function cellsOf(kind: string, random: Random): string[] {
  const of = (cell: (i: number) => string) => Array.from({ length: rows }, (_, i) => cell(i));
  if (kind === 'id') return of((i) => String(8_000 + i));
  if (kind === 'text') return of((i) => `img_${i}.tif`);
  const [from = 0, to = 0] = kind.split(/\.\.|~/).map(Number);
  if (kind.includes('..')) return of(() => String(from + random.below(to - from + 1)));
  if (kind.includes('~')) return of(() => (from + (to - from) * random.uniform()).toFixed(2));
  const kinds = kind.split('|');
  return of(() => kinds[random.below(kinds.length)] as string);
}

async function rolesOf(head: string, mark = ',') {
  const columns = head.split(';').map((column) => column.trim().split(/(?<!=.*)=/));
  const random = Random.fromSeed(7);
  const cells = columns.map(([, kind = '']) => cellsOf(kind, random));
  const names = columns.map(([name = '']) => name);
  const header = names.some((name) => name !== '') ? [names.join(mark)] : [];
  const body = Array.from({ length: rows }, (_, i) => cells.map((column) => column[i]).join(mark));
  const { table } = await read(fromBytes(new TextEncoder().encode(`${[...header, ...body].join('\n')}\n`)));
  return atOnce(assignRoles(table, makeConfig({})));
}

async function labelOf(head: string, mark: string) {
  const { label } = await rolesOf(head, mark);
  return { label: label?.column.name, also: label?.rivals.map(({ column }) => column.name) ?? [] };
}

interface Head {
  readonly name: string;
  readonly head: string;
  readonly label: string;
  /** Which others have to be offered; none if that is empty. Not looked at where undefined. */
  readonly also?: readonly string[];
  readonly mark?: string;
}

const medicine: readonly Head[] = [
  {
    name: 'tumours, and who smokes',
    head: 'age=20..90;smoking_status=non-smoker|smoker;Tumor=malignant|benign;size=1~9',
    label: 'Tumor',
    also: ['smoking_status'],
  },
  {
    name: 'Pima',
    head: 'Pregnancies=0..17;Glucose=44..199;BMI=18~67;Age=21..81;Outcome=0|1',
    label: 'Outcome',
    also: [],
  },
  {
    name: 'heart failure records',
    head: 'age=40..95;anaemia=0|1;diabetes=0|1;ejection_fraction=14..80;sex=0|1;smoking=0|1;time=4..285;DEATH_EVENT=0|1',
    label: 'DEATH_EVENT',
    also: ['diabetes'],
  },
  {
    name: 'Framingham',
    head: 'male=0|1;age=32..70;currentSmoker=0|1;prevalentStroke=0|1;diabetes=0|1;sysBP=83~295;glucose=40..394;TenYearCHD=0|1',
    label: 'TenYearCHD',
  },
  {
    name: 'personal indicators of heart disease',
    head: 'HeartDisease=No|Yes;BMI=12~94;Smoking=No|Yes;Stroke=No|Yes;Sex=Male|Female;SleepTime=1..24;KidneyDisease=No|Yes;SkinCancer=No|Yes',
    label: 'HeartDisease',
  },
  {
    name: 'stroke prediction',
    head: 'id=id;gender=Male|Female;age=1~82;hypertension=0|1;heart_disease=0|1;ever_married=Yes|No;avg_glucose_level=55~271;stroke=0|1',
    label: 'stroke',
  },
  {
    name: 'MIMIC-IV, as extracted',
    head: 'subject_id=id;gender=M|F;anchor_age=18..91;los=1~20;diabetes=0|1;copd=0|1;sofa=0..20;lactate=0~10;hospital_expire_flag=0|1',
    label: 'hospital_expire_flag',
    also: ['diabetes'],
  },
  {
    name: 'eICU, as extracted',
    head: 'patientunitstayid=id;gender=Male|Female;age=18..89;apachescore=5..150;diabetes=0|1;hospitaldischargestatus=Alive|Expired',
    label: 'hospitaldischargestatus',
    also: ['diabetes'],
  },
  {
    name: 'a ward, with an outcome',
    head: 'Age=20..90;Sex=m|f;CRP=0~200;Diabetes=yes|no;LOS=1..30;Readmission=yes|no',
    label: 'Readmission',
    also: ['Diabetes'],
  },
  {
    name: 'a ward, with an outcome that nobody listed',
    head: 'Age=20..90;Sex=m|f;CRP=0~200;Cancer=yes|no;LOS=1..30;delirium=yes|no',
    label: 'delirium',
    also: ['Cancer'],
  },
  {
    name: 'a German ward',
    head: 'Alter=20..90;Geschlecht=m|w;CRP=0~200;Krankheit=ja|nein;Tage=1..30;Wiederaufnahme=ja|nein',
    label: 'Wiederaufnahme',
    also: ['Krankheit'],
  },
  {
    name: 'a Spanish ward',
    head: 'Edad=20..90;Sexo=H|M;PCR=0~200;Diabetes=Sí|No;Estancia=1..30;Reingreso=Sí|No',
    label: 'Reingreso',
    also: ['Diabetes'],
  },
  {
    name: 'breast cancer of SEER',
    head: 'Age=30..69;Race=White|Black|Other;Grade=1|2|3;Estrogen Status=Positive|Negative;Survival Months=1..107;Status=Alive|Dead',
    label: 'Status',
  },
  {
    name: 'thyroid cancer',
    head: 'Age=15..82;Gender=F|M;Smoking=No|Yes;Risk=Low|High;Stage=I|II;Response=Indeterminate|Excellent|Structural;Recurred=No|Yes',
    label: 'Recurred',
  },
  {
    name: 'surgery timing',
    head: 'asa=1..5;bmi=18~45;age=20~90;gender=0|1;baseline_cancer=No|Yes;baseline_diabetes=No|Yes;mort30=No|Yes;complication=No|Yes',
    label: 'complication',
  },
  {
    name: 'readmission of diabetics',
    head: 'race=a|b|c;gender=Male|Female;time_in_hospital=1..14;change=Ch|No;diabetesMed=Yes|No;readmitted=NO|>30|<30',
    label: 'readmitted',
  },
  {
    name: 'NHANES',
    head: 'SEQN=id;RIDAGEYR=20..80;RIAGENDR=1|2;BMXBMI=15~60;SMQ020=1|2;LBXGH=4~14;DIQ010=1|2|3',
    label: 'DIQ010',
    also: ['SMQ020'],
  },
  {
    name: 'SRAG of Brazil',
    head: 'SG_UF_NOT=SP|RJ|MG;CS_SEXO=M|F;NU_IDADE_N=0..99;FEBRE=1|2;DISPNEIA=1|2;EVOLUCAO=1|2|3',
    label: 'EVOLUCAO',
  },
  {
    name: 'SRAG of Brazil, further columns behind',
    head: 'CS_SEXO=M|F;NU_IDADE_N=0..99;FEBRE=1|2;DISPNEIA=1|2;EVOLUCAO=1|2|3;CLASSI_FIN=1..5',
    label: 'CLASSI_FIN',
    also: ['EVOLUCAO', 'DISPNEIA', 'FEBRE'],
  },
  {
    name: 'a Korean ward',
    head: '나이=20..90;성별=남|여;CRP=0~200;당뇨=예|아니오;재원일수=1..30;재입원=예|아니오',
    label: '재입원',
  },
  {
    name: 'Korean screening, all of it asked whether',
    head: '나이=20..90;음주여부=0|1;흡연여부=0|1;구강검진수검여부=0|1;치석=0|1',
    label: '구강검진수검여부',
    also: ['치석', '음주여부', '흡연여부'],
  },
  // What an office checks of its records, or files them as, is asked about beside what they are of.
  {
    name: 'answers that are complete',
    head: '키=150~190;당뇨=무|유;응답완료여부=Y|N',
    label: '응답완료여부',
    also: ['당뇨'],
  },
  {
    name: 'cases that were dealt with',
    head: 'age=20..90;readmit30=0|1;처리상태=완료|미완료',
    label: '처리상태',
    also: ['readmit30'],
  },
  {
    name: 'records in use',
    head: 'age=20..90;diabetic=no|yes;n=1..99;record_status=0|1',
    label: 'record_status',
    also: ['diabetic'],
  },
  {
    name: 'earthquakes of the USGS',
    head: 'mag=1~9;type=earthquake|explosion;status=automatic|reviewed',
    label: 'status',
    also: ['type'],
  },
  {
    name: 'customers who left, and were checked',
    head: '금액=1..99;이탈=0|1;건수=1~9;확인여부=Y|N',
    label: '이탈',
    also: ['확인여부'],
  },
  // Heads of what the programs write, and of what Korean offices keep: whether a record was deleted, or may be shown, is theirs.
  {
    name: 'requests as Apache JMeter logs them',
    head: 'timeStamp=id;elapsed=200..900;label=Home|Login;responseCode=200|500;success=true|false;failureMessage=code 500|Timeout;Latency=5..400',
    label: 'success',
    also: ['label'],
  },
  {
    name: 'wells of a qPCR run as QuantStudio exports them',
    head: 'Well=id;Target=ACTB|GAPDH;Cq=15~40;Tm=70~90;Amp Score=0~2;Amp Status=NO_AMP|AMP;Curve Quality=0~1',
    label: 'Amp Status',
    also: ['Target'],
  },
  {
    name: 'probes of gateways',
    head: 'time=1..9000;target=gw1|gw2;latency=0~90;loss=0~1;up=0|1;checks=1..99',
    label: 'target',
    also: ['up'],
  },
  {
    name: 'machines, and whether their records were deleted',
    head: '설비=M1|M2|M3;온도=20~90;진동=0~9;불량=양품|불량;삭제여부=N|Y',
    label: '불량',
    also: [],
  },
  {
    name: 'petitions, and whether they are open to the public',
    head: '접수번호=id;처리일수=1..30;금액=0~90;처리결과=반려|수용;공개여부=Y|N',
    label: '처리결과',
    also: [],
  },
  {
    name: 'patients, and whether they consented',
    head: '접수번호=id;연령=20..90;혈압=90~180;진단결과=정상|당뇨;동의여부=Y|N',
    label: '진단결과',
    also: [],
  },
  {
    name: 'customers of a bank as its tables have them',
    head: 'CUST_NO=id;AGE=20..80;AMT=0~900;OVERDUE_YN=N|Y;USE_YN=Y|N;DEL_YN=N|Y;REG_DT=2024-01-01|2024-01-02',
    label: 'OVERDUE_YN',
    also: [],
  },
];

const people: readonly Head[] = [
  {
    name: 'contacts as HubSpot exports them',
    head: 'Record ID=id;Number of Pageviews=0..40;Marketing contact status=Marketing contact|Non-marketing contact;Lifecycle Stage=Customer|Lead;Number of Sessions=1..12',
    label: 'Lifecycle Stage',
    also: ['Marketing contact status'],
  },
  {
    name: 'apps of Google Play',
    head: 'App=text;Rating=1~5;Reviews=0..90000;Type=Free|Paid;Price=0~9;Content Rating=Teen|Everyone;Android Ver=4~9',
    label: 'Content Rating',
    also: ['Type'],
  },
  {
    name: 'restaurants of Seoul, as LOCALDATA publishes them',
    head: '번호=id;소재지면적=5~160;영업상태명=영업/정상|폐업;위생업태명=한식|분식|중국식;다중이용업소여부=Y|N;시설총규모=5~160',
    label: '영업상태명',
    also: ['다중이용업소여부'],
  },
  {
    name: 'stays at INN Hotels',
    head: 'Booking_ID=id;no_of_adults=0..4;required_car_parking_space=0|1;lead_time=0..443;repeated_guest=0|1;avg_price_per_room=0~540;booking_status=Not_Canceled|Canceled',
    label: 'booking_status',
    also: [],
  },
  {
    name: 'who bought, and who has work',
    head: 'age=20..60;employment_status=employed|unemployed;bought=yes|no;hours=10~60',
    label: 'bought',
    also: ['employment_status'],
  },
  {
    name: 'orders, of which a gift may be',
    head: 'price=1~90;order_status=Delivered|Shipped;parcel=Box|Bag;weight=1~9',
    label: 'order_status',
    also: ['parcel'],
  },
  {
    name: 'Titanic',
    head: 'PassengerId=id;Survived=0|1;Pclass=1|2|3;Sex=male|female;Age=1..80;SibSp=0..5;Fare=7~500;Embarked=S|C|Q',
    label: 'Survived',
  },
  {
    name: 'Adult',
    head: 'age=17..90;workclass=Private|Self|Gov;education.num=1..16;sex=Male|Female;hours.per.week=1..99;income=<=50K|>50K',
    label: 'income',
  },
  {
    name: 'bank marketing',
    head: 'age=18..95;job=admin.|services|retired;default=no|yes;housing=no|yes;duration=0..4918;poutcome=failure|success|unknown;y=no|yes',
    label: 'y',
    mark: ';',
  },
  {
    name: 'churn of Telco',
    head: 'customerID=id;gender=Male|Female;SeniorCitizen=0|1;tenure=0..72;PaperlessBilling=Yes|No;MonthlyCharges=18~118;Churn=No|Yes',
    label: 'Churn',
  },
  {
    name: 'HR analytics',
    head: 'satisfaction_level=0~1;number_project=2..7;Work_accident=0|1;left=0|1;promotion_last_5years=0|1;sales=it|hr|rd;salary=low|medium|high',
    label: 'left',
  },
  {
    name: 'cross-sell',
    head: 'id=id;Gender=Male|Female;Age=20..85;Driving_License=0|1;Previously_Insured=0|1;Annual_Premium=2630..54000;Response=0|1',
    label: 'Response',
  },
  {
    name: 'bots, and who said so',
    head: 'user_id=id;session_length=100~400;clicks=3..30;is_bot=True|False;score=0~1;label_source=manual|auto',
    label: 'is_bot',
    also: [],
  },
  {
    name: 'tweets, and their language',
    head: 'length=10..280;fraudulent=Yes|No;links=0..9;ratio=0~1;target_language=de|en',
    label: 'fraudulent',
    also: [],
  },
  {
    name: 'courses, online or not',
    head: 'age=20..60;verified=0|1;hours=10~60;ratio=0~1;class_type=online|onsite',
    label: 'class_type',
    also: ['verified'],
  },
  {
    name: 'animals, two of them',
    head: 'weight=1~9;has_owner=0|1;photo=text;label_name=cat|dog',
    label: 'label_name',
    also: [],
  },
  {
    name: 'careers in the NBA',
    head: 'Name=text;GP=11..82;MIN=3~40;rookie=0|1;AST=0~10;TARGET_5Yrs=0|1',
    label: 'TARGET_5Yrs',
    also: [],
  },
  {
    name: 'recidivism of COMPAS, as ProPublica published it',
    head: 'id=id;sex=Male|Female;age=18..70;decile_score=1..10;priors_count=0..30;is_recid=0|1;is_violent_recid=0|1;v_decile_score=1..10;event=0|1;two_year_recid=0|1',
    label: 'two_year_recid',
    also: ['is_recid', 'is_violent_recid'],
  },
  {
    name: 'orange juice of ISLR',
    head: 'Purchase=CH|MM;WeekofPurchase=227..278;StoreID=1|2|3|4|7;PriceCH=1.69|1.75|1.86|1.99;SpecialCH=0|1;SpecialMM=0|1;LoyalCH=0~1;Store7=No|Yes;STORE=0..4',
    label: 'Purchase',
  },
  {
    name: 'personal loans of a bank',
    head: 'ID=id;Age=23..67;Income=8..224;Education=1..3;Personal Loan=0|1;Securities Account=0|1;CD Account=0|1;Online=0|1;CreditCard=0|1',
    label: 'CreditCard',
    also: ['Personal Loan'],
  },
  {
    name: 'crimes of Chicago',
    head: 'ID=id;Block=text;Primary Type=THEFT|BATTERY|ASSAULT;Arrest=true|false;Domestic=true|false;Beat=100..2500;Latitude=41~42',
    label: 'Domestic',
    also: ['Arrest'],
  },
  {
    name: 'hotel bookings',
    head: 'hotel=Resort Hotel|City Hotel;is_canceled=0|1;lead_time=0..700;deposit_type=No Deposit|Non Refund;adr=0~500;reservation_status=Check-Out|Canceled|No-Show',
    label: 'is_canceled',
  },
  {
    name: 'satisfaction of passengers',
    head: 'id=id;Gender=Male|Female;Age=7..85;Class=Eco|Business;Flight Distance=31..4983;satisfaction=satisfied|neutral or dissatisfied',
    label: 'satisfaction',
  },
  {
    name: 'campus placement',
    head: 'sl_no=id;gender=M|F;ssc_p=40~90;workex=No|Yes;mba_p=51~78;status=Placed|Not Placed;salary=200000..940000',
    label: 'status',
  },
  {
    name: 'PaySim',
    head: 'step=1..743;type=PAYMENT|TRANSFER;amount=0~90000;oldbalanceOrg=0~90000;isFraud=0|1;isFlaggedFraud=0|1',
    label: 'isFraud',
    also: [],
  },
  {
    name: 'employees who were promoted before',
    head: 'age=20..60;tenure=0..30;Promoted=yes|no;salary=2000~9000;Relapse=yes|no',
    label: 'Relapse',
    also: ['Promoted'],
  },
  {
    name: 'a loan',
    head: 'age=20..60;income=900..9000;default=yes|no;balance=0~9000;LatePayment=yes|no',
    label: 'LatePayment',
    also: ['default'],
  },
  {
    name: 'football-data.co.uk',
    head: 'HomeTeam=a|b|c|d;AwayTeam=a|b|c|d;FTHG=0..6;FTAG=0..6;FTR=H|D|A;HTR=H|D|A;HR=0|1;AR=0|1;B365H=1~9;B365A=1~9',
    label: 'FTR',
  },
  {
    name: 'accidents in France',
    head: 'catv=1..40;agg=1|2;an_nais=1930..2005;sexe=1|2;secu1=0..9;hrmn=0..23;grav=1..4',
    label: 'grav',
    also: ['agg'],
    mark: ';',
  },
];

const laboratories: readonly Head[] = [
  {
    name: 'Iris of Kaggle',
    head: 'Id=id;SepalLengthCm=4~8;SepalWidthCm=2~5;PetalLengthCm=1~7;Species=Iris-setosa|Iris-versicolor|Iris-virginica',
    label: 'Species',
  },
  {
    name: 'penguins',
    head: 'species=Adelie|Gentoo|Chinstrap;island=Biscoe|Dream|Torgersen;bill_length_mm=32~60;body_mass_g=2700..6300;sex=male|female',
    label: 'species',
  },
  {
    name: 'wine quality',
    head: 'fixed acidity=4~16;residual sugar=0~16;pH=2~4;alcohol=8~15;quality=3..8',
    label: 'quality',
    mark: ';',
  },
  {
    name: 'AI4I 2020',
    head: 'UDI=id;Type=L|M|H;Torque [Nm]=3~77;Machine failure=0|1;TWF=0|1;HDF=0|1;RNF=0|1',
    label: 'Machine failure',
    also: ['RNF'],
  },
  {
    name: 'a press, with the pressure it is set to',
    head: 'target=100~200;actual=100~200;Temp=20~90;defective=yes|no',
    label: 'defective',
  },
  {
    name: 'a set point, and what came of it',
    head: 'Temp=20~90;target=100~200;RPM=90~900;leaks=yes|no',
    label: 'leaks',
  },
  {
    name: 'row numbers behind the label',
    head: 'Temp=20~90;RPM=90~900;leaks=yes|no;on=0|1;id=id',
    label: 'on',
    also: ['leaks'],
  },
  {
    name: 'Results of ImageJ',
    head: '=id;Label=text;Area=1~9;Mean=1~9;Circ.=0~1;Treated=ctrl|treated',
    label: 'Treated',
  },
  { name: 'sensors, behind their label', head: 'target=0|1;f1=0~1;f2=0~1;f3=0|1', label: 'target', also: [] },
];

/** Without names in the first row; the columns are then counted. */
const nameless: readonly Head[] = [
  {
    name: 'processed.cleveland.data',
    head: '=29..77;=0|1;=1..4;=94..200;=126..564;=0|1;=0..2;=71..202;=0|1;=0~6;=1..3;=0..3;=3|6|7;=0..4',
    label: 'column 14',
  },
  {
    name: 'cmc.data',
    head: '=16..49;=1..4;=1..4;=0..16;=0|1;=0|1;=1..4;=1..4;=0|1;=1|2|3',
    label: 'column 10',
  },
  {
    name: 'tae.data',
    head: '=1|2;=1..25;=1..26;=1|2;=3..66;=1|2|3',
    label: 'column 6',
    also: ['column 1', 'column 4'],
  },
  {
    name: 'KDDTrain+.txt',
    head: '=0..900;=tcp|udp|icmp;=http|smtp|ftp;=SF|S0|REJ;=0..9999;=0|1;=0~1;=0..255;=normal|neptune|smurf|satan;=15..21',
    label: 'column 9',
    also: ['column 10', 'column 6'],
  },
  {
    name: 'agaricus-lepiota.data',
    head: '=p|e;=b|c|f|k|x;=f|g|s|y;=t|f;=a|c|f|l|n;=d|g|l|m|p|u|w',
    label: 'column 1',
  },
  { name: 'wdbc.data', head: '=id;=M|B;=6~28;=9~39;=43~188;=143~2501', label: 'column 2' },
  { name: 'haberman.data', head: '=30..83;=58..69;=0..52;=1|2', label: 'column 4' },
  {
    name: 'breast-cancer-wisconsin.data',
    head: '=id;=1..10;=1..10;=1..10;=1..10;=1..10;=2|4',
    label: 'column 7',
  },
  { name: 'heart.dat', head: '=29~77;=0|1;=1..4;=94..200;=0|1;=3|6|7;=1|2', label: 'column 7', mark: ' ' },
  { name: 'glass.data', head: '=id;=1~2;=10~17;=0~4;=0~3;=69~75;=1..7', label: 'column 7' },
];

describe.each([
  ['of medicine', medicine],
  ['of people', people],
  ['of laboratories', laboratories],
  ['without names', nameless],
])('tables %s', (_, heads) => {
  test.each(heads)('$name: $label', async ({ head, label, also, mark = ',' }) => {
    const found = await labelOf(head, mark);
    expect(found.label).toBe(label);
    if (also === undefined) return;
    if (also.length === 0) expect(found.also).toEqual([]);
    else expect(found.also).toEqual(expect.arrayContaining([...also]));
    // A person's sex is never in front of what may be it.
    expect(found.also[0] ?? '').not.toMatch(/sex|gend|geschlecht|성별/i);
  });
});

test('houses of Kaggle have no class: the price is named, and each column that could be the label', async () => {
  const { labelProblem } = await rolesOf(
    'price=1750000..13300000;area=1650..16200;bedrooms=1..6;mainroad=yes|no;guestroom=yes|no;basement=yes|no;parking=0..3;furnishingstatus=furnished|semi-furnished|unfurnished',
  );
  expect(labelProblem?.code).toBe('no-label');
  expect(inWords(labelProblem?.what)).toMatch(
    /^no column is plainly the label: "basement", "guestroom", "mainroad" hold two classes each, and "price" holds \d+ different numbers/,
  );
  expect(inWords(labelProblem?.remedy)).toMatch(
    /^To ask "above or below [\d,]+\?".*or choose the label column:/,
  );
  expect(labelProblem?.fixes).toContainEqual({ label: 'mainroad' });
});
