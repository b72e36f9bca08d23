import { expect, test } from 'vitest';
import { gapWord } from '../../../../src/core/csv/cell.js';
import { isNamedAsId } from '../../../../src/core/table/identifier.js';
import { nameSays, predictionWords } from '../../../../src/core/table/labelNames.js';

// RapidMiner, KNIME, H2O, scikit-learn's users, SPSS (saved probabilities and groups), REDCap's state of a form.
test.each([
  ...[
    'prediction(label)',
    'Prediction (churn)',
    'predict',
    'y_pred',
    'predicted_Survived',
    'pred_class',
    ...predictionWords,
  ],
  ...['confidence(yes)', 'PRE_1', 'PGR_1', 'outcome_complete', 'survival_status_complete'],
  '데이터갱신구분',
  // What is noted about a label.
  ...['label_source', 'labelMethod', 'class_version', 'churn_label_source', 'target_language', '라벨 출처'],
])('a column called %s holds no answer to learn from', (name) => expect(nameSays(name)).toBe('none'));

test.each([
  ['label', 'label'],
  ['Survived', 'usual'],
  ['koi_disposition', 'part'],
  ['complete', undefined], // nothing stands before it
  ['prediction', undefined],
  ['pre_treatment', undefined],
  ['source', undefined],
  ['source_label', 'part'],
  ['Diabetes_binary', 'label'],
  ['Diabetes_012', 'label'],
  ['FraudFound_P', 'usual'],
  ['churn_flag', 'usual'],
  ['status_flag', 'part'],
  ['isFlaggedFraud', undefined], // what was known before
  ['previous_default', undefined],
  ['blueWins', 'part'],
  ['left', 'usual'],
  ['left_eye', undefined],
  ['이탈여부', 'usual'],
  ['사망 여부', 'usual'],
  ['재방문여부', 'part'],
  ['마케팅동의여부', 'feature'], // a consent, and below a habit
  ['흡연 여부', undefined],
  ['삭제여부', 'feature'], // of an office
  ['개인정보 동의 여부', 'feature'],
  ['재사용여부', 'part'],
  ['DEL_YN', 'feature'],
  ['USE_YN', 'feature'],
  ['use', undefined],
  ['is_deleted', 'feature'],
  ['OVERDUE_YN', 'usual'],
  ['success', 'usual'],
  ['failureMessage', undefined],
  ['death_reason', undefined],
  ['최종결과', 'part'],
  ['진단결과', 'part'],
  ['고장', 'usual'],
  ['late', 'usual'],
  ['late_payments', undefined],
  ['Any other comments?', 'none'],
  ['기타 의견', 'none'],
  ['비고', 'none'],
  ['smoking_status', undefined], // of anybody, as of a habit
  ['Marital Status', undefined],
  ['booking_status', 'part'],
  ['영업상태명', 'part'],
  ['혼인상태', undefined],
  ['Décès', 'usual'],
  ['Diagnose', 'usual'],
  ['fallecido', 'usual'],
])('one called %s is %s', (name, said) => expect(nameSays(name)).toBe(said));

// The last word says no more than how the label was written down, or may be one itself.
test.each([
  'label_name',
  'class_id',
  'target_flag',
  'label_y',
  'TARGET_5Yrs',
  'class_type',
  'true_class',
  'Class/ASD',
])('%s is the label still', (name) => expect(nameSays(name)).toBe('part'));

test.each(['(null)', '[NULL]', 'n.d.', 'k.A.', '#NV', '#N/D'])('%s says that there is no value', (word) =>
  expect(gapWord(word)).toBe('nowhere'),
);

// UCI's diabetes in 130 hospitals has the first two, and a number of visits that is none.
test.each([
  ['patient_nbr', true],
  ['encounter_id', true],
  ['number_inpatient', false],
  ['nbr_rooms', false],
  ['policy_number', true],
  ['Claim Number', true],
  ['Invoice', true],
  ['acct_no', true],
  ['Case #', true],
  ['CUST_NO', true],
  ['EMP_NUM', false], // how many there are
  ['phone', true],
  ['idnum', true],
  ['phone_calls', false],
  ['claims', false],
  ['ticket_price', false],
])('a column called %s tells rows apart: %s', (name, is) => expect(isNamedAsId(name)).toBe(is));
