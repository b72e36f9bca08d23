import { expect, test } from 'vitest';
import { isPrediction } from '../../../../src/core/table/predictionNames.js';

test.each([
  ['koi_pdisposition', 'koi_disposition', 'surely'],
  ['P (Diabetes=neg)', 'Diabetes', 'surely'],
  ['koi_score', 'koi_disposition', 'surely'],
  ['y_pred', 'y', 'surely'],
  ['predicted_churn', 'Churn', 'surely'],
  ['churn_probability', 'is_churn', 'surely'],
  ['PredictedClass', 'species', 'surely'],
  ['y_hat', 'y', 'surely'],
  ['default_hat', 'default', 'surely'],
  ['p_default', 'default', 'surely'],
  ['예측값', '합격', 'surely'],
  ['score', 'approved', 'likely'],
  ['prob_1', 'label', 'likely'],
])('%s beside the label %s is a prediction: %s', (name, label, how) =>
  expect(isPrediction(name, label)).toBe(how),
);

test.each([
  ['credit_score', 'default'],
  ['fev1_predicted', 'smoker'],
  ['consumer_confidence', 'deposit'],
  ['plane', 'lane'],
  ['hat', 'fashion'],
  ['class', 'label'],
  ['price', 'rice'],
])('%s beside the label %s is none', (name, label) => expect(isPrediction(name, label)).toBeUndefined());
