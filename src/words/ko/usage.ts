import type { UsageWords } from '../usageWords.js';

export const usageWords: UsageWords = {
  text: (options) => `사용법: node dist/cli.js train FILE [옵션]
        node dist/cli.js score RUN FILE -o OUT [옵션]
        node dist/cli.js inspect FILE [--json] [옵션]
        node dist/cli.js sample FILE [--seed N] [--force]

train: CSV로 단층 퍼셉트론을 학습시켜 두 클래스를, 또는 한 클래스와 나머지를 구별합니다.
score: 저장한 실행(편집기에서, 또는 --json으로)의 모델로 FILE의 행마다 답하여 OUT에 씁니다.
  원래 열 뒤에 probability, predicted, correct(레이블이 있을 때), note 열이 붙습니다.
  --decide, --prevalence, --top, --force와 파일 형식 옵션을 받습니다.
inspect: CSV에 무엇이 들어 있고 무엇이 학습을 막는지 알려 줍니다. 이름 없이 --json만 주면 JSON으로
  출력합니다. *가 붙은 옵션을 받습니다.
sample: 펄서 탐사 HTRU2를 닮은 CSV를 FILE에 씁니다. 이미 있는 파일은 --force를 주어야 덮어씁니다.

${options}

종료 상태: 0 성공, 1 파일이나 값을 쓸 수 없음, 2 잘못된 사용법.
`,
  helps: {
    label: '레이블 열(이름, 위치, 값으로 보아 가장 그럴듯한 열)',
    positive:
      '양성 클래스(‘예’를 뜻하는 클래스, 없으면 더 드문 클래스). 클래스가 3~50개이면 나머지와 구별할 클래스',
    classNames: '클래스를 보여 줄 때 쓸 이름. 예: 1=펄서,0=잡음',
    exclude: '특징으로 쓰지 않을 열',
    group: '한데 속한 행을 알려 주는 열. 같은 그룹의 행은 나누지 않음',
    time: '시간 열. 가장 앞선 행으로 학습하고 마지막 행으로 테스트함',
    gap: '시간 순서로 잇따르는 부분 사이에서 뺄 행의 수',
    preset: '나머지 설정을 한꺼번에 정함',
    textColumns: '단어로 된 열을 다루는 방법',
    missingValues: '값이 없는 칸을 다루는 방법',
    balance: '드문 클래스에 가중치를 주는 방법',
    epochs: '학습 부분 전체를 도는 횟수',
    batchSize: '가중치를 한 번 갱신할 때 쓰는 행의 수',
    learningRate: 'SGD의 학습률',
    l2: '큰 가중치에 매기는 규제 λ. auto: 학습에 쓰지 않은 행의 손실로 고름',
    seed: '난수의 시작값',
    mutedChecks: '경고를 세기만 하고 보여 주지는 않을 점검',
    encoding: '파일의 인코딩',
    delimiter: '필드 사이에 있는 문자',
    header: '첫 행에 열 이름이 있는지',
    decimalMark: '소수점으로 쓰인 문자',
    repeats: 'N번 더 다른 분할로 학습하고, 점수마다 평균과 95% 신뢰구간을 출력',
  },
  json: '실행 기록을 JSON으로 OUT에 씀. -는 표준 출력이며, 그러면 다른 줄은 표준 오류로 감',
  scores: '쓸 수 있는 행마다 줄 번호, 부분, 레이블, 로짓, 확률을 CSV로 OUT에 씀. -는 표준 출력',
  decide:
    '임곗값의 목표. 검증 부분에서 고르고 테스트 부분에서 평가함: recall=0.9, precision=0.9, cost=20(놓친 행 하나의 비용, 거짓 양성 수), top=100 또는 top=5%(순위가 높은 행), f1, 또는 확률',
  output: 'score: 답을 쓸 곳. -는 표준 출력이며, 그러면 요약은 표준 오류로 감',
  top: 'score: 확률이 가장 높은 N행만, 높은 순서로',
  force: 'score, sample: 이미 있는 파일을 덮어씀',
  prevalence: '모델을 쓸 곳에서 양성의 비율. 그곳에 맞추어 임곗값을 고르고 평가함',
  language: '출력에 쓸 언어. auto는 LANG에 따른 터미널의 언어(auto)',
  help: '이 도움말',
  often: '. 여러 번 줄 수 있음',
  orMark: ', 또는 문자 하나',
  byPreset: '프리셋에 따름',
};
